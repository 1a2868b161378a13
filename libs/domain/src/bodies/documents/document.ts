/** What a body works by, and what it is to work with (R83). */
export const BODY_DOCUMENT_KINDS = ['terms-of-reference', 'task-portfolio'] as const;
export type BodyDocumentKind = (typeof BODY_DOCUMENT_KINDS)[number];

/** Where the text that is worked on stands. What was approved before stays in force meanwhile. */
export const BODY_DOCUMENT_STATES = ['draft', 'proposed', 'approved'] as const;
export type BodyDocumentState = (typeof BODY_DOCUMENT_STATES)[number];

export interface BodyDocumentContent {
  readonly kind: BodyDocumentKind;
  readonly title: string;
  /** Plain text; an empty line begins a paragraph. */
  readonly text: string;
}

/** What is decided when a version is approved. */
export interface BodyDocumentDecision {
  /** `yyyy-mm-dd`. */
  readonly decidedOn: string;
  /** The meeting that decided, if it was one. */
  readonly meetingId: string | null;
}
