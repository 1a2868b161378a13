import { BODY_DOCUMENT_KINDS, type BodyDocumentContent, type BodyDocumentKind } from '@samspil/domain/bodies';
import type { Problem } from '@samspil/domain/shared';
import { SelectField, TextField } from '../../shared/forms';
import { useMessages } from '../../shared/i18n';
import { useErrorsAt } from '../../shared/sending';
import { kindName } from './document-values';
import { documentMessages } from './messages';

/** Those that show their own problems. */
export const DOCUMENT_FIELDS = ['kind', 'title', 'text'];

interface DocumentFieldsProps {
  values: BodyDocumentContent;
  problems: readonly Problem[];
  onChange: (changes: Partial<BodyDocumentContent>) => void;
}

/** What it is, what it is called, and its text. */
export function DocumentFields({ values: { kind, title, text }, problems, onChange }: DocumentFieldsProps) {
  const t = useMessages(documentMessages);
  const errorAt = useErrorsAt(problems);
  return (
    <>
      <SelectField
        label={t.kind}
        value={kind}
        options={BODY_DOCUMENT_KINDS.map((value) => ({ value, label: t.kinds[kindName(value)] }))}
        error={errorAt('kind')}
        onChange={(value) => onChange({ kind: value as BodyDocumentKind })}
      />
      <TextField
        label={t.titleField}
        required
        lang="da"
        value={title}
        error={errorAt('title')}
        onChange={(changed) => onChange({ title: changed })}
      />
      <TextField
        label={t.textField}
        hint={t.textHint}
        required
        rows={16}
        lang="da"
        value={text}
        error={errorAt('text')}
        onChange={(changed) => onChange({ text: changed })}
      />
    </>
  );
}
