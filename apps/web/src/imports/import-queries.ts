import { graphql, type ResultOf } from '../shared/graphql';
import { COMPARED_ITEM, REFERENCE, REMARK } from './reference-fragments';

export const ROWS_PER_PAGE = 50;
export const IMPORTS_PER_PAGE = 20;

export const IMPORTS_QUERY = graphql(`
  query Imports($networkId: ID!, $first: Int!, $after: String) {
    imports(networkId: $networkId, first: $first, after: $after) {
      edges {
        node {
          id
          name
          source
          state
          createdAt
          counts {
            new
            duplicate
            sameAsEarlier
            error
            imported
            merged
            removed
            kept
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

/** Everything about an import but its rows; small enough to ask for every second while it works. */
export const IMPORT_QUERY = graphql(
  `
    query Import($id: ID!) {
      import(id: $id) {
        id
        name
        source
        state
        done
        total
        createdAt
        problems {
          ...Remark
        }
        counts {
          new
          duplicate
          sameAsEarlier
          error
          toImport
          toMerge
          imported
          merged
          removed
          kept
        }
        files {
          id
          name
          bytes
          format
          notes {
            ...Remark
          }
        }
        earlierWithSameFiles {
          id
          createdAt
        }
        viewerCan {
          choose
          commit
          cancel
          undo
        }
      }
    }
  `,
  [REMARK],
);

export const IMPORT_ROWS_QUERY = graphql(
  `
    query ImportRows($id: ID!, $status: ImportRowStatus, $first: Int!, $after: String) {
      import(id: $id) {
        id
        rows(status: $status, first: $first, after: $after) {
          edges {
            node {
              id
              line
              fileName
              status
              choice
              mergeIntoItemId
              outcome
              problems {
                ...Remark
              }
              notes {
                ...Remark
              }
              reference {
                ...Reference
              }
              matches {
                score
                reasons
                line
                item {
                  ...ComparedItem
                }
              }
              item {
                id
                slug
                state
              }
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
  [COMPARED_ITEM, REFERENCE, REMARK],
);

export const START_IMPORT = graphql(`
  mutation StartImport($input: StartImportInput!) {
    startImport(input: $input) {
      id
    }
  }
`);

export const CHOOSE_FOR_ROW = graphql(`
  mutation ChooseForRow($input: ChooseForRowInput!) {
    chooseForRow(input: $input) {
      id
      choice
      mergeIntoItemId
    }
  }
`);

export const CHOOSE_FOR_ALL_ROWS = graphql(`
  mutation ChooseForAllRows($input: ChooseForAllRowsInput!) {
    chooseForAllRows(input: $input) {
      id
      counts {
        toImport
        toMerge
      }
    }
  }
`);

export const COMMIT_IMPORT = graphql(`
  mutation CommitImport($input: ImportStepInput!) {
    commitImport(input: $input) {
      id
      state
    }
  }
`);

export const CANCEL_IMPORT = graphql(`
  mutation CancelImport($input: ImportStepInput!) {
    cancelImport(input: $input) {
      id
      state
    }
  }
`);

export const UNDO_IMPORT = graphql(`
  mutation UndoImport($input: ImportStepInput!) {
    undoImport(input: $input) {
      id
      state
      counts {
        imported
        merged
        removed
        kept
      }
      viewerCan {
        undo
      }
    }
  }
`);

export type ListedImport = ResultOf<typeof IMPORTS_QUERY>['imports']['edges'][number]['node'];
export type ShownImport = ResultOf<typeof IMPORT_QUERY>['import'];
export type ShownRow = ResultOf<typeof IMPORT_ROWS_QUERY>['import']['rows']['edges'][number]['node'];
export type RowMatch = ShownRow['matches'][number];
export type RowStatusName = ShownRow['status'];
/** Which rows are shown. */
export type RowFilter = 'ALL' | RowStatusName;
export type RowChoiceName = ShownRow['choice'];
export type Remark = ShownRow['notes'][number];
