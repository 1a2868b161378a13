import type { BodyKind } from '../body.js';
import type { BodyDocumentKind } from './document.js';

/** A document that a body could share. */
export interface ShareableDocument {
  readonly kind: BodyDocumentKind;
  /** A version is in force. */
  readonly isInForce: boolean;
  /** The kinds of the bodies that have it. */
  readonly bodyKinds: readonly BodyKind[];
}

/** Steering and working groups often work by one document, and so do the two kinds of steering groups. */
const RELATED: Readonly<Partial<Record<BodyKind, readonly BodyKind[]>>> = {
  'steering-group': ['working-group', 'political-steering-group'],
  'working-group': ['steering-group'],
  'political-steering-group': ['steering-group'],
};

/**
 * The terms of reference that a new body of the kind is most likely to share, or null: those in force of a body of the
 * same kind, else of a related one. Of several that fit equally well the first is meant.
 */
export function suggestedTermsOfReference<Document extends ShareableDocument>(
  kind: BodyKind,
  documents: readonly Document[],
): Document | null {
  const inForce = documents.filter((one) => one.kind === 'terms-of-reference' && one.isInForce);
  const having = (kinds: readonly BodyKind[]): Document | undefined =>
    inForce.find(({ bodyKinds }) => bodyKinds.some((one) => kinds.includes(one)));
  return having([kind]) ?? having(RELATED[kind] ?? []) ?? null;
}
