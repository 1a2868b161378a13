import type { ApolloCache } from '@apollo/client';
import { actionUrgency } from '@samspil/domain/meetings';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../../shared/i18n';
import { FormProblems, useStep } from '../../shared/sending';
import { DemoBadge, StatusBadge } from '../../shared/ui';
import { useMeetingTime } from '../use-meeting-time';
import { forgetOutcomes } from './forget-outcomes';
import { minutesMessages } from './messages';
import type { ShownAction } from './minutes-queries';
import { FINISH_ACTION } from './outcome-queries';
import classes from './minutes.module.css';
import { today } from '../../shared/today';

interface ActionEntryProps {
  action: ShownAction;
  /** Says at which meeting it was agreed. */
  withMeeting?: boolean;
  /** What else can be done with it. */
  children?: ReactNode;
}

/** One action: what, who, by when, and whether it is done. */
export function ActionEntry({ action, withMeeting = false, children }: ActionEntryProps) {
  const { text, doneAt } = action;
  return (
    <>
      <p lang="da" data-done={doneAt !== null}>
        {text}
      </p>
      <Facts action={action} withMeeting={withMeeting} />
      {action.viewerCan.finish && <Finish action={action} />}
      {children}
    </>
  );
}

function Facts({ action, withMeeting }: { action: ShownAction; withMeeting: boolean }) {
  const t = useMessages(minutesMessages);
  const format = useFormat();
  const { person, organisation, doneAt, isApproved, isDemonstration } = action;
  const owner = person?.name ?? (organisation === null ? t.noOwner : format.text(organisation.name));
  return (
    <p className={classes.facts}>
      <span>{owner}</span>
      {doneAt === null ? <Due dueOn={action.dueOn} /> : <span>{t.doneOn(format.date(doneAt))}</span>}
      {withMeeting && <AgreedAt action={action} />}
      {withMeeting && !isApproved && <StatusBadge tone="warning">{t.notApproved}</StatusBadge>}
      {isDemonstration && <DemoBadge />}
    </p>
  );
}

function Due({ dueOn }: { dueOn: string | null }) {
  const t = useMessages(minutesMessages);
  const format = useFormat();
  if (dueOn === null) return <span>{t.noDay}</span>;
  const isLate = actionUrgency(dueOn, today()) === 'overdue';
  return <span data-late={isLate}>{(isLate ? t.overdue : t.due)(format.date(dueOn))}</span>;
}

function AgreedAt({ action: { meeting } }: { action: ShownAction }) {
  const t = useMessages(minutesMessages);
  const time = useMeetingTime();
  return (
    <span>
      {t.from}{' '}
      <Link to={`/moeder/${meeting.id}/referat`} lang="da">
        {meeting.title}
      </Link>
      , {time.day(meeting.startsAt)}
    </span>
  );
}

/** An action that is being corrected stands in two texts: it is done, or open, in both. */
function finishOther(cache: ApolloCache, { __typename, id, isApproved }: ShownAction): void {
  const other = cache.identify({ __typename, id, isApproved: !isApproved });
  if (other === undefined) return;
  const doneAt = (before: string | null) => (before === null ? new Date().toISOString() : null);
  cache.modify<ShownAction>({ id: other, fields: { doneAt } });
}

function Finish({ action }: { action: ShownAction }) {
  const { id, text, doneAt } = action;
  const t = useMessages(minutesMessages);
  const { take, busy, problems, failure } = useStep(FINISH_ACTION, (cache) => {
    forgetOutcomes(cache);
    finishOther(cache, action);
  });
  const isDone = doneAt !== null;
  const finish = (done: boolean, onUndo?: () => Promise<boolean>): Promise<boolean> =>
    take({ input: { id, isDone: done } }, done ? t.done : t.undone, onUndo);
  return (
    <div data-print="hide">
      <button
        type="button"
        className={classes.small}
        aria-label={isDone ? t.notDoneOf(text) : t.markDoneOf(text)}
        aria-disabled={busy || undefined}
        onClick={() => !busy && void finish(!isDone, () => finish(isDone))}
      >
        {isDone ? t.notDone : t.markDone}
      </button>
      <FormProblems problems={problems} failure={failure} />
    </div>
  );
}
