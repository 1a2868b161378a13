import { hasRole, type Role, type Viewer } from '../shared/index.js';
import type { KnowledgeItem } from './knowledge-item.js';
import type { KnowledgeStep } from './transitions.js';

/** Editorial work can be shared: everybody with one of these roles in the item's network may do all of it. */
const CURATORS: readonly Role[] = ['coordinator', 'administrator'];
const CONTRIBUTORS: readonly Role[] = ['member', 'liaison', 'coordinator', 'steering', 'administrator'];

/** What the policy looks at. */
export type KnowledgePolicySubject = Pick<
  KnowledgeItem,
  'networkId' | 'state' | 'workingState' | 'ownerId' | 'createdById'
>;

export function isCurator(viewer: Viewer, networkId?: string): boolean {
  return hasRole(viewer, CURATORS, networkId);
}

/** Everybody who works in the network may put something into the inbox: practice knowledge comes from practice. */
export function canCreateKnowledge(viewer: Viewer, networkId: string): boolean {
  return hasRole(viewer, CONTRIBUTORS, networkId);
}

/** Published items are open to all; anything else to curators and to those who wrote or own it. */
export function canSeeKnowledge(viewer: Viewer, item: KnowledgePolicySubject): boolean {
  return item.state === 'published' || canSeeDraft(viewer, item);
}

export function canSeeDraft(viewer: Viewer, item: KnowledgePolicySubject): boolean {
  return isCurator(viewer, item.networkId) || isOwnWork(viewer, item);
}

/** Curators edit what is not laid away; the author or owner edits as long as it waits in the inbox. */
export function canEditKnowledge(viewer: Viewer, item: KnowledgePolicySubject): boolean {
  if (item.state === 'archived' || item.state === 'withdrawn') return false;
  return isCurator(viewer, item.networkId) || (item.state === 'inbox' && isOwnWork(viewer, item));
}

/** Coding is part of editing. */
export function canCodeKnowledge(viewer: Viewer, item: KnowledgePolicySubject): boolean {
  return canEditKnowledge(viewer, item);
}

/**
 * Who may take a step, apart from whether it is possible from here. Authors send their own work to review; the rest is
 * curators' work. A coordinator may publish what he or she wrote: that is allowed, and the version records it.
 */
export function canTakeStep(viewer: Viewer, item: KnowledgePolicySubject, step: KnowledgeStep): boolean {
  if (isCurator(viewer, item.networkId)) return true;
  return step === 'submit' && item.state === 'inbox' && isOwnWork(viewer, item);
}

export function canAssignOwner(viewer: Viewer, item: KnowledgePolicySubject): boolean {
  return isCurator(viewer, item.networkId);
}

export function canSetReviewDate(viewer: Viewer, item: KnowledgePolicySubject): boolean {
  return isCurator(viewer, item.networkId);
}

/** Opening a file to everybody: who does so answers for the right to share it. */
export function canOpenFiles(viewer: Viewer, item: KnowledgePolicySubject): boolean {
  return isCurator(viewer, item.networkId);
}

/** The versions and who made them: curators, and authors for their own. */
export function canSeeHistory(viewer: Viewer, item: KnowledgePolicySubject): boolean {
  return canSeeDraft(viewer, item);
}

/** A file of a published item is open to all when it was opened, else to the people of the network. */
export function canReadFile(viewer: Viewer, item: KnowledgePolicySubject, file: { readonly isOpen: boolean }): boolean {
  if (canSeeDraft(viewer, item)) return true;
  if (item.state !== 'published') return false;
  return file.isOpen || viewer.networks.some((network) => network.networkId === item.networkId);
}

function isOwnWork(viewer: Viewer, item: KnowledgePolicySubject): boolean {
  if (viewer.userId === null) return false;
  if (item.ownerId !== viewer.userId && item.createdById !== viewer.userId) return false;
  return canCreateKnowledge(viewer, item.networkId);
}
