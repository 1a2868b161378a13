import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { TermStatus } from '@samspil/domain/vocabulary';
import { BothLanguages } from '../shared/graphql/both-languages.graphql.js';

const STATUS_NAMES = { ACTIVE: 'active', DEPRECATED: 'deprecated', MERGED: 'merged' } as const satisfies Record<
  string,
  TermStatus
>;
export const TermStatusName = STATUS_NAMES;
registerEnumType(TermStatusName, { name: 'TermStatus' });

@ObjectType({ description: 'One of the nine lists of words that everything is coded with.' })
export class Vocabulary {
  @Field(() => ID, { description: 'For instance `targetGroups`; also the name of its facet in search.' })
  id: string;

  @Field(() => BothLanguages)
  title: BothLanguages;

  @Field(() => BothLanguages)
  note: BothLanguages;

  @Field(() => Int, { description: 'Terms in use.' })
  termCount: number;
}

@ObjectType({ description: 'The document a fact was taken from.' })
export class SourceDocument {
  @Field(() => ID)
  key: string;

  @Field(() => String)
  title: string;

  @Field(() => String)
  publisher: string;

  @Field(() => Int, { nullable: true })
  year: number | null;
}

@ObjectType({ description: 'Other words for the same; also what questions are recognised by.' })
export class AlternativeLabelsType {
  @Field(() => [String])
  da: readonly string[];

  @Field(() => [String])
  en: readonly string[];
}

@ObjectType({ description: 'What the asker may do with the term.' })
export class TermCan {
  @Field(() => Boolean, { description: 'Edit, merge, deprecate and undo.' })
  edit: boolean;

  @Field(() => [ID], { description: 'Networks in which the asker may hide or show the term.' })
  scopeIn: string[];
}

@ObjectType({ description: 'A word of a vocabulary. Its id is stable and never used again.' })
export class Term {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  vocabulary: string;

  @Field(() => BothLanguages)
  label: BothLanguages;

  @Field(() => AlternativeLabelsType)
  alternatives: AlternativeLabelsType;

  @Field(() => BothLanguages)
  note: BothLanguages;

  @Field(() => ID, { nullable: true })
  broaderId: string | null;

  @Field(() => TermStatusName)
  status: TermStatus;

  @Field(() => String, { nullable: true, description: 'Which side of a course the term describes.' })
  dimension: string | null;

  @Field(() => SourceDocument, { nullable: true })
  source: SourceDocument | null;

  @Field(() => ID, { nullable: true, description: 'Set when only this network has the term.' })
  networkId: string | null;

  @Field(() => Int, { description: 'To be sent back with an edit.' })
  version: number;

  @Field(() => Date)
  changedAt: Date;

  replacedById: string | null;
  hiddenIn: readonly string[];
}

@ObjectType({ description: 'What a merge would do.' })
export class TermMergePreview {
  @Field(() => [String], { description: 'Codes of the rules that forbid it; empty when it can be done.' })
  problems: string[];

  @Field(() => Int, { description: 'Items that would get the other code.' })
  itemCount: number;

  @Field(() => Int, { description: 'Of these, items that have the other code already.' })
  itemsWithBoth: number;

  @Field(() => [Term], { description: 'Terms that would move under the other one.' })
  narrower: Term[];

  @Field(() => AlternativeLabelsType, { description: 'The other term’s alternative labels afterwards.' })
  alternatives: AlternativeLabelsType;
}
