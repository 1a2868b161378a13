/** What a body works by: its terms of reference, and the tasks it has taken on (R83). */
export const BODY_DOCUMENT_KINDS = ['terms-of-reference', 'task-portfolio'] as const;
export type BodyDocumentKind = (typeof BODY_DOCUMENT_KINDS)[number];

/** A version is written, proposed and approved; what is approved no longer changes. */
export const DOCUMENT_VERSION_STATES = ['draft', 'proposed', 'approved'] as const;
export type DocumentVersionState = (typeof DOCUMENT_VERSION_STATES)[number];

/** Who reads what is approved: the whole network, or those who may read the papers of one of its bodies. */
export const DOCUMENT_SHARINGS = ['network', 'body'] as const;
export type DocumentSharing = (typeof DOCUMENT_SHARINGS)[number];

export interface BodyDocumentContent {
  readonly kind: BodyDocumentKind;
  readonly title: string;
  readonly sharing: DocumentSharing;
  /** Several bodies may share one document. */
  readonly bodyIds: readonly string[];
}

/** Where a decision was taken: by a body, or, without one, by the network meeting. */
export interface DocumentDecision {
  /** `yyyy-mm-dd` */
  readonly decidedOn: string;
  readonly decidedByBodyId: string | null;
  readonly meetingId: string | null;
}
