import { useMutation } from '@apollo/client/react';
import { useMemo } from 'react';
import { useMessages } from '../../shared/i18n';
import { DraftForm, useDraft } from '../../shared/sending';
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
  const draft = useDocumentDraft(document);
  return (
    <div data-print="hide">
      <DraftForm
        draft={draft}
        fields={DOCUMENT_FIELDS}
        nameOf={(field) => t.fieldNames[field as keyof typeof t.fieldNames] ?? field}
        save={t.save}
        saved={t.saved}
        onSaved={onLeave}
        onRefresh={onRefresh}
        onClose={onLeave}
      >
        {document.versions.length > 0 && <p className={classes.note}>{t.editNote}</p>}
        <DocumentFields values={draft.values} problems={draft.problems} onChange={draft.change} />
        <p className={classes.soft}>{t.kept}</p>
      </DraftForm>
    </div>
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
