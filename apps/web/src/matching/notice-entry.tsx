import { noticeAddress } from '@samspil/domain/matching';
import { IconHandStop, IconHeartHandshake } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { Chip, DemoBadge, StatusBadge } from '../shared/ui';
import classes from './matching.module.css';
import { matchingMessages } from './messages';
import type { ListedNotice } from './notice-queries';

interface NoticeEntryProps {
  notice: ListedNotice;
  /** Beside something else the heading is lower, and the topics are left out. */
  heading?: 'h2' | 'h3' | 'h4';
  /** Why it is shown here. */
  children?: ReactNode;
}

/** An offer or a need in a list: who, what, for whom, and until when. */
export function NoticeEntry({ notice, heading: Heading = 'h2', children }: NoticeEntryProps) {
  const id = useId();
  const brief = Heading !== 'h2';
  return (
    <article className={classes.entry} aria-labelledby={id} data-kind={notice.kind}>
      <NoticeFacts notice={notice} />
      <Heading id={id} lang="da">
        <Link to={noticeAddress(notice.id)}>{notice.title}</Link>
      </Heading>
      {!brief && notice.question !== '' && (
        <p className={classes.question} lang="da">
          {notice.question}
        </p>
      )}
      {!brief && <NoticeTopics notice={notice} />}
      {children}
    </article>
  );
}

export function KindBadge({ kind }: { kind: ListedNotice['kind'] }) {
  const t = useMessages(matchingMessages);
  const Icon = kind === 'OFFER' ? IconHeartHandshake : IconHandStop;
  return (
    <StatusBadge tone={kind === 'OFFER' ? 'good' : 'accent'} icon={<Icon size={14} stroke={1.75} aria-hidden />}>
      {t.kinds[kind]}
    </StatusBadge>
  );
}

/** Kind, organisation and days on one line. */
export function NoticeFacts({ notice }: { notice: ListedNotice }) {
  const t = useMessages(matchingMessages);
  const format = useFormat();
  return (
    <p className={classes.facts}>
      <KindBadge kind={notice.kind} />
      <strong>{format.text(notice.organisation.name)}</strong>
      {notice.isOwn && <span>{t.own}</span>}
      <Standing notice={notice} />
      {notice.isDemonstration && <DemoBadge />}
    </p>
  );
}

function Standing({ notice: { state, isCurrent, validUntil, createdAt } }: { notice: ListedNotice }) {
  const t = useMessages(matchingMessages);
  const format = useFormat();
  if (state === 'CLOSED') return <StatusBadge>{t.closed}</StatusBadge>;
  if (validUntil === null) return <span>{t.from(format.date(createdAt))}</span>;
  return <span>{(isCurrent ? t.until : t.ranOut)(format.date(validUntil))}</span>;
}

export function NoticeTopics({ notice: { terms } }: { notice: ListedNotice }) {
  const t = useMessages(matchingMessages);
  const format = useFormat();
  if (terms.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label={t.topics}>
      {terms.map(({ id, label }) => (
        <li key={id}>
          <Chip label={format.text(label)} />
        </li>
      ))}
    </ul>
  );
}
