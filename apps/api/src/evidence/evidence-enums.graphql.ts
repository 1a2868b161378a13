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
import { FINDING_ORIGINS, type FindingOrigin } from './findings/finding-record.js';

export const Directions: Record<string, Direction> = named(DIRECTIONS);
registerEnumType(Directions, { name: 'FindingDirection', description: 'What followed, seen from the citizen.' });

export const Certainties: Record<string, Certainty> = named(CERTAINTIES);
registerEnumType(Certainties, { name: 'FindingCertainty', description: 'How sure one can be; the surest first.' });

export const Interventions: Record<string, Intervention> = named(INTERVENTIONS);
registerEnumType(Interventions, {
  name: 'FindingIntervention',
  description: 'BOTH when the source studied activity and therapy without telling them apart.',
});

export const Comparisons: Record<string, Comparison> = named(COMPARISONS);
registerEnumType(Comparisons, { name: 'FindingComparison', description: 'What it was compared with.' });

export const DesignTiers: Record<string, DesignTier> = named(DESIGN_TIERS);
registerEnumType(DesignTiers, {
  name: 'DesignTier',
  description: 'How far a design lets one conclude; furthest first.',
});

export const FindingOrigins: Record<string, FindingOrigin> = named(FINDING_ORIGINS);
registerEnumType(FindingOrigins, { name: 'FindingOrigin' });

export const FindingStates: Record<string, FindingState> = named(FINDING_STATES);
registerEnumType(FindingStates, { name: 'FindingState' });

export const BetterWhens: Record<string, BetterWhen> = named(BETTER_WHEN);
registerEnumType(BetterWhens, { name: 'BetterWhen', description: 'Which end of the scale is good.' });

export const EffectMeasures: Record<string, EffectMeasure> = named(EFFECT_MEASURES);
registerEnumType(EffectMeasures, { name: 'EffectMeasure' });
