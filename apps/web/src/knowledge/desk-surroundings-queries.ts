import { graphql } from '../shared/graphql';

/** How many pairs of items may be the same work. */
export const DUPLICATE_COUNT_QUERY = graphql(`
  query DuplicateCount {
    duplicates(first: 1) {
      totalCount
    }
  }
`);

/** Who can answer for an item. */
export const OWNERS_QUERY = graphql(`
  query PossibleOwners($networkId: ID!) {
    members(networkId: $networkId, first: 100) {
      edges {
        node {
          id
          userId
          name
        }
      }
    }
  }
`);
