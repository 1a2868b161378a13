import { suggestedTermsOfReference, type BodyContent } from '@samspil/domain/bodies';
import { CheckField } from '../../shared/forms';
import { useMessages } from '../../shared/i18n';
import { StatusBadge } from '../../shared/ui';
import type { BodyKindName } from '../body-queries';
import { kindOf } from '../body-values';
import classes from '../bodies.module.css';
import { documentKindOf } from './document-values';
import { documentMessages } from './messages';
import type { ShareableDocument } from './sharing-queries';
import { useDocumentText } from './use-document-text';

/** A document of the programme, with the kinds of the bodies that have it. */
export interface OfferedDocument {
  readonly document: ShareableDocument;
  readonly bodyKinds: readonly BodyKindName[];
}

interface DocumentsFromStartProps {
  values: BodyContent;
  offered: readonly OfferedDocument[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

/** Documents that others work by already; what bodies of the kind usually share stands first. */
export function DocumentsFromStart({ values, offered, chosen, onChange }: DocumentsFromStartProps) {
  const t = useMessages(documentMessages);
  const textOf = useDocumentText();
  if (offered.length === 0) return null;
  const suggestedId = suggestionFor(values.kind, offered);
  const inOrder = offered
    .map(({ document }) => document)
    .toSorted((a, b) => Number(b.id === suggestedId) - Number(a.id === suggestedId));
  const opens = inOrder.some(({ id, isOpen }) => chosen.includes(id) && !isOpen && !values.isClosed);
  return (
    <fieldset className={classes.shared}>
      <legend>{t.shareFromStart}</legend>
      <p className={classes.soft}>{t.shareFromStartHint}</p>
      {inOrder.map((document) => (
        <CheckField
          key={document.id}
          label={
            <span className={classes.bodyName}>
              <span lang="da">{document.title}</span>
              {document.id === suggestedId && <StatusBadge tone="accent">{t.suggested}</StatusBadge>}
              <span className={classes.soft}>{textOf(document)}</span>
            </span>
          }
          checked={chosen.includes(document.id)}
          onChange={(checked) =>
            onChange(checked ? [...chosen, document.id] : chosen.filter((one) => one !== document.id))
          }
        />
      ))}
      {opens && <p className={classes.note}>{t.opens}</p>}
    </fieldset>
  );
}

function suggestionFor(kind: BodyContent['kind'], offered: readonly OfferedDocument[]): string | null {
  const read = offered.map(({ document, bodyKinds }) => ({
    id: document.id,
    kind: documentKindOf(document.kind),
    isInForce: document.versions.length > 0,
    bodyKinds: bodyKinds.map(kindOf),
  }));
  return suggestedTermsOfReference(kind, read)?.id ?? null;
}
