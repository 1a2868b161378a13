import { IconLinkOff } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { useMessages } from '../shared/i18n';
import { Button, ButtonLink, EmptyState, Page } from '../shared/ui';
import classes from './identity.module.css';
import { identityMessages } from './messages';
import { SignInFailure } from './sign-in-failure';
import { confirmSignIn, type SignInAnswer } from './sign-in-requests';
import { useNextPage, useSignIn } from './use-sign-in';

const isInvalid = (answer: SignInAnswer | undefined): boolean =>
  answer?.kind === 'problems' && answer.problems.some(({ code }) => code === 'identity.link-invalid');

/** Where the link in the mail leads. The button uses it up: opening the page alone does not, as mail scanners do. */
export function ConfirmPage() {
  const t = useMessages(identityMessages);
  const [parameters] = useSearchParams();
  const next = useNextPage();
  const { run, busy, answer } = useSignIn(next);
  const token = parameters.get('token') ?? '';
  if (token === '' || isInvalid(answer)) return <InvalidLink next={next} />;
  return (
    <Page title={t.confirmTitle} lead={t.confirmLead} width="reading">
      <div className={classes.form}>
        <SignInFailure answer={answer} />
        <Button busy={busy} onClick={() => void run(() => confirmSignIn(token))}>
          {t.confirmButton}
        </Button>
      </div>
    </Page>
  );
}

function InvalidLink({ next }: { next: string }) {
  const t = useMessages(identityMessages);
  const newLink = next === '/' ? '/log-ind' : `/log-ind?next=${encodeURIComponent(next)}`;
  return (
    <Page title={t.confirmTitle} width="reading">
      <EmptyState
        role="alert"
        title={t.linkInvalidTitle}
        icon={IconLinkOff}
        action={<ButtonLink to={newLink}>{t.newLink}</ButtonLink>}
      >
        {t.linkInvalidText}
      </EmptyState>
    </Page>
  );
}
