import { isSignedIn, organisationOf, type Viewer } from '../shared/index.js';
import { isContactStepPossible, type ContactRequest } from './contact-request.js';
import { canSeeNotices, isExchangeCaretaker } from './notice.policy.js';

export interface ContactPolicySubject extends ContactRequest {
  /** Somebody speaks for the organisation that is asked; otherwise the network's caretakers read and answer. */
  readonly isSpokenFor: boolean;
}

/** Everybody who belongs to the network may ask its organisations; nobody asks the own one. */
export function canRequestContact(viewer: Viewer, networkId: string, organisationId: string): boolean {
  return canSeeNotices(viewer, networkId) && organisationOf(viewer, networkId) !== organisationId;
}

export function isSender(viewer: Viewer, { sentById }: Pick<ContactRequest, 'sentById'>): boolean {
  return isSignedIn(viewer) && sentById === viewer.userId;
}

/** Who speaks for the organisation that is asked; where nobody does, the network's caretakers. */
export function isReceiver(viewer: Viewer, request: ContactPolicySubject): boolean {
  const { networkId, organisationId, isSpokenFor } = request;
  if (!canSeeNotices(viewer, networkId)) return false;
  if (organisationOf(viewer, networkId) === organisationId) return true;
  return !isSpokenFor && isExchangeCaretaker(viewer, networkId);
}

/** Sender and receivers; nobody else, whatever the role. */
export function canSeeContactRequest(viewer: Viewer, request: ContactPolicySubject): boolean {
  return isSender(viewer, request) || isReceiver(viewer, request);
}

/** Who sent it does not answer it, also after having moved to the organisation that was asked. */
export function canAnswerContactRequest(viewer: Viewer, request: ContactPolicySubject): boolean {
  return mayAnswer(viewer, request) && isContactStepPossible('answer', request.state);
}

export function canDeclineContactRequest(viewer: Viewer, request: ContactPolicySubject): boolean {
  return mayAnswer(viewer, request) && isContactStepPossible('decline', request.state);
}

/** Answers and declines, whatever the state. */
export function mayAnswer(viewer: Viewer, request: ContactPolicySubject): boolean {
  return isReceiver(viewer, request) && !isSender(viewer, request);
}

/** Both sides write on once it was answered. */
export function canWriteInContact(viewer: Viewer, request: ContactPolicySubject): boolean {
  return mayWrite(viewer, request) && isContactStepPossible('write', request.state);
}

/** Writes on, whatever the state; who has left the network only reads what was said. */
export function mayWrite(viewer: Viewer, request: ContactPolicySubject): boolean {
  return canSeeContactRequest(viewer, request) && canSeeNotices(viewer, request.networkId);
}
