import { hasRole, isReadable, isSignedIn, problem, type Problem, type Role, type Viewer } from '../../shared/index.js';
import { labelKey } from '../../vocabulary/index.js';
import type { ActivityProblemCode } from '../activity-problem.js';

/** `perPerson` in one network; lengths in characters. */
export const ACTIVITY_FILTER_LIMITS = { name: 80, address: 2_000, perPerson: 50 } as const;

/** A saved overview: the part of its address after the question mark. */
export interface ActivityFilterDraft {
  readonly name: string;
  readonly address: string;
  /** Shown to everybody in the network. */
  readonly isShared: boolean;
}

export interface ActivityFilterSubject {
  readonly networkId: string;
  readonly createdById: string;
  readonly isShared: boolean;
}

/** Without blanks round the name, and without question mark and language in the address. */
export function tidyFilter({ name, address, isShared }: ActivityFilterDraft): ActivityFilterDraft {
  const parts = address.replace(/^[^?]*\?/u, '').split('&');
  const kept = parts.filter((part) => part !== '' && !/^(lang|after|page)=/u.test(part));
  return { name: name.replaceAll(/\s+/gu, ' ').trim(), address: kept.join('&'), isShared };
}

/** Everything wrong with a filter as it would be saved. `others` are the same person's other filters in the network. */
export function problemsWithFilter(
  { name, address }: ActivityFilterDraft,
  others: readonly { readonly name: string }[],
): Problem<ActivityProblemCode>[] {
  const found: Problem<ActivityProblemCode>[] = [];
  const { perPerson, ...longest } = ACTIVITY_FILTER_LIMITS;
  if (labelKey(name) === '') found.push(problem('activities.filter-name-missing', 'name'));
  if (name.length > longest.name) found.push(problem('activities.text-too-long', 'name', { max: longest.name }));
  if (others.some((other) => labelKey(other.name) === labelKey(name))) {
    found.push(problem('activities.filter-name-taken', 'name', { name }));
  }
  if (address.length > longest.address) {
    found.push(problem('activities.text-too-long', 'address', { max: longest.address }));
  }
  if (!isReadable(name)) found.push(problem('activities.text-unreadable', 'name'));
  if (!isReadable(address)) found.push(problem('activities.text-unreadable', 'address'));
  if (others.length >= perPerson) found.push(problem('activities.too-many', 'name', { max: perPerson }));
  return found;
}

const MAY_SHARE: readonly Role[] = ['liaison', 'coordinator', 'administrator'];
const CARETAKERS: readonly Role[] = ['coordinator', 'administrator'];

/** Everybody in the network keeps own filters. */
export function canSaveFilter(viewer: Viewer, networkId: string): boolean {
  return isSignedIn(viewer) && viewer.networks.some((network) => network.networkId === networkId);
}

/** Liaisons and caretakers put filters before everybody in the network. */
export function canShareFilter(viewer: Viewer, networkId: string): boolean {
  return isSignedIn(viewer) && hasRole(viewer, MAY_SHARE, networkId);
}

export function canSeeFilter(viewer: Viewer, filter: ActivityFilterSubject): boolean {
  return canSaveFilter(viewer, filter.networkId) && (filter.isShared || filter.createdById === viewer.userId);
}

/** Only who made a filter changes it. */
export function canEditFilter(viewer: Viewer, filter: ActivityFilterSubject): boolean {
  return canSaveFilter(viewer, filter.networkId) && filter.createdById === viewer.userId;
}

/** A shared one, whose maker may have left, can also be taken away by the caretakers. */
export function canDeleteFilter(viewer: Viewer, filter: ActivityFilterSubject): boolean {
  if (canEditFilter(viewer, filter)) return true;
  return filter.isShared && isSignedIn(viewer) && hasRole(viewer, CARETAKERS, filter.networkId);
}
