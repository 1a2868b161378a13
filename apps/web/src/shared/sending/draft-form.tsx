import type { FormEvent, ReactNode } from 'react';
import { useMessages } from '../i18n';
import { Button, useUndoToast } from '../ui';
import { ConflictNotice } from './conflict-notice';
import { FormProblems } from './form-problems';
import { sendingMessages } from './sending-messages';
import classes from './sending.module.css';
import type { Draft } from './use-draft';
import { useProblemFocus } from './use-problem-focus';

interface DraftFormProps<Values extends object> {
  draft: Draft<Values>;
  /** The fields that show their own problems. */
  fields: readonly string[];
  /** What a field is called where somebody else changed it; left out where that is not told. */
  nameOf?: (field: string) => string;
  save: string;
  saved: string;
  /** Where to after saving. */
  onSaved: () => unknown;
  /** Asks for what the other one saved. */
  onRefresh: () => void;
  /** Where the form opens in place it is closed there; what was typed stays in the browser. */
  onClose?: () => void;
  children: ReactNode;
}

/** Editing what stands for others to read: the fields, what is wrong, who saved meanwhile, and both ways out. */
export function DraftForm<Values extends object>(props: DraftFormProps<Values>) {
  const { draft, fields, nameOf, save, saved, onSaved, onRefresh, onClose, children } = props;
  const t = useMessages(sendingMessages);
  const toast = useUndoToast();
  const { status, problems, conflict, discard } = draft;
  const form = useProblemFocus<HTMLFormElement>(problems);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await draft.flush()) === null) return;
    toast({ text: saved });
    await onSaved();
  };
  const takeTheirs = () => {
    discard();
    onRefresh();
  };
  const leave = () => {
    const { values } = draft;
    discard();
    toast({ text: t.left, onUndo: () => draft.change(values) });
  };
  const changed = nameOf ? conflict?.fields.map(nameOf) : [];
  const failure = status === 'offline' || status === 'failed' ? status : undefined;
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      {conflict && <ConflictNotice fields={changed ?? []} onSaveOnTop={draft.saveOnTop} onTakeTheirs={takeTheirs} />}
      {children}
      <FormProblems problems={problems} fields={fields} failure={failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={status === 'saving'}>
          {save}
        </Button>
        {status !== 'saved' && (
          <Button variant="default" onClick={leave}>
            {t.leave}
          </Button>
        )}
        {onClose && (
          <Button variant="default" onClick={onClose}>
            {t.close}
          </Button>
        )}
      </div>
    </form>
  );
}
