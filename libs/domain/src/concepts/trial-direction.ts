import type { Concept, ConceptTrial } from './concept.js';

/** Which way a concept travels, seen from the network that keeps it (R84). `here`: tried by an organisation of that network. */
export const TRIAL_DIRECTIONS = ['own-here', 'own-elsewhere', 'foreign-here', 'foreign-elsewhere'] as const;
export type TrialDirection = (typeof TRIAL_DIRECTIONS)[number];

/** A place that is known by name, and an organisation of another network, are elsewhere. */
export function trialDirection(
  { origin, networkId }: Pick<Concept, 'origin' | 'networkId'>,
  trial: Pick<ConceptTrial, 'networkId' | 'organisationId'>,
): TrialDirection {
  const isHere = trial.organisationId !== null && trial.networkId === networkId;
  return `${origin}-${isHere ? 'here' : 'elsewhere'}`;
}
