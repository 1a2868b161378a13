import { graphql } from '../shared/graphql';

/** How many pairs of items may be the same work. */
export const DUPLICATE_COUNT_QUERY = graphql(`
  query DuplicateCount($networkId: ID!) {
    duplicates(networkId: $networkId, first: 1) {
      totalCount
    }
  }
`);

/** What is coded from an item already. */
export const ITEM_FINDINGS_QUERY = graphql(`
  query ItemFindings($slug: String!) {
    knowledgeItem(slug: $slug) {
      __typename
      id
      findings {
        __typename
        id
      }
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
