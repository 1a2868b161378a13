import { hasRole, type Role, type Viewer } from '../shared/index.js';
import type { Term } from './term.js';

const CURATORS: readonly Role[] = ['coordinator', 'administrator'];

/** Coordinators and administrators add terms: shared ones from any network, a network's own only from that network. */
export function canAddTerm(viewer: Viewer, networkId: string | null): boolean {
  return hasRole(viewer, CURATORS, networkId ?? undefined);
}

/** Edit, merge, deprecate and undo. A term that one network added belongs to that network's curators. */
export function canEditTerm(viewer: Viewer, term: Pick<Term, 'networkId'>): boolean {
  return canAddTerm(viewer, term.networkId);
}

/** Hiding narrows what one network uses, so only that network's curators may do it. */
export function canScopeTerms(viewer: Viewer, networkId: string): boolean {
  return hasRole(viewer, CURATORS, networkId);
}

export function canEditGlossary(viewer: Viewer): boolean {
  return hasRole(viewer, CURATORS);
}

/** The record of changes names people, so it is for those who answer for the words. */
export function canSeeChanges(viewer: Viewer): boolean {
  return hasRole(viewer, CURATORS);
}
