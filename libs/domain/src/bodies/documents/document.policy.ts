import { isSignedIn, sitsIn, type Viewer } from '../../shared/index.js';
import { canManageBodies, canReadBodyPapers, canSeeBody } from '../body.policy.js';
import type { BodyState, SeatRole } from '../body.js';
import { isBodyDocumentStepPossible, type BodyDocumentStep } from './document-rules.js';
import type { BodyDocumentState } from './document.js';

/** A body whose document it is, with who holds an office there today. */
export interface BodyOfDocument {
  readonly id: string;
  readonly state: BodyState;
  readonly isClosed: boolean;
  readonly officers: readonly { readonly personId: string; readonly role: SeatRole }[];
}

export interface BodyDocumentPolicySubject {
  readonly networkId: string;
  readonly bodies: readonly BodyOfDocument[];
  readonly state: BodyDocumentState;
  /** A version has been approved. */
  readonly hasVersion: boolean;
  /** Who wrote in the text that is worked on. */
  readonly writerIds: readonly string[];
}

/** The whole network reads what is in force: one of its bodies is open. */
export function isOpenDocument(bodies: readonly Pick<BodyOfDocument, 'state' | 'isClosed'>[]): boolean {
  return bodies.some(({ state, isClosed }) => state !== 'draft' && !isClosed);
}

/** What is in force: whoever reads the papers of one of its bodies. */
export function canReadBodyDocument(viewer: Viewer, document: BodyDocumentPolicySubject): boolean {
  const { networkId, bodies, hasVersion } = document;
  if (canReadBodyDocumentDraft(viewer, document)) return true;
  return (
    hasVersion &&
    bodies.some(({ id: bodyId, state, isClosed }) => {
      const seesBody = canSeeBody(viewer, { networkId, bodyId, state });
      return seesBody && canReadBodyPapers(viewer, { networkId, bodyId, isClosed });
    })
  );
}

/** What is not approved yet: those who sit in one of its bodies today, the coordinator and the administrators. */
export function canReadBodyDocumentDraft(viewer: Viewer, { networkId, bodies }: BodyDocumentPolicySubject): boolean {
  if (!isSignedIn(viewer)) return false;
  return canManageBodies(viewer, networkId) || bodies.some(({ id }) => sitsIn(viewer, id));
}

/** Writes for a body: its chair and its secretary, the coordinator and the administrators. */
export function canWriteForBody(viewer: Viewer, networkId: string, body: BodyOfDocument): boolean {
  return isSignedIn(viewer) && (canManageBodies(viewer, networkId) || holds(viewer, body, ['chair', 'secretary']));
}

export function canWriteBodyDocument(viewer: Viewer, { networkId, bodies }: BodyDocumentPolicySubject): boolean {
  return bodies.some((body) => canWriteForBody(viewer, networkId, body));
}

/** Not while others decide on it. */
export function canEditBodyDocument(viewer: Viewer, document: BodyDocumentPolicySubject): boolean {
  return document.state !== 'proposed' && canWriteBodyDocument(viewer, document);
}

/** The chair of one of its bodies, the coordinator or an administrator; nobody approves what he or she wrote alone. */
export function canApproveBodyDocument(viewer: Viewer, document: BodyDocumentPolicySubject): boolean {
  const { writerIds } = document;
  const wroteAlone = writerIds.length > 0 && writerIds.every((id) => id === viewer.userId);
  return !wroteAlone && decides(viewer, document);
}

/**
 * Gives a document to a further body, and takes it from one: who writes it and acts for that body. What is in force is put
 * in force there, or no longer, by who decides there; what is only a draft, by who writes for the body.
 */
export function mayShareBodyDocument(
  viewer: Viewer,
  document: BodyDocumentPolicySubject,
  body: BodyOfDocument,
): boolean {
  const { networkId, hasVersion } = document;
  if (!canWriteBodyDocument(viewer, document)) return false;
  return hasVersion ? decidesFor(viewer, networkId, body) : canWriteForBody(viewer, networkId, body);
}

/** Not while others decide on it, and not with a body whose work has ended. */
export function canGiveBodyDocument(
  viewer: Viewer,
  document: BodyDocumentPolicySubject,
  body: BodyOfDocument,
): boolean {
  const isNew = document.bodies.every(({ id }) => id !== body.id);
  const isOpen = document.state !== 'proposed' && body.state !== 'ended';
  return isNew && isOpen && mayShareBodyDocument(viewer, document, body);
}

/** Not from the last one: a document is always somebody’s. */
export function canTakeBodyDocument(
  viewer: Viewer,
  document: BodyDocumentPolicySubject,
  body: BodyOfDocument,
): boolean {
  const { bodies, state } = document;
  const isShared = bodies.length > 1 && bodies.some(({ id }) => id === body.id);
  return isShared && state !== 'proposed' && mayShareBodyDocument(viewer, document, body);
}

/** The same wherever the document stands. */
export function mayTakeBodyDocumentStep(
  viewer: Viewer,
  document: BodyDocumentPolicySubject,
  step: BodyDocumentStep,
): boolean {
  if (step === 'approve') return canApproveBodyDocument(viewer, document);
  return step === 'return' ? decides(viewer, document) : canWriteBodyDocument(viewer, document);
}

export function canTakeBodyDocumentStep(
  viewer: Viewer,
  document: BodyDocumentPolicySubject,
  step: BodyDocumentStep,
): boolean {
  return isBodyDocumentStepPossible(step, document.state) && mayTakeBodyDocumentStep(viewer, document, step);
}

function decides(viewer: Viewer, { networkId, bodies }: BodyDocumentPolicySubject): boolean {
  return bodies.some((body) => decidesFor(viewer, networkId, body));
}

function decidesFor(viewer: Viewer, networkId: string, body: BodyOfDocument): boolean {
  return isSignedIn(viewer) && (canManageBodies(viewer, networkId) || holds(viewer, body, ['chair']));
}

function holds(viewer: Viewer, { id, officers }: BodyOfDocument, roles: readonly SeatRole[]): boolean {
  const { personId = null } = viewer;
  if (personId === null || !sitsIn(viewer, id)) return false;
  return officers.some((officer) => officer.personId === personId && roles.includes(officer.role));
}
