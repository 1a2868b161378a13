import { graphql } from '../shared/graphql';

/** How many pairs of items may be the same work. */
export const DUPLICATE_COUNT_QUERY = graphql(`
  query DuplicateCount($networkId: ID!) {
    duplicates(networkId: $networkId, first: 1) {
      totalCount
    }
  }
`);

/** Who can answer for an item: members of its network with the typed letters in name or address. */
export const OWNERS_QUERY = graphql(`
  query PossibleOwners($networkId: ID!, $search: String!, $first: Int!) {
    members(networkId: $networkId, search: $search, first: $first) {
      edges {
        node {
          id
          userId
          name
          email
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);
