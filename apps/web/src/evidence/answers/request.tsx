import { IconMessageQuestion } from '@tabler/icons-react';
import { requestAddress } from '@samspil/domain/requests';
import { useId } from 'react';
import { useMessages } from '../../shared/i18n';
import { ButtonLink } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { answerMessages } from './messages';
import classes from './request.module.css';

/** The next step from a gap: the question becomes a request for knowledge. Visitors sign in first and come back to it. */
export function RequestKnowledge({ question, termIds }: { question: string; termIds: readonly string[] }) {
  const t = useMessages(answerMessages);
  const id = useId();
  const { signedIn } = useViewer();
  const request = requestAddress({ question, termIds });
  return (
    <section aria-labelledby={id} className={classes.request} data-print="hide">
      <h2 id={id}>{t.request}</h2>
      <p>{t.requestText}</p>
      <ButtonLink
        to={signedIn ? request : `/log-ind?next=${encodeURIComponent(request)}`}
        icon={<IconMessageQuestion size={20} stroke={1.75} aria-hidden />}
      >
        {signedIn ? t.requestAction : t.requestVisitor}
      </ButtonLink>
      {!signedIn && <p className={classes.kept}>{t.requestKept}</p>}
    </section>
  );
}
