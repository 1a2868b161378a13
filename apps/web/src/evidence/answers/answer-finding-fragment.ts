import { graphql } from '../../shared/graphql';

const TERM = graphql(`
  fragment AnswerTermLabel on AnswerTerm @_unmask {
    __typename
    id
    label {
      da
      en
    }
  }
`);

/** A finding as an answer shows it. */
export const ANSWER_FINDING = graphql(
  `
    fragment AnswerFindingText on AnswerFinding @_unmask {
      __typename
      id
      url
      sourceId
      isDirect
      whyIndirect
      remarks
      statement
      page
      intervention
      activities {
        ...AnswerTermLabel
      }
      targetGroups {
        ...AnswerTermLabel
      }
      outcome {
        ...AnswerTermLabel
      }
      instrument
      comparison
      designTier
      design {
        da
        en
      }
      trial
      direction
      effect {
        measure
        estimate
        ciLower
        ciUpper
        level
        betterWhen
      }
      certainty
      certaintyReason
      certaintyRatedAt
      studies
      participants
      countries
      transferNote
      isDemonstration
    }
  `,
  [TERM],
);
