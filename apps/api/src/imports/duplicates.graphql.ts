import { Field, Float, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { MatchReason, MergeField, MergeSide } from '@samspil/domain/imports';
import { Connection } from '../shared/pagination/index.js';
import { ComparedItem } from './compared-item.graphql.js';
import { MatchReasons, MergeFields, MergeSides } from './import-enums.graphql.js';

@ObjectType({ description: 'Two items of the bank that may be the same work.' })
export class DuplicatePair {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  networkId: string;

  @Field(() => Float, { description: 'Likeness from 0 to 1.' })
  score: number;

  @Field(() => [MatchReasons])
  reasons: readonly MatchReason[];

  @Field(() => ComparedItem)
  first: ComparedItem;

  @Field(() => ComparedItem)
  second: ComparedItem;
}

@ObjectType()
export class DuplicatePairConnection extends Connection(DuplicatePair) {}

@ObjectType({ description: 'One item made out of two. It can be taken back.' })
export class ItemMerge {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  networkId: string;

  @Field(() => ComparedItem)
  kept: ComparedItem;

  @Field(() => ComparedItem)
  merged: ComparedItem;

  @Field(() => Date)
  mergedAt: Date;

  @Field(() => Date, { nullable: true })
  undoneAt: Date | null;
}

@ObjectType()
export class ItemMergeConnection extends Connection(ItemMerge) {}

@InputType()
export class MergeChoiceInput {
  @Field(() => MergeFields)
  field: MergeField;

  @Field(() => MergeSides)
  from: MergeSide;
}

@InputType()
export class MergeItemsInput {
  @Field(() => ID)
  keptId: string;

  @Field(() => ID, { description: 'Goes to the archive; its permanent link leads to the kept one.' })
  mergedId: string;

  @Field(() => [MergeChoiceInput], {
    nullable: true,
    description: 'Fields without a choice: the kept item’s, or the other’s where it has none.',
  })
  choices?: MergeChoiceInput[] | null;
}

@InputType()
export class UnmergeItemsInput {
  @Field(() => ID)
  mergeId: string;
}

@InputType()
export class DismissDuplicateInput {
  @Field(() => ID)
  firstId: string;

  @Field(() => ID)
  secondId: string;

  @Field(() => Boolean, { nullable: true, description: 'True takes an earlier answer back.' })
  areDuplicates?: boolean | null;
}

@ObjectType()
export class DismissedDuplicate {
  @Field(() => ID)
  id: string;

  @Field(() => Boolean)
  dismissed: boolean;
}
