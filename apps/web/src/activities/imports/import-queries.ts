import { graphql, type ResultOf } from '../../shared/graphql';

const REMARK = graphql(`
  fragment ImportRemark on ActivityRemark @_unmask {
    code
    field
    parameters {
      name
      value
    }
  }
`);

const TABLE = graphql(
  `
    fragment ImportTable on ActivityImport @_unmask {
      __typename
      id
      networkId
      ownerId
      sharing
      name
      state
      createdAt
      done
      total
      notes {
        ...ImportRemark
      }
      problems {
        ...ImportRemark
      }
      columns {
        index
        heading
        field
        samples
      }
      counts {
        rows
        ready
        error
        present
        toImport
        imported
        removed
        kept
      }
      viewerCan {
        change
        commit
        stop
        undo
      }
    }
  `,
  [REMARK],
);

const ROW = graphql(
  `
    fragment ImportRow on ActivityImportRow @_unmask {
      id
      importId
      number
      title
      cells
      status
      outcome
      isChosen
      sharing
      activityId
      presentId
      repeatsLine
      problems {
        ...ImportRemark
      }
      understood {
        field
        text
      }
    }
  `,
  [REMARK],
);

export const IMPORT_QUERY = graphql(
  `
    query ActivityImportTable($id: ID!) {
      activityImport(id: $id) {
        ...ImportTable
      }
    }
  `,
  [TABLE],
);

export const ROWS_QUERY = graphql(
  `
    query ActivityImportRows($id: ID!, $status: ActivityRowStatus, $first: Int!, $after: String) {
      activityImport(id: $id) {
        id
        rows(status: $status, first: $first, after: $after) {
          edges {
            node {
              ...ImportRow
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
  [ROW],
);

export const IMPORTS_QUERY = graphql(`
  query ActivityImports($networkId: ID!, $first: Int!, $after: String) {
    activityImports(networkId: $networkId, first: $first, after: $after) {
      edges {
        node {
          id
          name
          state
          createdAt
          counts {
            rows
            error
            toImport
            imported
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

/** The organisations that one may log for. */
export const OWNERS_QUERY = graphql(`
  query ImportOwners($networkId: ID!) {
    activityDefaults(networkId: $networkId) {
      organisations {
        id
        name {
          da
          en
        }
      }
    }
  }
`);

export const MAP_IMPORT = graphql(
  `
    mutation MapActivityImport($input: MapActivityImportInput!) {
      mapActivityImport(input: $input) {
        ...ImportTable
      }
    }
  `,
  [TABLE],
);

export const SAVE_ROW = graphql(
  `
    mutation SaveActivityImportRow($input: SaveActivityImportRowInput!) {
      saveActivityImportRow(input: $input) {
        ...ImportRow
      }
    }
  `,
  [ROW],
);

export const COMMIT_IMPORT = graphql(
  `
    mutation CommitActivityImport($input: CommitActivityImportInput!) {
      commitActivityImport(input: $input) {
        ...ImportTable
      }
    }
  `,
  [TABLE],
);

export const STOP_IMPORT = graphql(
  `
    mutation StopActivityImport($input: ActivityImportStepInput!) {
      stopActivityImport(input: $input) {
        ...ImportTable
      }
    }
  `,
  [TABLE],
);

export const UNDO_IMPORT = graphql(
  `
    mutation UndoActivityImport($input: ActivityImportStepInput!) {
      undoActivityImport(input: $input) {
        ...ImportTable
      }
    }
  `,
  [TABLE],
);

export type ShownImport = ResultOf<typeof TABLE>;
export type ShownRow = ResultOf<typeof ROW>;
export type RowStatus = ShownRow['status'];
export type ListedImport = ResultOf<typeof IMPORTS_QUERY>['activityImports']['edges'][number]['node'];

export const IMPORTS_PER_PAGE = 10;
export const ROWS_PER_PAGE = 50;
