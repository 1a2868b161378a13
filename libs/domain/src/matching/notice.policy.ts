import { hasRole, isSignedIn, organisationOf, type Role, type Viewer } from '../shared/index.js';
import type { Notice } from './notice.js';

/** Those who look after what is exchanged in a network. */
export const EXCHANGE_CARETAKERS: readonly Role[] = ['coordinator', 'administrator'];

export type NoticePolicySubject = Pick<Notice, 'networkId' | 'organisationId' | 'state'>;

/** Offers and needs are for the network's own people. */
export function canSeeNotices(viewer: Viewer, networkId: string): boolean {
  return isSignedIn(viewer) && viewer.networks.some((network) => network.networkId === networkId);
}

export function canSeeNotice(viewer: Viewer, { networkId }: Pick<Notice, 'networkId'>): boolean {
  return canSeeNotices(viewer, networkId);
}

/** Writes for `organisationId`: who speaks for it. */
export function canPostNotice(viewer: Viewer, networkId: string, organisationId: string): boolean {
  return canSeeNotices(viewer, networkId) && organisationOf(viewer, networkId) === organisationId;
}

export function canEditNotice(viewer: Viewer, { networkId, organisationId }: NoticePolicySubject): boolean {
  return canPostNotice(viewer, networkId, organisationId);
}

/** Who speaks for the organisation, and the network's caretakers: an offer nobody answers for any more is no help. */
export function canCloseNotice(viewer: Viewer, notice: NoticePolicySubject): boolean {
  return notice.state === 'open' && canMoveNotice(viewer, notice);
}

export function canReopenNotice(viewer: Viewer, notice: NoticePolicySubject): boolean {
  return notice.state === 'closed' && canMoveNotice(viewer, notice);
}

/** Closes and reopens, whatever the state. */
export function canMoveNotice(viewer: Viewer, notice: NoticePolicySubject): boolean {
  return canEditNotice(viewer, notice) || isExchangeCaretaker(viewer, notice.networkId);
}

export function isExchangeCaretaker(viewer: Viewer, networkId: string): boolean {
  return isSignedIn(viewer) && hasRole(viewer, EXCHANGE_CARETAKERS, networkId);
}
