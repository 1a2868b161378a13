import { graphql, type ResultOf, type VariablesOf } from '../../shared/graphql';

/** A page of a list of the coding desk; what the viewer is to rate is listed without how others judged it. */
export const FINDINGS_QUERY = graphql(`
  query CodedFindings($filter: FindingsFilter!, $after: String, $withJudgement: Boolean!) {
    findings(filter: $filter, first: 30, after: $after) {
      edges {
        node {
          __typename
          id
          sourceSlug
          state
          isPublic
          isDemonstration
          origin
          changedAt
          content {
            __typename
            statement
            direction @include(if: $withJudgement)
            certainty @include(if: $withJudgement)
            outcome {
              __typename
              id
              labelDa
              labelEn
            }
            activities {
              __typename
              id
              labelDa
              labelEn
            }
          }
          source {
            __typename
            id
            slug
            state
            content {
              __typename
              authorsInShort
              bibliography {
                title
                year
              }
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

export const FINDING_COUNTS_QUERY = graphql(`
  query CodedFindingCounts($networkId: ID!) {
    findingCounts(networkId: $networkId) {
      draft
      published
      withdrawn
      sourceNotPublished
      toRate
      inDisagreement
    }
  }
`);

export const AGREEMENT_QUERY = graphql(`
  query RaterAgreement($networkId: ID!, $sourceSlug: String) {
    findingAgreement(networkId: $networkId, sourceSlug: $sourceSlug) {
      firstRater {
        id
        name
      }
      secondRater {
        id
        name
      }
      direction {
        pairs
        observed
        expected
        kappa
        ciLower
        ciUpper
        problems {
          code
          field
          parameters {
            name
            value
          }
        }
      }
      certainty {
        pairs
        observed
        expected
        kappa
        ciLower
        ciUpper
        problems {
          code
          field
          parameters {
            name
            value
          }
        }
      }
      disagreements {
        findingId
        isResolved
      }
    }
  }
`);

export type ListedFinding = ResultOf<typeof FINDINGS_QUERY>['findings']['edges'][number]['node'];
export type FindingCounts = ResultOf<typeof FINDING_COUNTS_QUERY>['findingCounts'];
export type Agreement = ResultOf<typeof AGREEMENT_QUERY>['findingAgreement'][number];
export type FindingsFilter = VariablesOf<typeof FINDINGS_QUERY>['filter'];
