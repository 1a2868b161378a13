import { hasRole, type Role, type Viewer } from '../../shared/index.js';
import type { Finding } from '../finding.js';

/** Coding is shared work: everybody with one of these roles in the finding's network may do all of it. */
const CURATORS: readonly Role[] = ['coordinator', 'administrator'];

export type FindingPolicySubject = Pick<Finding, 'networkId' | 'state'>;

/** Where the source stands; only findings of published sources are public. */
export interface SourceStanding {
  readonly sourceState: string;
}

/** The networks whose findings the viewer codes. */
export function curatedNetworks(viewer: Viewer): string[] {
  return viewer.networks
    .filter(({ networkId }) => hasRole(viewer, CURATORS, networkId))
    .map(({ networkId }) => networkId);
}

export function canCodeFindings(viewer: Viewer, networkId: string): boolean {
  return viewer.userId !== null && hasRole(viewer, CURATORS, networkId);
}

/** Everybody can see it. */
export function isPublicFinding(finding: FindingPolicySubject & SourceStanding): boolean {
  return finding.state === 'published' && finding.sourceState === 'published';
}

/** Published findings of published sources are open to all; anything else to the curators of their network. */
export function canSeeFinding(viewer: Viewer, finding: FindingPolicySubject & SourceStanding): boolean {
  return isPublicFinding(finding) || hasRole(viewer, CURATORS, finding.networkId);
}

/** What is withdrawn is taken back first. */
export function canEditFinding(viewer: Viewer, finding: FindingPolicySubject): boolean {
  return finding.state !== 'withdrawn' && canCodeFindings(viewer, finding.networkId);
}

/** Publishing, taking it back, withdrawing, and taking that back. */
export function canPublishFinding(viewer: Viewer, finding: Pick<Finding, 'networkId'>): boolean {
  return canCodeFindings(viewer, finding.networkId);
}

/** Only drafts go for good; what was public is withdrawn with a reason. */
export function canDeleteFinding(viewer: Viewer, finding: FindingPolicySubject): boolean {
  return finding.state === 'draft' && canCodeFindings(viewer, finding.networkId);
}

/** Rating needs the same knowledge as coding. */
export function canRateFinding(viewer: Viewer, finding: FindingPolicySubject): boolean {
  return canEditFinding(viewer, finding);
}

/**
 * One other person has rated the finding, and the viewer has not: the second rating is given without seeing the first.
 * `raterIds` are those who have rated.
 */
export function awaitsRatingOf(
  viewer: Viewer,
  finding: FindingPolicySubject & { readonly raterIds: readonly string[] },
): boolean {
  const { raterIds } = finding;
  return canRateFinding(viewer, finding) && raterIds.length === 1 && raterIds[0] !== viewer.userId;
}

/** Who did what, and the ratings one by one. */
export function canSeeFindingHistory(viewer: Viewer, finding: Pick<Finding, 'networkId'>): boolean {
  return hasRole(viewer, CURATORS, finding.networkId);
}
