import { hasRole, isSignedIn, type Role, type Viewer } from '../shared/index.js';
import { isRecommendationStepPossible, type RecommendationStep } from './recommendation-rules.js';
import type { RecommendationState } from './recommendation.js';

const WRITERS: readonly Role[] = ['coordinator', 'administrator'];
const APPROVERS: readonly Role[] = ['steering', 'administrator'];
const INSIDERS: readonly Role[] = ['coordinator', 'administrator', 'steering'];

export interface RecommendationPolicySubject {
  readonly networkId: string;
  readonly state: RecommendationState;
  /** Everybody who wrote in it. */
  readonly writerIds: readonly string[];
}

/** The networks of which the viewer sees more than what is approved. */
export function recommendationNetworks(viewer: Viewer): string[] {
  if (!isSignedIn(viewer)) return [];
  return viewer.networks.map(({ networkId }) => networkId).filter((id) => hasRole(viewer, INSIDERS, id));
}

/** Approved ones are public; the others are for those who write and decide. */
export function canSeeRecommendation(viewer: Viewer, recommendation: RecommendationPolicySubject): boolean {
  if (recommendation.state === 'approved') return true;
  return recommendationNetworks(viewer).includes(recommendation.networkId);
}

export function canWriteRecommendations(viewer: Viewer, networkId: string): boolean {
  return isSignedIn(viewer) && hasRole(viewer, WRITERS, networkId);
}

/** While it is a draft. What is proposed or approved is returned or withdrawn first. */
export function canEditRecommendation(viewer: Viewer, recommendation: RecommendationPolicySubject): boolean {
  return recommendation.state === 'draft' && canWriteRecommendations(viewer, recommendation.networkId);
}

/** The steering group decides, or an administrator; nobody who wrote in it. */
export function canDecideOnRecommendation(viewer: Viewer, recommendation: RecommendationPolicySubject): boolean {
  if (viewer.userId === null || recommendation.writerIds.includes(viewer.userId)) return false;
  return hasRole(viewer, APPROVERS, recommendation.networkId);
}

/** Writers propose and reopen; who decides approves; both return a proposal and withdraw. */
export function canTakeRecommendationStep(
  viewer: Viewer,
  recommendation: RecommendationPolicySubject,
  step: RecommendationStep,
): boolean {
  if (!isRecommendationStepPossible(step, recommendation.state)) return false;
  return mayTakeRecommendationStep(viewer, recommendation, step);
}

/** The same wherever the recommendation stands. */
export function mayTakeRecommendationStep(
  viewer: Viewer,
  recommendation: RecommendationPolicySubject,
  step: RecommendationStep,
): boolean {
  const writes = canWriteRecommendations(viewer, recommendation.networkId);
  if (step === 'approve') return canDecideOnRecommendation(viewer, recommendation);
  if (step === 'propose' || step === 'reopen') return writes;
  return writes || hasRole(viewer, APPROVERS, recommendation.networkId);
}
