import { IconCopy } from '@tabler/icons-react';
import { useRef, type FormEvent } from 'react';
import type { OfflineQueue, WaitingEntry } from '../../shared/offline';
import { useMessages } from '../../shared/i18n';
import { useProblemText } from '../../shared/problems';
import { useErrorsAt } from '../../shared/sending/use-errors-at';
import { useProblemFocus } from '../../shared/sending/use-problem-focus';
import { Button, useUndoToast } from '../../shared/ui';
import { FilesField } from './files-field';
import { FilledIn } from './filled-in';
import type { LogBasics } from './log-basics';
import classes from './log.module.css';
import { logMessages } from './messages';
import { SharingField } from './sharing-field';
import { TermChoice } from './term-choice';
import { TextField } from './text-field';
import { useLogForm, type LogForm as Form, type LoggedActivity } from './use-log-form';
import { usePickedFiles } from './use-picked-files';

interface LogFormProps {
  networkId: string;
  basics: LogBasics;
  queue: OfflineQueue;
  entry: WaitingEntry | null;
  onLogged: (logged: LoggedActivity) => void;
}

/** One screen: three fields that must be filled, and what can be left as it is. */
export function LogForm(props: LogFormProps) {
  const { basics } = props;
  const t = useMessages(logMessages);
  const form = useLogForm(props);
  const picked = usePickedFiles();
  const root = useProblemFocus<HTMLFormElement>(form.problems);
  const errorAt = useErrorsAt(form.problems);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!form.isSaving && !picked.isPreparing) form.save(picked.files);
  };
  return (
    <form ref={root} className={classes.form} onSubmit={submit} noValidate>
      <CopyLast form={form} basics={basics} />
      <RequiredFields form={form} basics={basics} errorAt={errorAt} />
      <TextField
        label={t.description}
        hint={t.descriptionHint}
        long
        value={form.values.description}
        error={errorAt('description')}
        onChange={(description) => form.change({ description })}
      />
      <FilesField picked={picked} />
      <SharingField sharing={form.values.sharing} onChange={(sharing) => form.change({ sharing })} />
      <FilledIn form={form} basics={basics} errorAt={errorAt} />
      <OtherProblems form={form} />
      <div className={classes.bar}>
        <Button type="submit" busy={form.isSaving || picked.isPreparing}>
          {picked.isPreparing ? t.preparing : t.save}
        </Button>
        {form.isBegun && <StartOver form={form} />}
      </div>
    </form>
  );
}

interface RequiredFieldsProps {
  form: Form;
  basics: LogBasics;
  errorAt: (field: string) => string | undefined;
}

/** What, for whom, and what it is called. */
function RequiredFields({ form: { values, change }, basics, errorAt }: RequiredFieldsProps) {
  const t = useMessages(logMessages);
  return (
    <>
      <TextField
        label={t.activityTitle}
        placeholder={t.activityTitleHint}
        required
        enterKeyHint="next"
        value={values.title}
        error={errorAt('title')}
        onChange={(title) => change({ title })}
      />
      <TermChoice
        label={t.what}
        searchLabel={t.searchWhat}
        offered={basics.artForms}
        chosen={values.artForms}
        error={errorAt('artForms')}
        onChange={(artForms) => change({ artForms })}
      />
      <TermChoice
        label={t.forWhom}
        searchLabel={t.searchForWhom}
        offered={basics.targetGroups}
        chosen={values.targetGroups}
        error={errorAt('targetGroups')}
        onChange={(targetGroups) => change({ targetGroups })}
      />
    </>
  );
}

function CopyLast({ form, basics }: { form: Form; basics: LogBasics }) {
  const t = useMessages(logMessages);
  const toast = useUndoToast();
  const before = useRef(form.values);
  if (!basics.last) return null;
  const copy = () => {
    before.current = form.values;
    form.copyLast();
    toast({ text: t.copied, onUndo: () => form.change(before.current) });
  };
  return (
    <div className={classes.copy}>
      <Button variant="outline" icon={<IconCopy size={18} stroke={1.75} aria-hidden />} onClick={copy}>
        <span className={classes.oneLine}>{t.copyLastOf(basics.last.title)}</span>
      </Button>
    </div>
  );
}

/** Back to the beginning at once; what was typed comes back with undo. */
function StartOver({ form }: { form: Form }) {
  const t = useMessages(logMessages);
  const toast = useUndoToast();
  const clear = () => {
    const { values } = form;
    form.startOver();
    toast({ text: t.cleared, onUndo: () => form.change(values) });
  };
  return (
    <Button variant="default" onClick={clear}>
      {t.startOver}
    </Button>
  );
}

const SHOWN_AT_FIELDS = ['title', 'artForms', 'targetGroups', 'description', 'ownerId', 'startsOn', 'status'];
const fieldOf = (path = ''): string => path.split('.')[0] ?? '';

/** What is wrong with a field that is not on this screen, or with none. */
function OtherProblems({ form: { problems } }: { form: Form }) {
  const textOf = useProblemText();
  const others = problems.filter(({ field }) => !SHOWN_AT_FIELDS.includes(fieldOf(field)));
  return (
    <div role="alert" className={classes.error}>
      {others.map((problem) => (
        <p key={`${problem.code} ${problem.field}`}>{textOf(problem)}</p>
      ))}
    </div>
  );
}
