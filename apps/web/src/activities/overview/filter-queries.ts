import { graphql, type ResultOf } from '../../shared/graphql';

const SAVED_FILTER = graphql(`
  fragment SavedFilter on ActivityFilter @_unmask {
    id
    networkId
    name
    address
    isShared
    isOwn
    viewerCan {
      edit
      delete
    }
  }
`);

export const FILTERS_QUERY = graphql(
  `
    query ActivityFilters($networkId: ID!) {
      activityFilters(networkId: $networkId) {
        ...SavedFilter
      }
    }
  `,
  [SAVED_FILTER],
);

export const SAVE_FILTER = graphql(
  `
    mutation SaveActivityFilter($input: SaveActivityFilterInput!) {
      saveActivityFilter(input: $input) {
        ...SavedFilter
      }
    }
  `,
  [SAVED_FILTER],
);

export const DELETE_FILTER = graphql(`
  mutation DeleteActivityFilter($input: ActivityFilterIdInput!) {
    deleteActivityFilter(input: $input)
  }
`);

export type SavedFilter = ResultOf<typeof SAVED_FILTER>;
