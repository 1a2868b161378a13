import { actionUrgency } from '@samspil/domain/meetings';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormat, useMessages } from '../../shared/i18n';
import { FormProblems, useStep } from '../../shared/sending';
import { DemoBadge } from '../../shared/ui';
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
  const { person, organisation, doneAt, isDemonstration } = action;
  const owner = person?.name ?? (organisation === null ? t.noOwner : format.text(organisation.name));
  return (
    <p className={classes.facts}>
      <span>{owner}</span>
      {doneAt === null ? <Due dueOn={action.dueOn} /> : <span>{t.doneOn(format.date(doneAt))}</span>}
      {withMeeting && <AgreedAt action={action} />}
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

function Finish({ action: { id, text, doneAt } }: { action: ShownAction }) {
  const t = useMessages(minutesMessages);
  const { take, busy, problems, failure } = useStep(FINISH_ACTION, forgetOutcomes);
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
