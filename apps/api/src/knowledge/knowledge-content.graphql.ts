import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ConfirmableField, CslType, KnowledgeType } from '@samspil/domain/knowledge';
import { NamedTermOfVocabulary } from '../shared/graphql/named-term.graphql.js';
import { ConfirmableFields, CslTypes, KnowledgeTypes } from './knowledge-enums.graphql.js';

@ObjectType({ description: 'A person (family, given) or an organisation (literal).' })
export class Author {
  @Field(() => String, { nullable: true })
  family?: string | null;

  @Field(() => String, { nullable: true })
  given?: string | null;

  @Field(() => String, { nullable: true })
  literal?: string | null;
}

@ObjectType({ description: 'Bibliographic data. What is not known is null.' })
export class BibliographyType {
  @Field(() => CslTypes)
  type: CslType;

  @Field(() => String)
  title: string;

  @Field(() => [Author])
  authors: readonly Author[];

  @Field(() => [Author])
  editors: readonly Author[];

  @Field(() => String, { nullable: true, description: 'YYYY, YYYY-MM or YYYY-MM-DD.' })
  issued: string | null;

  @Field(() => Int, { nullable: true })
  year: number | null;

  @Field(() => String, { nullable: true, description: 'Journal, book or series.' })
  container: string | null;

  @Field(() => String, { nullable: true })
  volume: string | null;

  @Field(() => String, { nullable: true })
  issue: string | null;

  @Field(() => String, { nullable: true })
  pages: string | null;

  @Field(() => String, { nullable: true, description: 'Number of a report.' })
  number: string | null;

  @Field(() => String, { nullable: true })
  publisher: string | null;

  @Field(() => String, { nullable: true })
  place: string | null;

  @Field(() => String, { nullable: true, description: 'Without address in front.' })
  doi: string | null;

  @Field(() => String, { nullable: true })
  url: string | null;

  @Field(() => String, { nullable: true })
  isbn: string | null;

  @Field(() => String, { nullable: true })
  issn: string | null;
}

@ObjectType('PracticeBrief', {
  description: 'In Danish, whatever the language of the source. Empty parts are empty texts.',
})
export class PracticeBriefType {
  @Field(() => String)
  inShort: string;

  @Field(() => String, { description: 'What it means in practice.' })
  inPractice: string;

  @Field(() => String, { description: 'What must be translated to Danish conditions.' })
  toTranslate: string;
}

@ObjectType('SourcedFact', { description: 'A fact with where it is from and when.' })
export class SourcedFactType {
  @Field(() => String)
  statement: string;

  @Field(() => String)
  source: string;

  @Field(() => String, { description: 'YYYY, YYYY-MM or YYYY-MM-DD.' })
  sourceDate: string;
}

@ObjectType('UnconfirmedField', { description: 'Not confirmed at the source yet.' })
export class UnconfirmedFieldType {
  @Field(() => ConfirmableFields)
  field: ConfirmableField;

  @Field(() => String, { nullable: true })
  note: string | null;
}

@ObjectType({ description: 'A vocabulary term an item is coded with.' })
export class KnowledgeCode extends NamedTermOfVocabulary {
  @Field(() => ID)
  id: string;
}

@ObjectType('KnowledgeContent', { description: 'What one version of an item says.' })
export class KnowledgeContentType {
  @Field(() => Int)
  versionNumber: number;

  @Field(() => KnowledgeTypes)
  type: KnowledgeType;

  @Field(() => BibliographyType)
  bibliography: BibliographyType;

  @Field(() => String, { description: 'Up to three family names, else the first and "et al.".' })
  authorsInShort: string;

  @Field(() => String, { description: 'The brief or the beginning of the abstract, at most some 320 characters.' })
  summary: string;

  @Field(() => String, { nullable: true })
  abstract: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 639-1.' })
  language: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2.' })
  country: string | null;

  @Field(() => PracticeBriefType)
  brief: PracticeBriefType;

  @Field(() => [ID])
  codeIds: readonly string[];

  @Field(() => [SourcedFactType])
  facts: readonly SourcedFactType[];

  @Field(() => [UnconfirmedFieldType])
  unconfirmed: readonly UnconfirmedFieldType[];
}
