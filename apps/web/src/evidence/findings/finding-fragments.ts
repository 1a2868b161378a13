import { graphql, type ResultOf } from '../../shared/graphql';

export const CODED_TERM = graphql(`
  fragment CodedTerm on FindingTerm @_unmask {
    __typename
    id
    labelDa
    labelEn
  }
`);

/** What a finding says, whole. Masking is off: the form and the lists take the same shape. */
export const FINDING_CONTENT = graphql(
  `
    fragment CodedContent on FindingContent @_unmask {
      __typename
      statement
      place {
        page
        quote
      }
      intervention
      activities {
        ...CodedTerm
      }
      conditions {
        ...CodedTerm
      }
      lifeSituations {
        ...CodedTerm
      }
      incomeSupport {
        ...CodedTerm
      }
      outcome {
        ...CodedTerm
      }
      instrument {
        ...CodedTerm
      }
      instrumentNote
      settings {
        ...CodedTerm
      }
      orgForms {
        ...CodedTerm
      }
      comparison
      direction
      effect {
        measure
        estimate
        ciLower
        ciUpper
        level
        standardError
        n
        nComparison
        betterWhen
      }
      design {
        ...CodedTerm
      }
      trial
      certainty
      certaintyReason
      studies
      participants
      resources {
        weeks
        sessions
        staff
        cost
      }
      countries
      transferNote
    }
  `,
  [CODED_TERM],
);

/** A finding as the coding desk has it open. */
export const DESK_FINDING = graphql(
  `
    fragment DeskFinding on Finding @_unmask {
      __typename
      id
      networkId
      sourceSlug
      state
      isPublic
      origin
      isDemonstration
      lock
      changedAt
      publishedAt
      certaintyRatedAt
      certaintyRatedBy {
        id
        name
      }
      withdrawnReason
      hiddenRatings
      ratings {
        by {
          id
          name
        }
        direction
        certainty
        reason
        at
        isOwn
      }
      viewerCan {
        edit
        publish
        unpublish
        withdraw
        restore
        delete
        rate
        recordConsensus
        seeHistory
      }
      content {
        ...CodedContent
      }
    }
  `,
  [FINDING_CONTENT],
);

export type DeskFinding = ResultOf<typeof DESK_FINDING>;
export type FindingContentNode = DeskFinding['content'];
export type CodedTerm = FindingContentNode['activities'][number];
