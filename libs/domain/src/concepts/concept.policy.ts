import { hasRole, isSignedIn, organisationOf, type Role, type Viewer } from '../shared/index.js';
import { canLogActivity, canLogSomething } from '../activities/index.js';
import type { Concept, ConceptTrial } from './concept.js';

/** Those who look after all concepts of a network. */
const CARETAKERS: readonly Role[] = ['coordinator', 'administrator'];

export type ConceptPolicySubject = Pick<Concept, 'networkId' | 'ownerId' | 'state' | 'sharing' | 'createdById'>;
export type TrialPolicySubject = Pick<ConceptTrial, 'networkId' | 'organisationId' | 'status' | 'createdById'>;

/** Where a trial would run: an organisation of a network, or, without one, a place that is known by name. */
export type TrialPlace = Pick<ConceptTrial, 'networkId' | 'organisationId'>;

/** Drafts for `ownerId`: everybody who may log an activity for that organisation. */
export function canDraftConcept(viewer: Viewer, networkId: string, ownerId: string): boolean {
  return canLogActivity(viewer, networkId, ownerId);
}

/** Drafts for some organisation of the network. */
export function canDraftConceptIn(viewer: Viewer, networkId: string): boolean {
  return canLogSomething(viewer, networkId);
}

/** The network's caretakers, the liaison of the owner, and who wrote it as long as it is a draft. */
export function canEditConcept(viewer: Viewer, concept: ConceptPolicySubject): boolean {
  if (!isSignedIn(viewer)) return false;
  if (answersForConcept(viewer, concept)) return true;
  return concept.state === 'draft' && concept.createdById === viewer.userId && isOfNetwork(viewer, concept.networkId);
}

/** Publishes a version, withdraws and brings back: the network's caretakers and the liaison of the owner. */
export function canPublishConcept(viewer: Viewer, concept: ConceptPolicySubject): boolean {
  return answersForConcept(viewer, concept);
}

export function canWithdrawConcept(viewer: Viewer, concept: ConceptPolicySubject): boolean {
  return concept.state === 'published' && answersForConcept(viewer, concept);
}

export function canRestoreConcept(viewer: Viewer, concept: ConceptPolicySubject): boolean {
  return concept.state === 'withdrawn' && answersForConcept(viewer, concept);
}

/**
 * A published one as it is shared. A withdrawn one is still read in its network, for those who try it; a draft only by
 * those who may edit it.
 */
export function canSeeConcept(viewer: Viewer, concept: ConceptPolicySubject): boolean {
  if (canEditConcept(viewer, concept)) return true;
  if (concept.state === 'draft') return false;
  if (isOfNetwork(viewer, concept.networkId)) return true;
  return concept.state === 'published' && concept.sharing === 'public';
}

/** The viewer could adopt it for some organisation. */
export function canAdoptConcept(viewer: Viewer, concept: ConceptPolicySubject): boolean {
  if (concept.state !== 'published' || !canSeeConcept(viewer, concept)) return false;
  return viewer.networks.some(({ networkId }) => canLogSomething(viewer, networkId));
}

/**
 * Who speaks for the organisation adopts for it, and so do its network's caretakers. A place that is known by name is
 * added by those who answer for the concept.
 */
export function canStartTrial(viewer: Viewer, concept: ConceptPolicySubject, place: TrialPlace): boolean {
  if (concept.state !== 'published' || !canSeeConcept(viewer, concept)) return false;
  if (place.organisationId !== null) return canLogActivity(viewer, place.networkId, place.organisationId);
  return place.networkId === concept.networkId && answersForConcept(viewer, concept);
}

/** The liaison of the organisation that tries it, who began the trial for it, and its network's caretakers. */
export function canKeepTrial(viewer: Viewer, concept: ConceptPolicySubject, trial: TrialPolicySubject): boolean {
  if (!isSignedIn(viewer)) return false;
  if (trial.organisationId === null) return answersForConcept(viewer, concept);
  if (hasRole(viewer, CARETAKERS, trial.networkId)) return true;
  if (organisationOf(viewer, trial.networkId) !== trial.organisationId) return false;
  return hasRole(viewer, ['liaison'], trial.networkId) || trial.createdById === viewer.userId;
}

/** Who sees the concept; mere interest stays among the networks concerned. */
export function canSeeTrial(viewer: Viewer, concept: ConceptPolicySubject, trial: TrialPolicySubject): boolean {
  if (!canSeeConcept(viewer, concept)) return false;
  if (trial.status !== 'interested') return true;
  return isOfNetwork(viewer, concept.networkId) || isOfNetwork(viewer, trial.networkId);
}

function answersForConcept(viewer: Viewer, { networkId, ownerId }: ConceptPolicySubject): boolean {
  if (!isSignedIn(viewer)) return false;
  if (hasRole(viewer, CARETAKERS, networkId)) return true;
  return hasRole(viewer, ['liaison'], networkId) && organisationOf(viewer, networkId) === ownerId;
}

function isOfNetwork(viewer: Viewer, networkId: string): boolean {
  return isSignedIn(viewer) && viewer.networks.some((network) => network.networkId === networkId);
}
