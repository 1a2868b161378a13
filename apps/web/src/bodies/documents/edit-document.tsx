import { useMutation } from '@apollo/client/react';
import { useMemo, type FormEvent } from 'react';
import { useMessages } from '../../shared/i18n';
import { ConflictNotice, FormProblems, useDraft, useProblemFocus } from '../../shared/sending';
import { Button, useUndoToast } from '../../shared/ui';
import classes from '../bodies.module.css';
import { DOCUMENT_FIELDS, DocumentFields } from './document-fields';
import { SAVE_DOCUMENT, type ShownDocument } from './document-queries';
import { contentInput, forgetDocuments, problemsWithValues, valuesOf } from './document-values';
import { documentMessages } from './messages';

interface EditDocumentProps {
  document: ShownDocument;
  onRefresh: () => void;
  onLeave: () => void;
}

/** Editing in place: what is typed stays in the browser until it is saved, and what is approved stays in force. */
export function EditDocument({ document, onRefresh, onLeave }: EditDocumentProps) {
  const t = useMessages(documentMessages);
  const toast = useUndoToast();
  const draft = useDocumentDraft(document);
  const { status, problems, conflict, discard } = draft;
  const form = useProblemFocus<HTMLFormElement>(problems);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await draft.flush()) === null) return;
    toast({ text: t.saved });
    onLeave();
  };
  const takeTheirs = () => {
    discard();
    onRefresh();
  };
  const named = (field: string) => t.fieldNames[field as keyof typeof t.fieldNames] ?? field;
  const failure = status === 'offline' || status === 'failed' ? status : undefined;
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate data-print="hide">
      {conflict && (
        <ConflictNotice fields={conflict.fields.map(named)} onSaveOnTop={draft.saveOnTop} onTakeTheirs={takeTheirs} />
      )}
      {document.versions.length > 0 && <p className={classes.note}>{t.editNote}</p>}
      <DocumentFields values={draft.values} problems={problems} onChange={draft.change} />
      <FormProblems problems={problems} fields={DOCUMENT_FIELDS} failure={failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={status === 'saving'}>
          {t.save}
        </Button>
        {status !== 'saved' && (
          <Button variant="default" onClick={discard}>
            {t.discard}
          </Button>
        )}
        <Button variant="default" onClick={onLeave}>
          {t.close}
        </Button>
        <p className={classes.soft}>{t.kept}</p>
      </div>
    </form>
  );
}

function useDocumentDraft(document: ShownDocument) {
  const { id, lock } = document;
  const [save] = useMutation(SAVE_DOCUMENT, { update: forgetDocuments });
  const values = useMemo(() => valuesOf(document), [document]);
  return useDraft(
    { name: `body-document-${id}`, lock, values },
    {
      conflictCode: 'bodies.document-changed-meanwhile',
      problemsWith: problemsWithValues,
      send: async (seen, written) => {
        const { data } = await save({ variables: { input: { id, lock: seen, content: contentInput(written) } } });
        return data?.saveBodyDocument.lock ?? seen;
      },
    },
  );
}
