import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { ClosingReason } from '@samspil/domain/requests';
import { ClosingReasons } from './requests.graphql.js';

@InputType()
export class RequestKnowledgeInput {
  @Field(() => ID, { nullable: true, description: 'A UUID of the sender’s own: sent twice, it is there once.' })
  id?: string | null;

  @Field(() => ID)
  networkId: string;

  @Field(() => String)
  question: string;

  @Field(() => String, { defaultValue: '' })
  background: string;

  @Field(() => String, { defaultValue: '' })
  forWhom: string;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`' })
  neededBy?: string | null;

  @Field(() => [ID], { defaultValue: [], description: 'Topics of the vocabularies.' })
  termIds: string[];
}

@InputType()
export class KnowledgeRequestIdInput {
  @Field(() => ID)
  id: string;
}

@InputType()
export class AnswerRequestInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The one that was seen.' })
  lock: number;

  @Field(() => String)
  text: string;

  @Field(() => [String], { defaultValue: [], description: 'Slugs of items of the bank.' })
  sources: string[];
}

@InputType()
export class CloseRequestInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The one that was seen.' })
  lock: number;

  @Field(() => ClosingReasons)
  reason: ClosingReason;

  @Field(() => String, { description: 'To the person who asked.' })
  note: string;
}

@InputType()
export class ReopenRequestInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The one that was seen.' })
  lock: number;
}

@InputType()
export class RecordUseInput {
  @Field(() => ID)
  id: string;

  @Field(() => Boolean)
  used: boolean;

  @Field(() => String, { defaultValue: '' })
  note: string;
}
