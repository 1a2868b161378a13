import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  RECOMMENDATION_LEVELS,
  RECOMMENDATION_STATES,
  RECOMMENDATION_STEPS,
  type RecommendationLevel,
  type RecommendationState,
  type RecommendationStep,
} from '@samspil/domain/recommendations';
import { named } from '../shared/graphql/named.js';
import { Connection } from '../shared/pagination/index.js';
import type { RecommendationRecord } from './recommendations.repository.js';

export const RecommendationLevels: Record<string, RecommendationLevel> = named(RECOMMENDATION_LEVELS);
registerEnumType(RecommendationLevels, { name: 'RecommendationLevel', description: 'Whom it speaks to.' });

export const RecommendationStates: Record<string, RecommendationState> = named(RECOMMENDATION_STATES);
registerEnumType(RecommendationStates, { name: 'RecommendationState' });

export const RecommendationSteps: Record<string, RecommendationStep> = named(
  Object.keys(RECOMMENDATION_STEPS) as RecommendationStep[],
);
registerEnumType(RecommendationSteps, {
  name: 'RecommendationStep',
  description: 'RETURN gives a proposal back to who writes; REOPEN makes a withdrawn one a draft again.',
});

@ObjectType({ description: 'What the viewer may do with it, where it stands now.' })
export class RecommendationViewerCan {
  @Field(() => Boolean)
  edit: boolean;

  @Field(() => Boolean)
  propose: boolean;

  @Field(() => Boolean)
  approve: boolean;

  @Field(() => Boolean)
  return: boolean;

  @Field(() => Boolean)
  withdraw: boolean;

  @Field(() => Boolean)
  reopen: boolean;
}

@ObjectType('Recommendation', { description: 'What a network recommends, drawn from concepts and findings.' })
export class RecommendationType {
  /** What the field resolvers work with; not a field. */
  record: RecommendationRecord;

  @Field(() => ID)
  id: string;

  @Field(() => ID)
  networkId: string;

  @Field(() => RecommendationLevels)
  level: RecommendationLevel;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'What to do.' })
  text: string;

  @Field(() => String, { description: 'Why: what is known, and how surely.' })
  grounds: string;

  @Field(() => RecommendationStates)
  state: RecommendationState;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`: when it is looked at again.' })
  reviewOn: string | null;

  @Field(() => String, { description: 'Why it was returned or withdrawn.' })
  reason: string;

  @Field(() => [ID], { description: 'All concepts, for those who write; others: empty.' })
  conceptIds: readonly string[];

  @Field(() => [ID], { description: 'All findings, for those who write; others: empty.' })
  findingIds: readonly string[];

  @Field(() => Date, { nullable: true })
  proposedAt: Date | null;

  @Field(() => Date, { nullable: true })
  approvedAt: Date | null;

  @Field(() => Boolean, { description: 'Invented, for trying the platform.' })
  isDemonstration: boolean;

  @Field(() => Int, { description: 'Send it back with every change.' })
  lock: number;

  @Field(() => Date)
  changedAt: Date;

  @Field(() => RecommendationViewerCan)
  viewerCan: RecommendationViewerCan;
}

@ObjectType()
export class RecommendationConnection extends Connection(RecommendationType, 'Recommendation') {}

@InputType({ description: 'What is left out stays as it is; null empties.' })
export class RecommendationContentInput {
  @Field(() => RecommendationLevels, { nullable: true })
  level?: RecommendationLevel | null;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => String, { nullable: true })
  text?: string | null;

  @Field(() => String, { nullable: true })
  grounds?: string | null;

  @Field(() => [ID], { nullable: true })
  conceptIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  findingIds?: string[] | null;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`' })
  reviewOn?: string | null;
}

@InputType()
export class WriteRecommendationInput {
  @Field(() => ID, { nullable: true, description: 'A UUID of the sender’s own: sent twice, it is there once.' })
  id?: string | null;

  @Field(() => ID)
  networkId: string;

  @Field(() => RecommendationContentInput)
  content: RecommendationContentInput;
}

@InputType()
export class SaveRecommendationInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The one that was seen.' })
  lock: number;

  @Field(() => RecommendationContentInput)
  content: RecommendationContentInput;
}

@InputType()
export class MoveRecommendationInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The one that was seen.' })
  lock: number;

  @Field(() => RecommendationSteps)
  step: RecommendationStep;

  @Field(() => String, { defaultValue: '', description: 'Needed to return and to withdraw.' })
  reason: string;
}
