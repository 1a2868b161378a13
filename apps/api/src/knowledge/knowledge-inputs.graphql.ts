import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { ConfirmableField, ContentOrigin, CslType, KnowledgeStep, KnowledgeType } from '@samspil/domain/knowledge';
import {
  ConfirmableFields,
  ContentOrigins,
  CslTypes,
  KnowledgeSteps,
  KnowledgeTypes,
  QueueTabs,
} from './knowledge-enums.graphql.js';
import type { QueueTab } from './knowledge-queue.js';

@InputType()
export class AuthorInput {
  @Field(() => String, { nullable: true })
  family?: string | null;

  @Field(() => String, { nullable: true })
  given?: string | null;

  @Field(() => String, { nullable: true })
  literal?: string | null;
}

@InputType({ description: 'Left out: unchanged. Null: cleared.' })
export class BibliographyInput {
  @Field(() => CslTypes, { nullable: true })
  type?: CslType | null;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => [AuthorInput], { nullable: true })
  authors?: AuthorInput[] | null;

  @Field(() => [AuthorInput], { nullable: true })
  editors?: AuthorInput[] | null;

  @Field(() => String, { nullable: true, description: 'YYYY, YYYY-MM or YYYY-MM-DD.' })
  issued?: string | null;

  @Field(() => String, { nullable: true })
  container?: string | null;

  @Field(() => String, { nullable: true })
  volume?: string | null;

  @Field(() => String, { nullable: true })
  issue?: string | null;

  @Field(() => String, { nullable: true })
  pages?: string | null;

  @Field(() => String, { nullable: true })
  number?: string | null;

  @Field(() => String, { nullable: true })
  publisher?: string | null;

  @Field(() => String, { nullable: true })
  place?: string | null;

  @Field(() => String, { nullable: true })
  doi?: string | null;

  @Field(() => String, { nullable: true })
  url?: string | null;

  @Field(() => String, { nullable: true })
  isbn?: string | null;

  @Field(() => String, { nullable: true })
  issn?: string | null;
}

@InputType()
export class PracticeBriefInput {
  @Field(() => String, { nullable: true })
  inShort?: string | null;

  @Field(() => String, { nullable: true })
  inPractice?: string | null;

  @Field(() => String, { nullable: true })
  toTranslate?: string | null;
}

@InputType()
export class SourcedFactInput {
  @Field(() => String)
  statement: string;

  @Field(() => String)
  source: string;

  @Field(() => String)
  sourceDate: string;
}

@InputType()
export class UnconfirmedFieldInput {
  @Field(() => ConfirmableFields)
  field: ConfirmableField;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType({ description: 'Left out: unchanged. Null: cleared.' })
export class KnowledgeContentInput {
  @Field(() => KnowledgeTypes, { nullable: true })
  type?: KnowledgeType | null;

  @Field(() => BibliographyInput, { nullable: true })
  bibliography?: BibliographyInput | null;

  @Field(() => String, { nullable: true })
  abstract?: string | null;

  @Field(() => String, { nullable: true })
  language?: string | null;

  @Field(() => String, { nullable: true })
  country?: string | null;

  @Field(() => PracticeBriefInput, { nullable: true })
  brief?: PracticeBriefInput | null;

  @Field(() => [ID], { nullable: true })
  codeIds?: string[] | null;

  @Field(() => [SourcedFactInput], { nullable: true })
  facts?: SourcedFactInput[] | null;

  @Field(() => [UnconfirmedFieldInput], { nullable: true })
  unconfirmed?: UnconfirmedFieldInput[] | null;
}

@InputType()
export class CreateKnowledgeInput {
  @Field(() => ID)
  networkId: string;

  @Field(() => KnowledgeContentInput)
  content: KnowledgeContentInput;
}

@InputType()
export class SaveKnowledgeDraftInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  lock: number;

  @Field(() => KnowledgeContentInput)
  content: KnowledgeContentInput;
}

@InputType()
export class CodeKnowledgeInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  lock: number;

  @Field(() => [ID], { description: 'All codes the item is to have.' })
  codeIds: string[];
}

@InputType()
export class KnowledgeStepInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  lock: number;

  @Field(() => KnowledgeSteps)
  step: KnowledgeStep;

  @Field(() => String, { nullable: true, description: 'Required for WITHDRAW; kept in the history of any step.' })
  reason?: string | null;
}

@InputType()
export class AssignKnowledgeOwnerInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  lock: number;

  @Field(() => ID, { nullable: true })
  ownerId?: string | null;
}

@InputType()
export class SetKnowledgeReviewDateInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  lock: number;

  @Field(() => String, { nullable: true, description: 'ISO date; null for none.' })
  reviewDate?: string | null;
}

@InputType()
export class OpenKnowledgeFileInput {
  @Field(() => ID)
  fileId: string;

  @Field(() => Boolean)
  isOpen: boolean;
}

@InputType()
export class KnowledgeItemsFilter {
  @Field(() => QueueTabs)
  queue: QueueTab;

  @Field(() => String, { nullable: true, description: 'A piece of the title.' })
  text?: string | null;

  @Field(() => KnowledgeTypes, { nullable: true })
  type?: KnowledgeType | null;

  @Field(() => ContentOrigins, { nullable: true })
  origin?: ContentOrigin | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what the viewer owns.' })
  mine?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  withoutCodes?: boolean | null;
}
