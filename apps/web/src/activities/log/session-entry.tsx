import { problemsWithSession, type ActivityContent } from '@samspil/domain/activities';
import type { Problem } from '@samspil/domain/shared';
import { useState, type FormEvent } from 'react';
import { v7 } from 'uuid';
import { useApolloClient } from '@apollo/client/react';
import { useMessages } from '../../shared/i18n';
import type { OfflineQueue, SendResult } from '../../shared/offline';
import { useProblemText } from '../../shared/problems';
import { Button, SideSheet, useUndoToast } from '../../shared/ui';
import { forgetActivities } from '../forget-activities';
import { today } from '../../shared/today';
import { useErrorsAt } from '../../shared/sending/use-errors-at';
import { useProblemFocus } from '../../shared/sending/use-problem-focus';
import { useLogQueue } from './log-queue';
import { DELETE_SESSION } from './log-queries';
import classes from './log.module.css';
import { logMessages } from './messages';
import { ENTRY_KINDS, type SessionPayload } from './payloads';
import { TextField } from './text-field';
import { useHeldDays } from './use-held-days';

interface SessionEntryProps {
  /** The activity that met; its period and how many are registered bound what can be entered. */
  activity: { readonly id: string; readonly title: string } & Pick<
    ActivityContent,
    'startsOn' | 'endsOn' | 'registered'
  >;
  opened: boolean;
  onClose: () => void;
  /** The session has reached the server, or waits on this device. */
  onLogged?: () => void;
}

/** One meeting in fifteen seconds: the day is today, how many came, and a line. Works without a network. */
export function SessionEntry({ activity, opened, onClose, onLogged }: SessionEntryProps) {
  const t = useMessages(logMessages);
  return (
    <SideSheet opened={opened} modal subject={activity.id} title={t.sessionTitle} onClose={onClose}>
      <SessionForm
        activity={activity}
        onLogged={() => {
          onLogged?.();
          onClose();
        }}
      />
    </SideSheet>
  );
}

const FIELDS = ['heldOn', 'attendance', 'note'];

function SessionForm({ activity, onLogged }: Pick<SessionEntryProps, 'activity'> & { onLogged: () => void }) {
  const t = useMessages(logMessages);
  const session = useSession(activity, onLogged);
  const { values, change, problems, isSaving } = session;
  const heldDays = useHeldDays(activity.id);
  const errorAt = useErrorsAt(problems);
  const root = useProblemFocus<HTMLFormElement>(problems);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSaving) session.save();
  };
  return (
    <form ref={root} className={classes.form} onSubmit={submit} noValidate>
      <p>{activity.title}</p>
      <TextField
        label={t.attendance}
        hint={t.attendanceHint}
        first
        inputMode="numeric"
        enterKeyHint="next"
        value={values.attendance}
        error={errorAt('attendance')}
        onChange={(attendance) => change({ attendance })}
      />
      <TextField
        label={t.note}
        enterKeyHint="done"
        value={values.note}
        error={errorAt('note')}
        onChange={(note) => change({ note })}
      />
      <TextField
        label={t.heldOn}
        type="date"
        required
        max={today()}
        value={values.heldOn}
        error={errorAt('heldOn')}
        onChange={(heldOn) => change({ heldOn })}
      />
      <OtherProblems problems={problems} isRefused={session.isRefused} />
      <p role="status" className={classes.soft}>
        {!isSaving && heldDays.has(values.heldOn) && t.alreadyHeld}
      </p>
      <Button type="submit" busy={isSaving}>
        {t.saveSession}
      </Button>
    </form>
  );
}

function OtherProblems({ problems, isRefused }: { problems: readonly Problem[]; isRefused: boolean }) {
  const t = useMessages(logMessages);
  const textOf = useProblemText();
  return (
    <div role="alert" className={classes.error}>
      {problems
        .filter(({ field = '' }) => !FIELDS.includes(field))
        .map((problem) => (
          <p key={problem.code}>{textOf(problem)}</p>
        ))}
      {isRefused && <p>{t.refusedText}</p>}
    </div>
  );
}

interface SessionValues {
  readonly heldOn: string;
  readonly attendance: string;
  readonly note: string;
}

function useSession(activity: SessionEntryProps['activity'], onLogged: () => void) {
  const { queue } = useLogQueue();
  const say = useOutcome(queue);
  const [id] = useState(() => v7());
  const [values, setValues] = useState<SessionValues>(() => ({ heldOn: today(), attendance: '', note: '' }));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isRefused, setRefused] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const save = async () => {
    if (!queue) return;
    const payload = payloadOf(values, activity);
    const found = problemsWithSession(payload, activity, today());
    setProblems(found);
    setRefused(false);
    if (found.length > 0) return;
    setSaving(true);
    const after = queue.current().entries?.find((entry) => entry.id === activity.id)?.id ?? null;
    const result = await queue.keepAndSend({ id, kind: ENTRY_KINDS.session, payload, after });
    setSaving(false);
    const refusal = queue.current().entries?.find((entry) => entry.id === id);
    if (refusal && (result === 'refused' || result === 'conflict')) {
      await queue.drop(id);
      setProblems(refusal.problems);
      setRefused(refusal.problems.length === 0);
      return;
    }
    say(id, result);
    onLogged();
  };
  return {
    values,
    problems,
    isRefused,
    isSaving,
    change: (changes: Partial<SessionValues>) => setValues({ ...values, ...changes }),
    save: () => void save(),
  };
}

/** Says where the session is now, and takes it back from there. */
function useOutcome(queue: OfflineQueue | null): (id: string, result: SendResult) => void {
  const t = useMessages(logMessages);
  const apollo = useApolloClient();
  const toast = useUndoToast();
  const takeBack = async (id: string) => {
    const dropped = (await queue?.drop(id)) ?? [];
    if (dropped.length > 0) return;
    await apollo.mutate({ mutation: DELETE_SESSION, variables: { input: { id } }, update: forgetActivities });
  };
  return (id, result) =>
    toast({ text: result === 'sent' ? t.sessionSaved : t.sessionKept, onUndo: () => takeBack(id) });
}

function payloadOf(
  { heldOn, attendance, note }: SessionValues,
  { id, title }: SessionEntryProps['activity'],
): SessionPayload {
  const count = attendance.trim() === '' ? null : Number(attendance.replace(',', '.'));
  return { activityId: id, title, heldOn, attendance: count, note: note.trim() };
}
