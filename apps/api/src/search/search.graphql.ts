import { Field, Float, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { SEARCH_KINDS, SEARCH_SORTS, type SearchKind, type SearchSort } from '@samspil/domain/search';
import { NamedTermOfVocabulary } from '../shared/graphql/named-term.graphql.js';
import { Connection } from '../shared/pagination/index.js';

const enumOf = <Value extends string>(values: readonly Value[]): Record<Value, Value> =>
  Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;

export const SearchKinds = enumOf(SEARCH_KINDS);
registerEnumType(SearchKinds, { name: 'SearchKind', description: 'What can be found.' });

export const SearchSorts = enumOf(SEARCH_SORTS);
registerEnumType(SearchSorts, { name: 'SearchSort' });

@InputType({ description: 'One of the values; several filters must all be met.' })
export class SearchFilterInput {
  @Field(() => String)
  facet: string;

  @Field(() => [String])
  values: string[];
}

@InputType()
export class SearchInput {
  @Field(() => String, { defaultValue: '', description: 'In the reader’s own words; empty lists everything.' })
  question: string;

  @Field(() => [SearchFilterInput], { defaultValue: [] })
  filters: SearchFilterInput[];

  @Field(() => [String], { defaultValue: [], description: 'Added words and recognised terms the reader removed.' })
  dropped: string[];

  @Field(() => [SearchKinds], { defaultValue: [], description: 'Empty for all kinds.' })
  kinds: SearchKind[];

  @Field(() => SearchSorts, { defaultValue: 'relevance' })
  sort: SearchSort;

  @Field(() => Boolean, { defaultValue: false, description: 'The last word is still being typed.' })
  typing: boolean;
}

@ObjectType()
export class TextRange {
  @Field(() => Int)
  start: number;

  @Field(() => Int)
  end: number;
}

@ObjectType({ description: 'A piece of the text, with what was searched marked.' })
export class SearchSnippet {
  @Field(() => String)
  text: string;

  @Field(() => [TextRange])
  ranges: TextRange[];

  @Field(() => Int, { nullable: true, description: 'Page of the file, from 1.' })
  page: number | null;
}

@ObjectType()
export class SearchFacetValue {
  @Field(() => String)
  facet: string;

  @Field(() => String)
  value: string;
}

@ObjectType({ isAbstract: true })
abstract class FoundThing {
  @Field(() => SearchKinds)
  kind: SearchKind;

  @Field(() => String)
  id: string;

  @Field(() => String)
  url: string;

  @Field(() => String)
  title: string;
}

@ObjectType({ description: 'A name that begins as what was typed.' })
export class SearchSuggestion extends FoundThing {}

@ObjectType()
export class SearchHit extends FoundThing {
  @Field(() => String)
  summary: string;

  @Field(() => String, { description: 'Language of the text: da, en, nb, sv or und.' })
  language: string;

  @Field(() => Int, { nullable: true })
  year: number | null;

  @Field(() => String)
  changedAt: string;

  @Field(() => Boolean, { description: 'Invented, for trying the platform.' })
  isDemonstration: boolean;

  @Field(() => [SearchFacetValue])
  facets: SearchFacetValue[];

  @Field(() => [SearchSnippet])
  snippets: SearchSnippet[];
}

@ObjectType()
export class SearchFacetCount {
  @Field(() => String)
  value: string;

  @Field(() => Int)
  count: number;
}

@ObjectType()
export class SearchFacet {
  @Field(() => String)
  facet: string;

  @Field(() => [SearchFacetCount], { description: 'Most hits first; counted as if this facet had no filter.' })
  values: SearchFacetCount[];
}

@ObjectType({ description: 'A vocabulary term that the question speaks of.' })
export class RecognisedTerm extends NamedTermOfVocabulary {
  @Field(() => String)
  termId: string;

  @Field(() => String, { description: 'The words of the question it was recognised from.' })
  matched: string;

  @Field(() => Int)
  start: number;

  @Field(() => Int)
  end: number;
}

@ObjectType({ description: 'A word that was searched besides what was typed.' })
export class AddedWord {
  @Field(() => String)
  word: string;

  @Field(() => String, { description: 'compound, synonym, translation, cognate, spelling or prefix.' })
  origin: string;

  @Field(() => [String])
  addedFor: string[];
}

@ObjectType({ description: 'How the question was understood.' })
export class SearchInterpretation {
  @Field(() => [RecognisedTerm])
  recognised: RecognisedTerm[];

  @Field(() => [AddedWord])
  added: AddedWord[];
}

@ObjectType()
export class SearchAnswer extends Connection(SearchHit) {
  @Field(() => Int)
  total: number;

  @Field(() => Boolean, { description: 'There were too many candidates to count: total and facets are estimates.' })
  approximate: boolean;

  @Field(() => [SearchFacet])
  facets: SearchFacet[];

  @Field(() => SearchInterpretation)
  interpretation: SearchInterpretation;

  @Field(() => Float, { description: 'Milliseconds the search took on the server.' })
  tookMs: number;
}
