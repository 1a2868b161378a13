import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { useStep } from '../shared/sending';
import { StatusBadge } from '../shared/ui';
import { EditPostForm } from './edit-post-form';
import { forgetThreads } from './forget-threads';
import { REPORT_POST } from './forum-mutations';
import type { ShownPost, ShownThread } from './forum-queries';
import classes from './forum.module.css';
import { MentionedText } from './mentioned-text';
import { forumMessages } from './messages';
import { PostActions, type PostTask } from './post-actions';
import { ReasonForm } from './reason-form';
import { usePersonName } from './thread-names';
import { usePostSteps } from './use-post-steps';

interface PostProps {
  post: ShownPost;
  thread: ShownThread;
  onRefresh: () => void;
}

/** One post: who wrote it and when, what it says, and what the reader may do with it. */
export function Post({ post, thread, onRefresh }: PostProps) {
  const t = useMessages(forumMessages);
  const format = useFormat();
  const nameOf = usePersonName();
  const [task, setTask] = useState<PostTask | null>(null);
  const place = useArrival(post.id);
  const { id, by, writtenAt, editedAt, isAnswer, isOwn, isReported, state } = post;
  return (
    <article ref={place} id={id} className={classes.post} data-own={isOwn} data-answer={isAnswer} tabIndex={-1}>
      {isAnswer && (
        <p className={classes.answer}>
          <IconCheck size={18} aria-hidden /> {t.answer}
        </p>
      )}
      <p className={classes.facts}>
        <strong>{nameOf(by)}</strong>
        <time dateTime={writtenAt}>{format.dateTime(writtenAt)}</time>
        {editedAt !== null && <span>{t.edited(format.dateTime(editedAt))}</span>}
        {isReported && <StatusBadge tone="warning">{t.isReported}</StatusBadge>}
      </p>
      {state !== 'VISIBLE' && <p className={classes.remark}>{standingOf(post, t)}</p>}
      {task === 'edit' ? (
        <EditPostForm post={post} onRefresh={onRefresh} onLeave={() => setTask(null)} />
      ) : (
        <MentionedText text={post.text} mentions={post.mentions} />
      )}
      <Earlier post={post} />
      {task === 'hide' && <Hiding post={post} onLeave={() => setTask(null)} />}
      {task === 'report' && <Reporting post={post} onLeave={() => setTask(null)} />}
      {task === null && <PostActions post={post} thread={thread} onTask={setTask} />}
    </article>
  );
}

function standingOf({ state, isOwn, reason }: ShownPost, t: (typeof forumMessages)['da']): string {
  if (state === 'WITHDRAWN') return isOwn ? t.ownWithdrawn : t.isWithdrawn;
  return reason === '' ? t.isHidden : t.hiddenBecause(reason);
}

/** A link to one post leads there, also when it has just been loaded. */
function useArrival(id: string) {
  const { hash } = useLocation();
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (hash !== `#${id}`) return;
    place.current?.scrollIntoView?.({ block: 'center' });
    place.current?.focus({ preventScroll: true });
  }, [hash, id]);
  return place;
}

function Earlier({ post: { versions } }: { post: ShownPost }) {
  const t = useMessages(forumMessages);
  const format = useFormat();
  if (versions.length === 0) return null;
  return (
    <details className={classes.earlier} data-print="hide">
      <summary>{t.earlier}</summary>
      {versions.map(({ id, text, replacedAt }) => (
        <div key={id}>
          <p className={classes.facts}>{t.earlierUntil(format.dateTime(replacedAt))}</p>
          <p className={classes.written} lang="da">
            {text}
          </p>
        </div>
      ))}
    </details>
  );
}

function Hiding({ post, onLeave }: { post: ShownPost; onLeave: () => void }) {
  const t = useMessages(forumMessages);
  const { move, ...state } = usePostSteps(post);
  return (
    <ReasonForm
      {...state}
      title={t.hideTitle}
      hint={t.hideHint}
      confirm={t.hide}
      onSend={(reason) => move('HIDE', reason)}
      onLeave={onLeave}
    />
  );
}

function Reporting({ post: { id }, onLeave }: { post: ShownPost; onLeave: () => void }) {
  const t = useMessages(forumMessages);
  const { take, ...state } = useStep(REPORT_POST, forgetThreads);
  return (
    <ReasonForm
      {...state}
      title={t.reportTitle}
      hint={t.reportHint}
      confirm={t.report}
      onSend={(reason) => take({ input: { id, reason } }, t.reported)}
      onLeave={onLeave}
    />
  );
}
