import { graphql, type ResultOf } from '../../shared/graphql';

export const PREVIEW_TABLE_QUERY = graphql(`
  query PreviewFindingsTable($input: PreviewFindingsTableInput!, $first: Int!) {
    previewFindingsTable(input: $input, first: $first) {
      problems {
        code
        field
        parameters {
          name
          value
        }
      }
      columns {
        name
        field
      }
      total
      usable
      rows {
        line
        cells
        problems {
          code
          field
          parameters {
            name
            value
          }
        }
        beforePublishing {
          code
          field
          parameters {
            name
            value
          }
        }
        duplicateOfId
        duplicateOfLine
      }
    }
  }
`);

export const COMMIT_TABLE = graphql(`
  mutation CommitFindingsTable($input: CommitFindingsTableInput!) {
    commitFindingsTable(input: $input) {
      id
      count
    }
  }
`);

export const UNDO_PASTE = graphql(`
  mutation UndoFindingsPaste($input: UndoFindingsPasteInput!) {
    undoFindingsPaste(input: $input) {
      id
      removed
      kept
    }
  }
`);

export type TablePreview = ResultOf<typeof PREVIEW_TABLE_QUERY>['previewFindingsTable'];
export type TableRow = TablePreview['rows'][number];
export type Remark = TableRow['problems'][number];
