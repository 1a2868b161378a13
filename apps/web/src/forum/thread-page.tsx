import { useQuery } from '@apollo/client/react';
import { IconBell, IconBellOff } from '@tabler/icons-react';
import { useNavigate, useParams } from 'react-router';
import { useMessages } from '../shared/i18n';
import { FormProblems, useStep } from '../shared/sending';
import { Button, ButtonLink, FailureState, LoadingState, Page, ShowMore } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { forgetThreads } from './forget-threads';
import { ForumExports } from './forum-exports';
import { FOLLOW_THREAD } from './forum-mutations';
import { POSTS_PER_PAGE, POSTS_QUERY, THREAD_QUERY, type ShownThread } from './forum-queries';
import classes from './forum.module.css';
import { forumMessages } from './messages';
import { Post } from './post';
import { PostForm } from './post-form';
import { ThreadMarks, ThreadSubject } from './thread-entry';
import { ThreadManaging } from './thread-managing';

/** One thread with its posts, oldest first. */
export function ThreadPage() {
  const t = useMessages(forumMessages);
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(THREAD_QUERY, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const thread = data?.forumThread;
  if (thread) return <Shown key={thread.id} thread={thread} onRefresh={() => void refetch()} />;
  return (
    <Page title={t.title}>
      {error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={8} />}
    </Page>
  );
}

function Shown({ thread, onRefresh }: { thread: ShownThread; onRefresh: () => void }) {
  const t = useMessages(forumMessages);
  const { id, title, networkId, viewerCan } = thread;
  const actions = viewerCan.follow && (
    <>
      <ForumExports of={networkId} thread={id} label={t.exportThread} />
      <Follow thread={thread} />
    </>
  );
  return (
    <Page
      title={title}
      heading={<span lang="da">{title}</span>}
      breadcrumbs={[{ label: t.title, to: '/forum' }]}
      eyebrow={
        <>
          <ThreadSubject thread={thread} />
          <ThreadMarks thread={{ ...thread, isFollowed: false }} />
        </>
      }
      actions={actions}
    >
      {(viewerCan.moderate || viewerCan.retitle) && (
        <ThreadManaging key={thread.lock} thread={thread} onRefresh={onRefresh} />
      )}
      <Posts thread={thread} />
    </Page>
  );
}

function Follow({ thread: { id, isFollowed } }: { thread: ShownThread }) {
  const t = useMessages(forumMessages);
  const { busy, problems, failure, take } = useStep(FOLLOW_THREAD, forgetThreads);
  const Icon = isFollowed ? IconBellOff : IconBell;
  return (
    <>
      <Button
        variant="default"
        busy={busy}
        icon={<Icon size={20} stroke={1.75} aria-hidden />}
        onClick={() => void take({ input: { id, follow: !isFollowed } }, isFollowed ? t.unfollowed : t.followed)}
      >
        {isFollowed ? t.unfollow : t.follow}
      </Button>
      <FormProblems problems={problems} failure={failure} />
    </>
  );
}

function Posts({ thread }: { thread: ShownThread }) {
  const t = useMessages(forumMessages);
  const navigate = useNavigate();
  const { id, answerPostId } = thread;
  const { data, error, refetch, fetchMore } = useQuery(POSTS_QUERY, {
    variables: { threadId: id, first: POSTS_PER_PAGE },
    fetchPolicy: 'cache-and-network',
  });
  if (!data && error) return <FailureState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={8} />;
  const { edges, pageInfo } = data.forumPosts;
  return (
    <div className={classes.thread}>
      {answerPostId !== null && edges.length > 2 && (
        <p data-print="hide">
          <a href={`#${answerPostId}`}>{t.toAnswer}</a>
        </p>
      )}
      <ol className={classes.posts} aria-label={t.thread}>
        {edges.map(({ node }) => (
          <li key={node.id}>
            <Post post={node} thread={thread} onRefresh={() => void refetch()} />
          </li>
        ))}
      </ol>
      {pageInfo.hasNextPage && <ShowMore onMore={() => fetchMore({ variables: { after: pageInfo.endCursor } })} />}
      <Replying thread={thread} onSent={(postId) => void navigate({ hash: postId }, { replace: true })} />
    </div>
  );
}

function Replying({ thread, onSent }: { thread: ShownThread; onSent: (id: string) => void }) {
  const t = useMessages(forumMessages);
  const { signedIn, loading } = useViewer();
  if (thread.viewerCan.post) return <PostForm threadId={thread.id} onSent={onSent} />;
  if (thread.isLocked) return <p className={classes.remark}>{t.lockedText}</p>;
  if (signedIn || loading) return null;
  return (
    <p className={classes.remark}>
      {t.readOnly}{' '}
      <ButtonLink variant="default" to={`/log-ind?next=${encodeURIComponent(`/forum/${thread.id}`)}`}>
        {t.signIn}
      </ButtonLink>
    </p>
  );
}
