import { registerEnumType } from '@nestjs/graphql';
import {
  BETTER_WHEN,
  CERTAINTIES,
  COMPARISONS,
  DESIGN_TIERS,
  DIRECTIONS,
  EFFECT_MEASURES,
  FINDING_STATES,
  INTERVENTIONS,
  type BetterWhen,
  type Certainty,
  type Comparison,
  type DesignTier,
  type Direction,
  type EffectMeasure,
  type FindingState,
  type Intervention,
} from '@samspil/domain/evidence';
import { named } from '../shared/graphql/named.js';

// The words that findings, answers and the map have in common: each is registered once, here.

export const Directions: Record<string, Direction> = named(DIRECTIONS);
registerEnumType(Directions, { name: 'FindingDirection', description: 'What followed, seen from the citizen.' });

export const Certainties: Record<string, Certainty> = named(CERTAINTIES);
registerEnumType(Certainties, { name: 'Certainty', description: 'How sure one can be of a finding, after GRADE.' });

export const Interventions: Record<string, Intervention> = named(INTERVENTIONS);
registerEnumType(Interventions, {
  name: 'FindingIntervention',
  description: 'A culture activity, therapy led by a therapist, or both studied without telling them apart.',
});

export const FindingStates: Record<string, FindingState> = named(FINDING_STATES);
registerEnumType(FindingStates, { name: 'FindingState' });

export const BetterWhens: Record<string, BetterWhen> = named(BETTER_WHEN);
registerEnumType(BetterWhens, { name: 'BetterWhen', description: 'Which end of the scale is good.' });

export const Comparisons: Record<string, Comparison> = named(COMPARISONS);
registerEnumType(Comparisons, { name: 'FindingComparison', description: 'What the activity was compared with.' });

export const DesignTiers: Record<string, DesignTier> = named(DESIGN_TIERS);
registerEnumType(DesignTiers, {
  name: 'DesignTier',
  description: 'How far a design lets one conclude that the activity made the difference; the furthest first.',
});

export const EffectMeasures: Record<string, EffectMeasure> = named(EFFECT_MEASURES);
registerEnumType(EffectMeasures, { name: 'EffectMeasure' });
