import { graphql, type ResultOf } from '../shared/graphql';
import { COMPARED_ITEM } from './reference-fragments';

export const PAIRS_PER_PAGE = 10;
export const MERGES_PER_PAGE = 10;

export const DUPLICATES_QUERY = graphql(
  `
    query Duplicates($networkId: ID!, $first: Int!, $after: String) {
      duplicates(networkId: $networkId, first: $first, after: $after) {
        totalCount
        edges {
          node {
            id
            score
            reasons
            first {
              ...ComparedItem
            }
            second {
              ...ComparedItem
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [COMPARED_ITEM],
);

export const ITEM_MERGES_QUERY = graphql(`
  query ItemMerges($networkId: ID!, $first: Int!, $after: String) {
    itemMerges(networkId: $networkId, first: $first, after: $after) {
      edges {
        node {
          id
          mergedAt
          undoneAt
          kept {
            id
            slug
            reference {
              title
            }
          }
          merged {
            id
            slug
            reference {
              title
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const MERGE_ITEMS = graphql(`
  mutation MergeItems($input: MergeItemsInput!) {
    mergeItems(input: $input) {
      id
    }
  }
`);

export const UNMERGE_ITEMS = graphql(`
  mutation UnmergeItems($input: UnmergeItemsInput!) {
    unmergeItems(input: $input) {
      id
      undoneAt
    }
  }
`);

export const DISMISS_DUPLICATE = graphql(`
  mutation DismissDuplicate($input: DismissDuplicateInput!) {
    dismissDuplicate(input: $input) {
      id
      dismissed
    }
  }
`);

export type ShownPair = ResultOf<typeof DUPLICATES_QUERY>['duplicates']['edges'][number]['node'];
export type ComparedItem = ShownPair['first'];
export type ComparedReference = ComparedItem['reference'];
export type ShownMerge = ResultOf<typeof ITEM_MERGES_QUERY>['itemMerges']['edges'][number]['node'];
