import { graphql } from '../../shared/graphql';

export const EDIT_ACTIVITIES = graphql(`
  mutation EditActivities($input: EditActivitiesInput!) {
    editActivities(input: $input) {
      batchId
      edited
      refused {
        id
        problems {
          code
          field
          parameters {
            name
            value
          }
        }
      }
    }
  }
`);

export const UNDO_EDIT = graphql(`
  mutation UndoActivityBatch($input: ActivityBatchIdInput!) {
    undoActivityBatch(input: $input) {
      batchId
      restored
      kept
    }
  }
`);

/** What many activities can be given at once. */
export const BULK_CHOICES_QUERY = graphql(`
  query BulkChoices($networkId: ID!) {
    targetGroups: terms(vocabulary: "targetGroups", networkId: $networkId) {
      id
      label {
        da
        en
      }
      alternatives {
        da
        en
      }
    }
    artForms: terms(vocabulary: "artForms", networkId: $networkId) {
      id
      label {
        da
        en
      }
      alternatives {
        da
        en
      }
    }
    settings: terms(vocabulary: "settings", networkId: $networkId) {
      id
      label {
        da
        en
      }
      alternatives {
        da
        en
      }
    }
    orgForms: terms(vocabulary: "orgForms", networkId: $networkId) {
      id
      label {
        da
        en
      }
      alternatives {
        da
        en
      }
    }
    networkGoals(networkId: $networkId) {
      id
      kind
      label {
        da
        en
      }
    }
  }
`);
