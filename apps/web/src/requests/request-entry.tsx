import { daysWaited } from '@samspil/domain/requests';
import { useId } from 'react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { Chip, DemoBadge, StatusBadge } from '../shared/ui';
import { requestMessages } from './messages';
import type { ListedRequest } from './request-queries';
import classes from './requests.module.css';
import { today } from '../shared/today';

const TONES = { OPEN: 'warning', ANSWERED: 'good', CLOSED: 'neutral', WITHDRAWN: 'neutral' } as const;

interface RequestEntryProps {
  request: ListedRequest;
  /** The heading where it stands as part of something else: without topics. */
  brief?: 'h3' | 'h4';
}

/** One request in a list: what is asked, where it stands, and since when. */
export function RequestEntry({ request, brief }: RequestEntryProps) {
  const id = useId();
  const Heading = brief ?? 'h2';
  return (
    <article className={classes.entry} aria-labelledby={id}>
      <Heading id={id}>
        <Link to={`/spoergsmaal/${request.id}`}>{request.question}</Link>
      </Heading>
      <RequestStanding request={request} />
      {!brief && <RequestTopics request={request} />}
    </article>
  );
}

/** State, dates and person on one line. */
export function RequestStanding({ request }: { request: ListedRequest }) {
  const t = useMessages(requestMessages);
  const { state, use } = request;
  return (
    <p className={classes.facts}>
      <StatusBadge tone={TONES[state]}>{t.states[state]}</StatusBadge>
      {request.isDemonstration && <DemoBadge />}
      <When request={request} />
      <NeededBy request={request} />
      {use && <span>{use.used ? t.wasUsed : t.wasNotUsed}</span>}
    </p>
  );
}

function When({ request }: { request: ListedRequest }) {
  const t = useMessages(requestMessages);
  const format = useFormat();
  const { state, askedAt, askedBy, settledAt, isOwn } = request;
  const waited = daysWaited(new Date(askedAt), new Date());
  const by = isOwn || askedBy === null ? '' : ` ${t.askedBy(askedBy.name ?? t.unknownPerson)}`;
  return (
    <>
      <span>
        {t.askedOn(format.date(askedAt))}
        {by}
      </span>
      {state === 'OPEN' && waited > 0 && <span>{t.waited(waited)}</span>}
      {settledAt !== null && <span>{(state === 'ANSWERED' ? t.answeredOn : t.closedOn)(format.date(settledAt))}</span>}
    </>
  );
}

function NeededBy({ request: { state, neededBy } }: { request: ListedRequest }) {
  const t = useMessages(requestMessages);
  const format = useFormat();
  if (neededBy === null || state !== 'OPEN') return null;
  const isLate = neededBy < today();
  return <span data-late={isLate}>{(isLate ? t.overdue : t.neededBy)(format.date(neededBy))}</span>;
}

export function RequestTopics({ request: { terms } }: { request: ListedRequest }) {
  const t = useMessages(requestMessages);
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
