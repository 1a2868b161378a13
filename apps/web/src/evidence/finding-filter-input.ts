import type { FindingFilters } from '@samspil/domain/evidence';

/** GraphQL has the domain's words in capitals: `no-difference` is NO_DIFFERENCE. */
export type GraphqlName<Word extends string> = Word extends `${infer First}-${infer Rest}`
  ? `${Uppercase<First>}_${GraphqlName<Rest>}`
  : Uppercase<Word>;

export function graphqlName<Word extends string>(word: Word): GraphqlName<Word> {
  return word.toUpperCase().replaceAll('-', '_') as GraphqlName<Word>;
}

/** The domain's word for a name of GraphQL. */
export function wordOf<Word extends string>(name: string): Word {
  return name.toLowerCase().replaceAll('_', '-') as Word;
}

/** Filters of findings as the API takes them. */
export function findingFilterInput({ yearFrom, yearTo, ...lists }: FindingFilters) {
  const copy = (values: readonly string[]) => [...values];
  return {
    targetGroups: copy(lists.targetGroups),
    artForms: copy(lists.artForms),
    outcomes: copy(lists.outcomes),
    settings: copy(lists.settings),
    orgForms: copy(lists.orgForms),
    evidenceTypes: copy(lists.evidenceTypes),
    language: copy(lists.language),
    country: copy(lists.country),
    direction: lists.direction.map(graphqlName),
    certainty: lists.certainty.map(graphqlName),
    comparison: lists.comparison.map(graphqlName),
    intervention: lists.intervention.map(graphqlName),
    yearFrom,
    yearTo,
  };
}
