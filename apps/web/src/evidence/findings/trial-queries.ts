import { graphql, type ResultOf } from '../../shared/graphql';

/** Trials that findings name already, with the sources that report them. */
export const REPORTED_TRIALS_QUERY = graphql(`
  query ReportedTrials($networkId: ID!) {
    reportedTrials(networkId: $networkId) {
      __typename
      key
      trial
      sources {
        __typename
        id
        slug
        content {
          __typename
          bibliography {
            title
          }
        }
      }
    }
  }
`);

/** Of every finding of a source. */
export const NAME_TRIAL_OF_SOURCE = graphql(`
  mutation NameTrialOfSource($input: NameTrialOfSourceInput!) {
    nameTrialOfSource(input: $input) {
      __typename
      id
    }
  }
`);

export type ReportedTrial = ResultOf<typeof REPORTED_TRIALS_QUERY>['reportedTrials'][number];
