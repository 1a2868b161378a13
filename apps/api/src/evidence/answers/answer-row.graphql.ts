import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AnswerGapCode, Intervention } from '@samspil/domain/evidence';
import { BothLanguages } from '../../shared/graphql/both-languages.graphql.js';
import { Interventions } from '../evidence-enums.graphql.js';
import { AnswerGaps } from './answer-enums.graphql.js';
import { AnswerResearch } from './answer-research.graphql.js';
import { FindingIds } from './finding-ids.scalar.js';

@ObjectType({ description: 'From the lowest to the highest figure that sources tell.' })
export class AnswerSpan {
  @Field(() => Float)
  lowest: number;

  @Field(() => Float)
  highest: number;

  @Field(() => FindingIds)
  findingIds: readonly string[];
}

@ObjectType({ description: 'What sources say in words.' })
export class AnswerRemark {
  @Field(() => String)
  text: string;

  @Field(() => FindingIds)
  findingIds: readonly string[];
}

@ObjectType({ description: 'What it took, as far as the sources tell; null and empty where none does.' })
export class AnswerResources {
  @Field(() => AnswerSpan, { nullable: true })
  weeks: AnswerSpan | null;

  @Field(() => AnswerSpan, { nullable: true })
  sessions: AnswerSpan | null;

  @Field(() => [AnswerRemark])
  staff: AnswerRemark[];

  @Field(() => [AnswerRemark])
  cost: AnswerRemark[];

  @Field(() => [AnswerRemark], { description: 'What must be translated to Danish conditions.' })
  transfer: AnswerRemark[];
}

@ObjectType({ description: 'Something the answer cannot tell, said in the language asked for.' })
export class AnswerGap {
  @Field(() => AnswerGaps)
  code: AnswerGapCode;

  @Field(() => String)
  text: string;

  @Field(() => FindingIds, { description: 'What it rests on; empty for a statement of absence.' })
  findingIds: readonly string[];
}

@ObjectType({ description: 'The practice layer: evaluated activities of member municipalities.' })
export class AnswerPractice {
  @Field(() => Int)
  activityCount: number;

  @Field(() => String, { description: 'Said in the language asked for.' })
  text: string;
}

@ObjectType({ description: 'One activity type; therapy has rows of its own.' })
export class AnswerRow {
  @Field(() => ID)
  key: string;

  @Field(() => ID, { nullable: true, description: 'The art form; null when it is not one the viewer may know of.' })
  activityId: string | null;

  @Field(() => BothLanguages)
  label: BothLanguages;

  @Field(() => Interventions)
  intervention: Intervention;

  @Field(() => [AnswerRemark], { description: 'Of an indirect row: in words, why it does not answer directly.' })
  whyIndirect: AnswerRemark[];

  @Field(() => AnswerResearch)
  research: AnswerResearch;

  @Field(() => AnswerPractice)
  practice: AnswerPractice;

  @Field(() => AnswerResources)
  takes: AnswerResources;

  @Field(() => [AnswerGap])
  notKnown: AnswerGap[];
}
