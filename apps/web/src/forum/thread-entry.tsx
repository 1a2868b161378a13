import { IconCheck, IconLock, IconUsersGroup, IconWorld } from '@tabler/icons-react';
import { threadAddress } from '@samspil/domain/forum';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { DemoBadge, StatusBadge } from '../shared/ui';
import type { ShownThread } from './forum-queries';
import classes from './forum.module.css';
import { forumMessages } from './messages';
import { usePersonName, useSubjectTitle } from './thread-names';

interface ThreadEntryProps {
  thread: ShownThread;
  /** What it is about stands above the list already. */
  withoutSubject?: boolean;
  level?: 'h2' | 'h3';
}

/** A thread in a list: what it is called and about, how it begins, and where it stands. */
export function ThreadEntry({ thread, withoutSubject = false, level: Title = 'h2' }: ThreadEntryProps) {
  const t = useMessages(forumMessages);
  const format = useFormat();
  const nameOf = usePersonName();
  const { id, title, excerpt, postCount } = thread;
  const latest = thread.lastPostBy ?? thread.startedBy;
  const when = format.dateTime(thread.lastPostAt);
  return (
    <article className={classes.entry}>
      <Title>
        <Link to={threadAddress(id)} lang="da">
          {title}
        </Link>
      </Title>
      {excerpt !== '' && (
        <p className={classes.excerpt} lang="da">
          {excerpt}
        </p>
      )}
      <p className={classes.facts}>
        {!withoutSubject && <ThreadSubject thread={thread} />}
        <span>{t.posts(postCount)}</span>
        <span>{latest === null ? t.lastPostAt(when) : t.lastPost(nameOf(latest), when)}</span>
        <ThreadMarks thread={thread} />
      </p>
    </article>
  );
}

/** What a thread is about, with the way there. */
export function ThreadSubject({ thread: { subject } }: { thread: ShownThread }) {
  const t = useMessages(forumMessages);
  const titleOf = useSubjectTitle();
  const text = `${t.kind[subject.kind]}: ${titleOf(subject)}`;
  return subject.url === null ? <span>{text}</span> : <Link to={subject.url}>{text}</Link>;
}

/** Where it stands, and who reads it. */
export function ThreadMarks({ thread }: { thread: ShownThread }) {
  const t = useMessages(forumMessages);
  return (
    <>
      {thread.isAnswered && (
        <StatusBadge tone="good" icon={<IconCheck size={14} aria-hidden />}>
          {t.answered}
        </StatusBadge>
      )}
      {thread.isLocked && <StatusBadge icon={<IconLock size={14} aria-hidden />}>{t.locked}</StatusBadge>}
      {thread.isClosed && (
        <StatusBadge tone="accent" icon={<IconUsersGroup size={14} aria-hidden />}>
          {t.closed}
        </StatusBadge>
      )}
      {thread.isOpen && <StatusBadge icon={<IconWorld size={14} aria-hidden />}>{t.open}</StatusBadge>}
      {thread.isFollowed && <StatusBadge>{t.following}</StatusBadge>}
      {thread.isDemonstration && <DemoBadge />}
    </>
  );
}
