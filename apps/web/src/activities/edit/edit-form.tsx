import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Problem } from '@samspil/domain/shared';
import { useMessages } from '../../shared/i18n';
import { useErrorsAtPath } from '../../shared/sending/use-errors-at';
import { useProblemFocus } from '../../shared/sending/use-problem-focus';
import { useUndoToast } from '../../shared/ui';
import type { ShownActivity } from '../page/activity-fragments';
import classes from './edit.module.css';
import { problemsWithValues } from './edit-values';
import { LeavingGuard } from '../leaving-guard';
import { MergePanel } from './merge-panel';
import { editMessages } from './messages';
import { SaveBar } from './save-bar';
import { SECTIONS } from './sections';
import { SectionsNav } from './sections-nav';
import { useActivityDraft, type ActivityDraft } from './use-activity-draft';
import type { FormLists } from './use-form-lists';

interface EditFormProps {
  activity: ShownActivity;
  lists: FormLists;
  /** Somebody else saved: theirs must be fetched. */
  onLate: () => void;
}

/** Every field in clear parts; what is wrong is said at the field, at once. */
export function EditForm({ activity, lists, onLate }: EditFormProps) {
  const t = useMessages(editMessages);
  const draft = useActivityDraft(activity, onLate);
  const { problems, tried, isLeaving, submit } = useSubmit(activity, draft);
  const root = useProblemFocus<HTMLFormElement>(tried);
  const errorAt = useErrorsAtPath(problems);
  useSectionInAddress();
  const isDirty = draft.changed().length > 0;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <div className={classes.layout}>
      <SectionsNav problems={problems} />
      <form ref={root} className={classes.form} onSubmit={onSubmit} noValidate>
        {draft.conflict && <MergePanel draft={draft} lists={lists} onMerged={submit} />}
        {SECTIONS.map(({ id, Fields }) => (
          <FormSection key={id} id={id}>
            <Fields values={draft.values} change={draft.change} errorAt={errorAt} lists={lists} />
          </FormSection>
        ))}
        <SaveBar draft={draft} isDirty={isDirty} problems={problems} activityId={activity.id} />
      </form>
      <LeavingGuard when={isDirty && !isLeaving} title={t.leaveTitle} text={t.leaveText} confirmLabel={t.leave} />
    </div>
  );
}

function FormSection({ id, children }: { id: (typeof SECTIONS)[number]['id']; children: React.ReactNode }) {
  const { sections } = useMessages(editMessages);
  return (
    <section id={id} className={classes.section} aria-labelledby={`${id}-navn`}>
      <h2 id={`${id}-navn`}>{sections[id]}</h2>
      {children}
    </section>
  );
}

/** Problems as they come up; what is only empty so far is told when one tries to save. */
function useSubmit(activity: ShownActivity, draft: ActivityDraft) {
  const t = useMessages(editMessages);
  const toast = useUndoToast();
  const navigate = useNavigate();
  const [hasTried, setTried] = useState(false);
  const [tried, setTriedProblems] = useState<readonly Problem[]>([]);
  const [isLeaving, setLeaving] = useState(false);
  const { values, status } = draft;
  const found = problemsWithValues(values);
  const told = status === 'refused' ? draft.problems.filter(({ code }) => found.every((one) => one.code !== code)) : [];
  const isEarly = ({ code }: Problem) => !hasTried && code.endsWith('-missing');
  const problems = [...found.filter((one) => !isEarly(one)), ...told];
  const submit = async () => {
    setTried(true);
    if (status === 'saving') return;
    const undo = await draft.save();
    if (!undo) {
      setTriedProblems(problemsWithValues(values));
      return;
    }
    setLeaving(true);
    toast({ text: t.saved, onUndo: undo });
  };
  // Only once the guard has seen that everything is saved.
  useEffect(() => {
    if (isLeaving) void navigate(`/aktiviteter/${activity.id}`);
  }, [isLeaving, navigate, activity.id]);
  return { problems, tried, isLeaving, submit: () => void submit() };
}

/** `#udgifter`: the part one came for. */
function useSectionInAddress(): void {
  const { hash } = useLocation();
  const arrived = useRef(false);
  useEffect(() => {
    if (arrived.current || hash === '') return;
    arrived.current = true;
    const section = document.getElementById(decodeURIComponent(hash.slice(1)));
    section?.scrollIntoView();
    section?.querySelector<HTMLElement>('input, textarea, select')?.focus({ preventScroll: true });
  }, [hash]);
}
