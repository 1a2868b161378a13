import { useQuery } from '@apollo/client/react';
import { postAddress } from '@samspil/domain/forum';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { FormProblems, useStep } from '../shared/sending';
import { Button, EmptyState, FailureState, LoadingState, ShowMore } from '../shared/ui';
import { forgetPosts } from './forget-threads';
import { SETTLE_REPORTS } from './forum-mutations';
import { REPORTED_QUERY, THREADS_PER_PAGE, type ShownPost, type ShownReport } from './forum-queries';
import classes from './forum.module.css';
import { forumMessages } from './messages';
import { ReasonForm } from './reason-form';
import { usePersonName } from './thread-names';
import { usePostSteps } from './use-post-steps';

/** What was reported, longest waiting first: it is hidden with a reason, or stays. */
export function ReportedPosts() {
  const t = useMessages(forumMessages);
  const { data, error, refetch, fetchMore } = useQuery(REPORTED_QUERY, {
    variables: { first: THREADS_PER_PAGE },
    fetchPolicy: 'cache-and-network',
  });
  if (!data && error) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={6} />;
  const { edges, pageInfo } = data.reportedPosts;
  if (edges.length === 0) return <EmptyState title={t.empty.reported} />;
  return (
    <>
      <ul className={classes.entries}>
        {edges.map(({ node }) => (
          <li key={node.id}>
            <Reported report={node} />
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage && <ShowMore onMore={() => fetchMore({ variables: { after: pageInfo.endCursor } })} />}
    </>
  );
}

function Reported({ report: { post, thread, reports } }: { report: ShownReport }) {
  const t = useMessages(forumMessages);
  const format = useFormat();
  const nameOf = usePersonName();
  return (
    <article className={classes.entry}>
      <h2>
        <Link to={postAddress(thread.id, post.id)} lang="da">
          {thread.title}
        </Link>
      </h2>
      <p className={classes.written} lang="da">
        {post.text}
      </p>
      {reports.map(({ reason, reportedAt, by }) => (
        <p key={reportedAt} className={classes.remark}>
          {t.reportedBy(nameOf(by), format.dateTime(reportedAt))}: <span lang="da">{reason}</span>
        </p>
      ))}
      <Deciding post={post} />
    </article>
  );
}

/** It stays, or is hidden with a reason. */
function Deciding({ post }: { post: ShownPost }) {
  const t = useMessages(forumMessages);
  const [isHiding, setHiding] = useState(false);
  const { busy, problems, failure, take } = useStep(SETTLE_REPORTS, forgetPosts);
  const { move, ...state } = usePostSteps(post);
  if (isHiding) {
    return (
      <ReasonForm
        {...state}
        title={t.hideTitle}
        hint={t.hideHint}
        confirm={t.hide}
        onSend={(reason) => move('HIDE', reason)}
        onLeave={() => setHiding(false)}
      />
    );
  }
  return (
    <div className={classes.buttons}>
      <Button variant="default" busy={busy} onClick={() => void take({ input: { id: post.id } }, t.leftStanding)}>
        {t.leaveStanding}
      </Button>
      {post.viewerCan.hide && (
        <Button variant="default" onClick={() => setHiding(true)}>
          {t.hide}
        </Button>
      )}
      <FormProblems problems={problems} failure={failure} />
    </div>
  );
}
