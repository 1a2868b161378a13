import { graphql, type ResultOf, type VariablesOf } from '../shared/graphql';
import { ANSWER_FACET, ANSWER_INTERPRETATION } from './answer-fragments';
import type { SearchAddress } from './search-address';

export const SEARCH_QUERY = graphql(
  `
    query Search($input: SearchInput!, $first: Int!, $after: String) {
      search(input: $input, first: $first, after: $after) {
        total
        approximate
        edges {
          node {
            kind
            id
            url
            title
            summary
            language
            year
            isDemonstration
            facets {
              facet
              value
            }
            snippets {
              text
              page
              ranges {
                start
                end
              }
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        facets {
          ...AnswerFacet
        }
        interpretation {
          ...AnswerInterpretation
        }
      }
    }
  `,
  [ANSWER_FACET, ANSWER_INTERPRETATION],
);

export const SUGGEST_QUERY = graphql(`
  query Suggest($prefix: String!) {
    suggest(prefix: $prefix, first: 8) {
      kind
      id
      url
      title
    }
  }
`);

export type Answer = ResultOf<typeof SEARCH_QUERY>['search'];
export type Hit = Answer['edges'][number]['node'];
export type Snippet = Hit['snippets'][number];
export type Facet = Answer['facets'][number];
export type Interpretation = Answer['interpretation'];
export type Suggestion = ResultOf<typeof SUGGEST_QUERY>['suggest'][number];

export const PAGE_SIZE = 20;

/** The API's question for what the address says. */
export function searchInput({
  question,
  kind,
  filters,
  dropped,
  sort,
}: SearchAddress): VariablesOf<typeof SEARCH_QUERY>['input'] {
  return {
    question,
    dropped: [...dropped],
    sort,
    kinds: [kind],
    filters: Object.entries(filters).map(([facet, values]) => ({ facet, values: [...values] })),
  };
}
