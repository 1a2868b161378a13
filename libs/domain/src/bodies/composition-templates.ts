import type { BodyKind } from './body.js';
import type { CompositionRule } from './composition-rule.js';

/** Codes of the vocabulary `sectors` that a network of culture, health and employment brings together. */
export const THREE_FIELDS = ['se-culture', 'se-health', 'se-employment'] as const;

/** Other bodies of the network that the rules of a template point at; a rule without its body is left out. */
export interface TemplateBodies {
  readonly steeringGroupId: string | null;
  readonly workingGroupId: string | null;
}

/**
 * The rules a body of the kind begins with; they are changed afterwards as the network has agreed. Steering and working
 * groups as the network of Midtjylland set them up in 2019 (R39–R45); the others only have a chair.
 */
export function templateRules(kind: BodyKind, { steeringGroupId, workingGroupId }: TemplateBodies): CompositionRule[] {
  if (kind === 'steering-group') {
    return [
      seatsOf('municipality', 3, THREE_FIELDS),
      seatsOf('region', 1, []),
      seatsOf('university', 1, []),
      { kind: 'chair' },
      { kind: 'project-owner' },
      ...(workingGroupId === null ? [] : [{ kind: 'seats-chair-of' as const, bodyId: workingGroupId }]),
    ];
  }
  if (kind === 'working-group') {
    return [
      { kind: 'size', min: 5, max: 7, countsExOfficio: true },
      { kind: 'cover', sectors: THREE_FIELDS },
      { kind: 'chair' },
      ...(steeringGroupId === null ? [] : [{ kind: 'chair-sits-in' as const, bodyId: steeringGroupId }]),
    ];
  }
  return kind === 'forum' ? [] : [{ kind: 'chair' }];
}

function seatsOf(
  organisationKind: 'municipality' | 'region' | 'university',
  count: number,
  coverSectors: readonly string[],
): CompositionRule {
  return { kind: 'seats-of', organisationKind, count, coverSectors, countsExOfficio: false };
}
