import { ANSWER_FACET, ANSWER_INTERPRETATION } from '../../search/understood';
import { graphql, type ResultOf, type VariablesOf } from '../../shared/graphql';
import { asList, type OverviewAddress } from './overview-address';

export const OVERVIEW_QUERY = graphql(
  `
    query ActivityOverview($input: ActivityListInput!, $sort: ActivitySort!, $first: Int!, $after: String) {
      activities(input: $input, sort: $sort, first: $first, after: $after) {
        total
        approximate
        edges {
          node {
            id
            networkId
            title
            description
            kind
            status
            startsOn
            endsOn
            sharing
            place
            isDemonstration
            isDeleted
            lock
            changedAt
            missingFields
            owner {
              id
              name {
                da
                en
              }
            }
            municipalities {
              code
              name
            }
            terms {
              id
              vocabulary
              label {
                da
                en
              }
            }
            viewerCan {
              edit
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

export const MUNICIPALITIES_QUERY = graphql(`
  query OverviewMunicipalities {
    municipalities {
      code
      name
      regionName
    }
  }
`);

/** What the organisations are called; those of a network are few, and they are the same for everybody. */
export const ORGANISATION_NAMES_QUERY = graphql(`
  query OverviewOrganisations {
    organisations(first: 500) {
      edges {
        node {
          id
          name {
            da
            en
          }
        }
      }
    }
  }
`);

export type OverviewAnswer = ResultOf<typeof OVERVIEW_QUERY>['activities'];
export type ListedActivity = OverviewAnswer['edges'][number]['node'];
export type OverviewFacet = OverviewAnswer['facets'][number];
export type OverviewMunicipality = ResultOf<typeof MUNICIPALITIES_QUERY>['municipalities'][number];

const SORTS = { changed: 'CHANGED', starts: 'STARTS', title: 'TITLE', relevance: 'RELEVANCE' } as const;

/** A list and a table are read from the top; a timeline shows a whole at once. */
const PAGE_SIZES = { list: 20, table: 50, map: 20, timeline: 50 } as const;

const MOST_AT_ONCE = 100;

/** The API's question for what the address says. A timeline is in the order of time, whatever the list is in. */
export function overviewVariables(overview: OverviewAddress): VariablesOf<typeof OVERVIEW_QUERY> {
  const { question, filters, dropped, own, deleted, view, sort } = overview;
  return {
    input: { question, filters: asList(filters), dropped: [...dropped], own, deleted },
    sort: view === 'timeline' ? SORTS.starts : SORTS[sort],
    // What is not counted by the index is counted from what is fetched.
    first: view === 'map' && own ? MOST_AT_ONCE : PAGE_SIZES[view],
  };
}
