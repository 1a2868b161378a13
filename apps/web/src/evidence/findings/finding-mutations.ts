import { graphql, type VariablesOf } from '../../shared/graphql';
import { DESK_FINDING } from './finding-fragments';

export const CREATE_FINDING = graphql(
  `
    mutation CreateFinding($input: CreateFindingInput!) {
      createFinding(input: $input) {
        ...DeskFinding
      }
    }
  `,
  [DESK_FINDING],
);

export const SAVE_FINDING = graphql(
  `
    mutation SaveFinding($input: SaveFindingInput!) {
      saveFinding(input: $input) {
        ...DeskFinding
      }
    }
  `,
  [DESK_FINDING],
);

export const PUBLISH_FINDING = graphql(
  `
    mutation PublishFinding($input: FindingStepInput!) {
      publishFinding(input: $input) {
        ...DeskFinding
      }
    }
  `,
  [DESK_FINDING],
);

export const UNPUBLISH_FINDING = graphql(
  `
    mutation UnpublishFinding($input: FindingStepInput!) {
      unpublishFinding(input: $input) {
        ...DeskFinding
      }
    }
  `,
  [DESK_FINDING],
);

export const WITHDRAW_FINDING = graphql(
  `
    mutation WithdrawFinding($input: WithdrawFindingInput!) {
      withdrawFinding(input: $input) {
        ...DeskFinding
      }
    }
  `,
  [DESK_FINDING],
);

export const RESTORE_FINDING = graphql(
  `
    mutation RestoreFinding($input: FindingStepInput!) {
      restoreFinding(input: $input) {
        ...DeskFinding
      }
    }
  `,
  [DESK_FINDING],
);

export const DELETE_FINDING = graphql(`
  mutation DeleteDraftFinding($input: FindingStepInput!) {
    deleteDraftFinding(input: $input) {
      __typename
      id
    }
  }
`);

/** Once it is rated, nothing of the finding is kept back any more: `forRating` is null. */
export const RATE_FINDING = graphql(
  `
    mutation RateFinding($input: RateFindingInput!) {
      rateFinding(input: $input) {
        ...DeskFinding
        forRating {
          __typename
        }
      }
    }
  `,
  [DESK_FINDING],
);

export const RECORD_CONSENSUS = graphql(
  `
    mutation RecordFindingConsensus($input: RecordFindingConsensusInput!) {
      recordFindingConsensus(input: $input) {
        ...DeskFinding
      }
    }
  `,
  [DESK_FINDING],
);

export type FindingContentInput = VariablesOf<typeof SAVE_FINDING>['input']['content'];
