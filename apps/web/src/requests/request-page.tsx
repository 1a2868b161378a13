import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { FailureState, KeyValues, LoadingState, NoAccessState, Page } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { AnswerForm } from './answer-form';
import { CloseForm } from './close-form';
import { requestMessages } from './messages';
import { RequestAnswer } from './request-answer';
import { RequestStanding, RequestTopics } from './request-entry';
import { RequestHistory } from './request-history';
import { REQUEST_QUERY, type ShownRequest } from './request-queries';
import { RequestSteps } from './request-steps';
import { RequestUse } from './request-use';
import classes from './requests.module.css';

/** One request: what was asked, the answer, and what the reader can do about it. */
export function RequestPage() {
  const t = useMessages(requestMessages);
  const { id = '' } = useParams();
  const { signedIn, loading } = useViewer();
  const { data, error, refetch } = useQuery(REQUEST_QUERY, {
    variables: { id },
    skip: !signedIn,
    fetchPolicy: 'cache-and-network',
  });
  const request = data?.knowledgeRequest;
  if (request) return <Shown key={request.id} request={request} onRefresh={() => void refetch()} />;
  return (
    <Page title={t.title}>
      {error && <FailureState error={error} onRetry={() => void refetch()} />}
      {!error && (loading || signedIn ? <LoadingState lines={6} /> : <NoAccessState signedIn={false} />)}
    </Page>
  );
}

function Shown({ request, onRefresh }: { request: ShownRequest; onRefresh: () => void }) {
  const t = useMessages(requestMessages);
  const { viewerCan } = request;
  return (
    <Page
      title={request.question}
      breadcrumbs={[{ label: t.title, to: '/spoergsmaal' }]}
      actions={<RequestSteps request={request} />}
      width={viewerCan.answer ? 'wide' : 'reading'}
    >
      <div className={classes.request}>
        <RequestStanding request={request} />
        <RequestTopics request={request} />
        <Asked request={request} />
        <Outcome request={request} />
        <RequestUse request={request} />
        {viewerCan.answer && <AnswerForm request={request} onRefresh={onRefresh} />}
        {viewerCan.close && <CloseForm request={request} />}
        <RequestHistory request={request} />
      </div>
    </Page>
  );
}

function Asked({ request: { background, forWhom, neededBy, state } }: { request: ShownRequest }) {
  const t = useMessages(requestMessages);
  const format = useFormat();
  return (
    <>
      {background !== '' && (
        <section className={classes.block}>
          <h2>{t.background}</h2>
          <p className={classes.written}>{background}</p>
        </section>
      )}
      <KeyValues
        rows={[
          [t.forWhom, forWhom],
          [t.neededByField, neededBy === null || state === 'OPEN' ? null : format.date(neededBy)],
        ]}
      />
    </>
  );
}

/** The answer, why there is none, or that it is on its way. */
function Outcome({ request }: { request: ShownRequest }) {
  const t = useMessages(requestMessages);
  const { state, answer, closing, isOwn, viewerCan } = request;
  if (answer !== null) return <RequestAnswer request={request} answer={answer} />;
  if (state === 'WITHDRAWN') return <p className={classes.notice}>{t.withdrawnText}</p>;
  if (closing !== null) {
    return (
      <section className={classes.answer}>
        <h2>{t.closing[closing.reason]}</h2>
        <p className={classes.written}>{closing.note}</p>
        {closing.reason === 'NOTHING_KNOWN' && <p className={classes.notice}>{t.nothingKnownText}</p>}
      </section>
    );
  }
  if (viewerCan.answer) return null;
  return <p className={classes.notice}>{isOwn ? t.waiting : t.waitingOthers}</p>;
}
