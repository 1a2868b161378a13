import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import type {
  BetterWhen,
  Certainty,
  Comparison,
  Direction,
  EffectMeasure,
  FindingState,
  Intervention,
} from '@samspil/domain/evidence';
import {
  BetterWhens,
  Certainties,
  Comparisons,
  Directions,
  EffectMeasures,
  FindingStates,
  Interventions,
} from '../evidence-enums.graphql.js';

@InputType({ description: 'The whole effect: what is left out is not there.' })
export class FindingEffectInput {
  @Field(() => EffectMeasures)
  measure: EffectMeasure;

  @Field(() => Float)
  estimate: number;

  @Field(() => Float, { nullable: true })
  ciLower?: number | null;

  @Field(() => Float, { nullable: true })
  ciUpper?: number | null;

  @Field(() => Float, { nullable: true, description: 'Of the interval; 0.95 when left out.' })
  level?: number | null;

  @Field(() => Float, { nullable: true })
  standardError?: number | null;

  @Field(() => Float, { nullable: true })
  n?: number | null;

  @Field(() => Float, { nullable: true })
  nComparison?: number | null;

  @Field(() => BetterWhens)
  betterWhen: BetterWhen;
}

@InputType()
export class FindingPlaceInput {
  @Field(() => String, { nullable: true })
  page?: string | null;

  @Field(() => String, { nullable: true })
  quote?: string | null;
}

@InputType()
export class FindingResourcesInput {
  @Field(() => Float, { nullable: true })
  weeks?: number | null;

  @Field(() => Float, { nullable: true })
  sessions?: number | null;

  @Field(() => String, { nullable: true })
  staff?: string | null;

  @Field(() => String, { nullable: true })
  cost?: string | null;
}

@InputType({ description: 'Left out: unchanged. Null: cleared. Codes are ids of vocabulary terms.' })
export class FindingContentInput {
  @Field(() => String, { nullable: true })
  statement?: string | null;

  @Field(() => FindingPlaceInput, { nullable: true })
  place?: FindingPlaceInput | null;

  @Field(() => Interventions, { nullable: true })
  intervention?: Intervention | null;

  @Field(() => [ID], { nullable: true })
  activities?: string[] | null;

  @Field(() => [ID], { nullable: true })
  conditions?: string[] | null;

  @Field(() => [ID], { nullable: true })
  lifeSituations?: string[] | null;

  @Field(() => [ID], { nullable: true })
  incomeSupport?: string[] | null;

  @Field(() => ID, { nullable: true })
  outcome?: string | null;

  @Field(() => ID, { nullable: true })
  instrument?: string | null;

  @Field(() => String, { nullable: true })
  instrumentNote?: string | null;

  @Field(() => [ID], { nullable: true })
  settings?: string[] | null;

  @Field(() => [ID], { nullable: true })
  orgForms?: string[] | null;

  @Field(() => Comparisons, { nullable: true })
  comparison?: Comparison | null;

  @Field(() => Directions, { nullable: true })
  direction?: Direction | null;

  @Field(() => FindingEffectInput, { nullable: true })
  effect?: FindingEffectInput | null;

  @Field(() => ID, { nullable: true })
  design?: string | null;

  @Field(() => String, { nullable: true })
  trial?: string | null;

  @Field(() => Certainties, { nullable: true })
  certainty?: Certainty | null;

  @Field(() => String, { nullable: true })
  certaintyReason?: string | null;

  @Field(() => Float, { nullable: true })
  studies?: number | null;

  @Field(() => Float, { nullable: true })
  participants?: number | null;

  @Field(() => FindingResourcesInput, { nullable: true })
  resources?: FindingResourcesInput | null;

  @Field(() => [String], { nullable: true })
  countries?: string[] | null;

  @Field(() => String, { nullable: true })
  transferNote?: string | null;
}

@InputType()
export class CreateFindingInput {
  @Field(() => String)
  sourceSlug: string;

  @Field(() => FindingContentInput)
  content: FindingContentInput;

  @Field(() => ID, { nullable: true, description: 'The id of a deleted draft, to bring it back.' })
  id?: string | null;
}

@InputType()
export class SaveFindingInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  lock: number;

  @Field(() => FindingContentInput)
  content: FindingContentInput;
}

@InputType()
export class FindingStepInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  lock: number;
}

@InputType()
export class WithdrawFindingInput extends FindingStepInput {
  @Field(() => String)
  reason: string;
}

@InputType()
export class RateFindingInput {
  @Field(() => ID)
  id: string;

  @Field(() => Directions)
  direction: Direction;

  @Field(() => Certainties)
  certainty: Certainty;

  @Field(() => String)
  reason: string;
}

@InputType()
export class NameTrialOfSourceInput {
  @Field(() => String)
  sourceSlug: string;

  @Field(() => String, { description: 'Its registration number or a name; empty takes it back.' })
  trial: string;
}

@InputType()
export class RecordFindingConsensusInput extends FindingStepInput {
  @Field(() => Directions)
  direction: Direction;

  @Field(() => Certainties)
  certainty: Certainty;

  @Field(() => String)
  reason: string;
}

@InputType({
  description: 'Each narrows. Lists within one field widen: one of them is enough. Terms stand for narrower ones, too.',
})
export class FindingsFilter {
  @Field(() => ID, { nullable: true })
  networkId?: string | null;

  @Field(() => String, { nullable: true })
  sourceSlug?: string | null;

  @Field(() => FindingStates, { nullable: true })
  state?: FindingState | null;

  @Field(() => [ID], { nullable: true })
  activities?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'On any axis.' })
  targetGroups?: string[] | null;

  @Field(() => [ID], { nullable: true })
  outcomes?: string[] | null;

  @Field(() => [ID], { nullable: true })
  settings?: string[] | null;

  @Field(() => [ID], { nullable: true })
  designs?: string[] | null;

  @Field(() => [Interventions], { nullable: true })
  interventions?: Intervention[] | null;

  @Field(() => [Directions], { nullable: true })
  directions?: Direction[] | null;

  @Field(() => [Comparisons], { nullable: true })
  comparisons?: Comparison[] | null;

  @Field(() => [Certainties], { nullable: true })
  certainties?: Certainty[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Also (or only) those that nobody has rated.' })
  notRated?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'At most 1000.' })
  ids?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'For curators: hidden, as their source is not published.' })
  sourceNotPublished?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'For curators: rated by one other person, not by the viewer.' })
  toRate?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'For curators: two have rated differently, without consensus.' })
  inDisagreement?: boolean | null;
}
