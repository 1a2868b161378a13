import { useQuery } from '@apollo/client/react';
import { IconMessage, IconPencil } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { FormProblems, useStep } from '../shared/sending';
import { Button, ButtonLink, Page } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { forgetNotices } from './forget-lists';
import { Matches, WhoDoesIt } from './matches';
import classes from './matching.module.css';
import { matchingMessages } from './messages';
import { NotYet } from './not-yet';
import { NoticeFacts, NoticeTopics } from './notice-entry';
import { CLOSE_NOTICE, NOTICE_QUERY, REOPEN_NOTICE, type ShownNotice } from './notice-queries';

/** One offer or need: what it says, what goes together with it and why, and the way to those behind it. */
export function NoticePage() {
  const t = useMessages(matchingMessages);
  const { id = '' } = useParams();
  const { signedIn } = useViewer();
  const { data, error, refetch } = useQuery(NOTICE_QUERY, {
    variables: { id },
    skip: !signedIn,
    fetchPolicy: 'cache-and-network',
  });
  if (data) return <Shown key={id} notice={data.notice} />;
  return (
    <Page title={t.notFound} breadcrumbs={[{ label: t.title, to: '/udveksling' }]}>
      <NotYet error={error} onRetry={() => void refetch()} />
    </Page>
  );
}

function Shown({ notice }: { notice: ShownNotice }) {
  const t = useMessages(matchingMessages);
  return (
    <Page
      title={notice.title}
      heading={<span lang="da">{notice.title}</span>}
      breadcrumbs={[{ label: t.title, to: '/udveksling' }]}
      actions={<Steps notice={notice} />}
    >
      <div className={classes.notice}>
        <div className={classes.noticeText}>
          <NoticeFacts notice={notice} />
          <Remark notice={notice} />
          {notice.question !== '' && (
            <section>
              <h2 className={classes.small}>{t.asks}</h2>
              <p className={classes.question} lang="da">
                {notice.question}
              </p>
            </section>
          )}
          {notice.text !== '' && (
            <p className={classes.written} lang="da">
              {notice.text}
            </p>
          )}
          <NoticeTopics notice={notice} />
        </div>
        <Matches notice={notice} />
        <WhoDoesIt notice={notice} />
      </div>
    </Page>
  );
}

function Remark({ notice: { state, isCurrent } }: { notice: ShownNotice }) {
  const t = useMessages(matchingMessages);
  if (isCurrent) return null;
  return <p className={classes.remark}>{state === 'CLOSED' ? t.isClosedText : t.hasRunOutText}</p>;
}

/** Contact first; what those behind it do stands beside. Closing and opening can be taken back. */
function Steps({ notice }: { notice: ShownNotice }) {
  const t = useMessages(matchingMessages);
  const format = useFormat();
  const close = useStep(CLOSE_NOTICE, forgetNotices);
  const reopen = useStep(REOPEN_NOTICE, forgetNotices);
  const { id, viewerCan, organisation } = notice;
  const variables = { input: { id } };
  const undoClosing = () => reopen.take(variables, t.wasReopened);
  const undoOpening = () => close.take(variables, t.wasClosed);
  return (
    <>
      {viewerCan.requestContact && (
        <ButtonLink
          to={`/udveksling/kontakt/ny?opslag=${id}`}
          icon={<IconMessage size={20} stroke={1.75} aria-hidden />}
        >
          {t.write(format.text(organisation.name))}
        </ButtonLink>
      )}
      {viewerCan.edit && (
        <ButtonLink
          to={`/udveksling/${id}/rediger`}
          variant="outline"
          icon={<IconPencil size={20} stroke={1.75} aria-hidden />}
        >
          {t.edit}
        </ButtonLink>
      )}
      {viewerCan.close && (
        <Button
          variant="default"
          busy={close.busy}
          onClick={() => void close.take(variables, t.wasClosed, undoClosing)}
        >
          {t.close}
        </Button>
      )}
      {viewerCan.reopen && (
        <Button
          variant="default"
          busy={reopen.busy}
          onClick={() => void reopen.take(variables, t.wasReopened, undoOpening)}
        >
          {t.reopen}
        </Button>
      )}
      <FormProblems problems={[...close.problems, ...reopen.problems]} failure={close.failure ?? reopen.failure} />
    </>
  );
}
