import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type {
  BetterWhen,
  Certainty,
  Comparison,
  DesignTier,
  Direction,
  EffectMeasure,
  FindingContent,
  Intervention,
} from '@samspil/domain/evidence';
import { NamedTerm } from '../../shared/graphql/named-term.graphql.js';
import {
  BetterWhens,
  Certainties,
  Comparisons,
  DesignTiers,
  Directions,
  EffectMeasures,
  Interventions,
} from '../evidence-enums.graphql.js';

@ObjectType({ description: 'A vocabulary term a finding is coded with.' })
export class FindingTerm extends NamedTerm {
  @Field(() => String)
  id: string;
}

@ObjectType('FindingEffect', {
  description: 'As the source prints it: ratios as ratios, correlations as correlations.',
})
export class FindingEffectType {
  @Field(() => EffectMeasures)
  measure: EffectMeasure;

  @Field(() => Float)
  estimate: number;

  @Field(() => Float, { nullable: true })
  ciLower: number | null;

  @Field(() => Float, { nullable: true })
  ciUpper: number | null;

  @Field(() => Float, { description: 'Of the interval, such as 0.95.' })
  level: number;

  @Field(() => Float, { nullable: true, description: 'Of the estimate; of a ratio: of its logarithm.' })
  standardError: number | null;

  @Field(() => Int, { nullable: true, description: 'Persons in the group that took part.' })
  n: number | null;

  @Field(() => Int, { nullable: true, description: 'Persons in the group compared with.' })
  nComparison: number | null;

  @Field(() => BetterWhens)
  betterWhen: BetterWhen;
}

@ObjectType('FindingPlace', { description: 'The place in the source.' })
export class FindingPlaceType {
  @Field(() => String)
  page: string;

  @Field(() => String)
  quote: string;
}

@ObjectType('FindingResources', { description: 'What an activity took, as far as the source tells.' })
export class FindingResourcesType {
  @Field(() => Int, { nullable: true })
  weeks: number | null;

  @Field(() => Int, { nullable: true })
  sessions: number | null;

  @Field(() => String)
  staff: string;

  @Field(() => String)
  cost: string;
}

/**
 * What was studied and what the source prints, without anybody's judgement of it. The codes (`activities`, `conditions`,
 * `outcome`, …) are resolved apart: a viewer gets those he or she may know of.
 */
@ObjectType({ isAbstract: true })
export abstract class FindingFacts {
  /** What the field resolvers work with; not a field. */
  record: FindingContent;

  @Field(() => String, { description: 'In Danish, in the coder’s own words.' })
  statement: string;

  @Field(() => FindingPlaceType)
  place: FindingPlaceType;

  @Field(() => Interventions)
  intervention: Intervention;

  @Field(() => String)
  instrumentNote: string;

  @Field(() => Comparisons)
  comparison: Comparison;

  @Field(() => FindingEffectType, { nullable: true })
  effect: FindingEffectType | null;

  @Field(() => DesignTiers)
  designTier: DesignTier;

  @Field(() => String, {
    description: 'The trial by its registration number or a name; sources that name the same report it. May be empty.',
  })
  trial: string;

  @Field(() => Int, { nullable: true })
  studies: number | null;

  @Field(() => Int, { nullable: true })
  participants: number | null;

  @Field(() => FindingResourcesType)
  resources: FindingResourcesType;

  @Field(() => [String], { description: 'ISO 3166-1 alpha-2.' })
  countries: readonly string[];

  @Field(() => String, { description: 'What must be translated to Danish conditions.' })
  transferNote: string;
}

@ObjectType('FindingContent', { description: 'What a finding says.' })
export class FindingContentType extends FindingFacts {
  @Field(() => Directions)
  direction: Direction;

  @Field(() => Certainties, { nullable: true, description: 'Null as long as it is not rated.' })
  certainty: Certainty | null;

  @Field(() => String)
  certaintyReason: string;
}

@ObjectType({
  description:
    'What a finding says without how it was judged: neither direction nor certainty nor the reason. A second rater sees this, and reads the source. The statement is the coder’s and may hint at a direction.',
})
export class FindingForRating extends FindingFacts {}
