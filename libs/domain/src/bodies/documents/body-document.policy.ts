import { hasRole, isSignedIn, sitsIn, type Viewer } from '../../shared/index.js';
import { canManageBodies, canReadBodyPapers, isInNetwork } from '../body.policy.js';
import type { DocumentSharing, DocumentVersionState } from './body-document.js';
import { isDocumentStepPossible, type DocumentStep } from './body-document-rules.js';

export interface DocumentPolicySubject {
  readonly networkId: string;
  readonly sharing: DocumentSharing;
  readonly bodies: readonly { readonly id: string; readonly isClosed: boolean }[];
}

export interface VersionPolicySubject {
  readonly state: DocumentVersionState;
  /** Everybody who wrote in the version. */
  readonly writerIds: readonly string[];
}

/** Those who sit in one of its bodies, and those who look after the network, also read what is not approved yet. */
export function canReadDrafts(viewer: Viewer, { networkId, bodies }: DocumentPolicySubject): boolean {
  if (!isSignedIn(viewer)) return false;
  return canManageBodies(viewer, networkId) || bodies.some(({ id }) => sitsIn(viewer, id));
}

/** What is approved: for the network, or for those who read the papers of one of its bodies. */
export function canReadApproved(viewer: Viewer, document: DocumentPolicySubject): boolean {
  const { networkId, sharing, bodies } = document;
  if (canReadDrafts(viewer, document)) return true;
  if (sharing === 'network') return isInNetwork(viewer, networkId);
  return bodies.some(({ id, isClosed }) => canReadBodyPapers(viewer, { networkId, bodyId: id, isClosed }));
}

export function canWriteDocuments(viewer: Viewer, networkId: string): boolean {
  return canManageBodies(viewer, networkId);
}

/** Who sits in one of its bodies decides, or the steering group or an administrator; nobody who wrote in the version. */
export function canDecideOnDocument(
  viewer: Viewer,
  { networkId, bodies }: DocumentPolicySubject,
  { writerIds }: VersionPolicySubject,
): boolean {
  if (viewer.userId === null || writerIds.includes(viewer.userId)) return false;
  return hasRole(viewer, ['steering', 'administrator'], networkId) || bodies.some(({ id }) => sitsIn(viewer, id));
}

/** The same wherever the version stands: writers propose and send back, who decides approves and sends back. */
export function mayTakeDocumentStep(
  viewer: Viewer,
  document: DocumentPolicySubject,
  version: VersionPolicySubject,
  step: DocumentStep,
): boolean {
  const decides = canDecideOnDocument(viewer, document, version);
  if (step === 'approve') return decides;
  const writes = canWriteDocuments(viewer, document.networkId);
  return step === 'propose' ? writes : writes || decides;
}

export function canTakeDocumentStep(
  viewer: Viewer,
  document: DocumentPolicySubject,
  version: VersionPolicySubject,
  step: DocumentStep,
): boolean {
  return isDocumentStepPossible(step, version.state) && mayTakeDocumentStep(viewer, document, version, step);
}
