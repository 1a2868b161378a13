import { useApolloClient } from '@apollo/client/react';
import { problemsWithSession, type ActivityContent } from '@samspil/domain/activities';
import type { Problem } from '@samspil/domain/shared';
import { useRef, useState, type FormEvent } from 'react';
import { failureOf } from '../../../shared/graphql';
import { useFormat, useMessages } from '../../../shared/i18n';
import { TextField } from '../../../shared/forms';
import { Button, useUndoToast } from '../../../shared/ui';
import { forgetActivities } from '../../forget-activities';
import { today } from '../../../shared/today';
import { useErrorsAt } from '../../../shared/sending/use-errors-at';
import { useProblemFocus } from '../../../shared/sending/use-problem-focus';
import { SAVE_SESSION, type KeptSession } from '../page-queries';
import classes from './keeping.module.css';
import { keepingMessages } from './messages';

interface SessionFormProps {
  /** As it is on the server now. */
  session: KeptSession;
  activity: Pick<ActivityContent, 'startsOn' | 'endsOn' | 'registered'>;
  /** Somebody else was first: theirs must be fetched. */
  onLate: () => void;
  onSaved: () => void;
}

/** Corrects a session. Who is second sees what the other wrote, and chooses. */
export function SessionForm(props: SessionFormProps) {
  const { session } = props;
  const t = useMessages(keepingMessages);
  const { values, problems, failed, isLate, busy, change, save, takeTheirs } = useSessionForm(props);
  const errorAt = useErrorsAt(problems);
  const root = useProblemFocus<HTMLFormElement>(problems);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) save();
  };
  return (
    <form ref={root} className={classes.form} onSubmit={submit} noValidate>
      {isLate && <Theirs session={session} onTake={takeTheirs} />}
      <TextField
        label={t.howMany}
        hint={t.howManyHint}
        inputMode="numeric"
        value={values.attendance}
        error={errorAt('attendance')}
        onChange={(attendance) => change({ attendance })}
      />
      <TextField
        label={t.note}
        lang="da"
        rows={2}
        value={values.note}
        error={errorAt('note')}
        onChange={(note) => change({ note })}
      />
      <TextField
        label={t.heldOn}
        type="date"
        value={values.heldOn}
        error={errorAt('heldOn')}
        onChange={(heldOn) => change({ heldOn })}
      />
      <p role="alert" className={classes.trouble}>
        {failed && t.failed}
      </p>
      <Button type="submit" busy={busy}>
        {isLate ? t.saveMine : t.save}
      </Button>
    </form>
  );
}

function Theirs({ session, onTake }: { session: KeptSession; onTake: () => void }) {
  const t = useMessages(keepingMessages);
  const format = useFormat();
  const { heldOn, attendance, note } = session;
  const came = attendance === null ? t.notCounted : t.attendance(attendance, format.number(attendance));
  return (
    <div role="alert" className={classes.theirs}>
      <p>{t.sessionConflict}</p>
      <p lang="da">
        <strong>{[format.date(heldOn), came, note].filter(Boolean).join(' · ')}</strong>
      </p>
      <Button variant="default" onClick={onTake}>
        {t.takeTheirs}
      </Button>
    </div>
  );
}

const valuesOf = ({ heldOn, attendance, note }: KeptSession) => ({
  heldOn,
  attendance: attendance === null ? '' : String(attendance),
  note,
});

function useSessionForm({ session, activity, onLate, onSaved }: SessionFormProps) {
  const t = useMessages(keepingMessages);
  const toast = useUndoToast();
  const apollo = useApolloClient();
  const [values, setValues] = useState(() => valuesOf(session));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failed, setFailed] = useState(false);
  const [isLate, setLate] = useState(false);
  const [busy, setBusy] = useState(false);
  // What it is written on; once the writer has seen what the other wrote, that.
  const seenLock = useRef(session.lock);
  const send = async (
    lock: number,
    content: Omit<KeptSession, '__typename' | 'id' | 'activityId' | 'lock' | 'isDeleted'>,
  ) => {
    const variables = { input: { id: session.id, lock, ...content } };
    const { data } = await apollo.mutate({ mutation: SAVE_SESSION, variables, update: forgetActivities });
    return data?.saveSession.lock ?? lock;
  };
  const save = async () => {
    const attendance = values.attendance.trim() === '' ? null : Number(values.attendance.replace(',', '.'));
    const content = { heldOn: values.heldOn, attendance, note: values.note.trim() };
    const found = problemsWithSession(content, activity, today());
    setProblems(found);
    setFailed(false);
    if (found.length > 0) return;
    setBusy(true);
    try {
      const { heldOn, attendance: before, note } = session;
      const newLock = await send(isLate ? session.lock : seenLock.current, content);
      toast({ text: t.sessionSaved, onUndo: () => send(newLock, { heldOn, attendance: before, note }) });
      onSaved();
    } catch (error) {
      const failure = failureOf(error);
      const told = failure.kind === 'problems' ? failure.problems : [];
      const late = told.some(({ code }) => code === 'activities.changed-meanwhile');
      setLate(late);
      setProblems(late ? [] : told);
      setFailed(told.length === 0);
      if (late) onLate();
    }
    setBusy(false);
  };
  const takeTheirs = () => {
    setValues(valuesOf(session));
    seenLock.current = session.lock;
    setLate(false);
  };
  const change = (changes: Partial<typeof values>) => setValues({ ...values, ...changes });
  return { values, problems, failed, isLate, busy, change, save: () => void save(), takeTheirs };
}
