import { hasRole, isSignedIn, type Role, type Viewer } from '../shared/index.js';
import type { KnowledgeRequest } from './knowledge-request.js';
import { isStepPossible } from './request-steps.js';

/** Those who answer for the network's knowledge bank. */
export const ANSWERERS: readonly Role[] = ['coordinator', 'administrator'];

export type RequestPolicySubject = Pick<KnowledgeRequest, 'networkId' | 'state' | 'askedById'>;

/** The networks in which the viewer may ask: everybody who belongs to one. */
export function networksForAsking(viewer: Viewer): string[] {
  return isSignedIn(viewer) ? viewer.networks.map(({ networkId }) => networkId) : [];
}

export function canAsk(viewer: Viewer, networkId: string): boolean {
  return networksForAsking(viewer).includes(networkId);
}

/** What a network asks is for its own people; a request that was taken back only for the person who asked. */
export function canSeeRequest(viewer: Viewer, request: RequestPolicySubject): boolean {
  if (isOwnRequest(viewer, request)) return true;
  return request.state !== 'withdrawn' && canAsk(viewer, request.networkId);
}

export function isOwnRequest(viewer: Viewer, request: Pick<KnowledgeRequest, 'askedById'>): boolean {
  return isSignedIn(viewer) && request.askedById === viewer.userId;
}

/** Answers and closes, whatever the state; also sees answers that are being written. */
export function canAnswerIn(viewer: Viewer, networkId: string): boolean {
  return isSignedIn(viewer) && hasRole(viewer, ANSWERERS, networkId);
}

export function canAnswerRequest(viewer: Viewer, request: RequestPolicySubject): boolean {
  return canAnswerIn(viewer, request.networkId) && isStepPossible('answer', request.state);
}

export function canCloseRequest(viewer: Viewer, request: RequestPolicySubject): boolean {
  return canAnswerIn(viewer, request.networkId) && isStepPossible('close', request.state);
}

export function canReopenRequest(viewer: Viewer, request: RequestPolicySubject): boolean {
  return canAnswerIn(viewer, request.networkId) && isStepPossible('reopen', request.state);
}

/** Only the person who asked takes a request back. */
export function canWithdrawRequest(viewer: Viewer, request: RequestPolicySubject): boolean {
  return isOwnRequest(viewer, request) && isStepPossible('withdraw', request.state);
}

export function canRestoreRequest(viewer: Viewer, request: RequestPolicySubject): boolean {
  return isOwnRequest(viewer, request) && isStepPossible('restore', request.state);
}

/** Whether an answer came into use is for the person who asked to say. */
export function canRecordUse(viewer: Viewer, request: RequestPolicySubject): boolean {
  return isOwnRequest(viewer, request) && isStepPossible('record-use', request.state);
}
