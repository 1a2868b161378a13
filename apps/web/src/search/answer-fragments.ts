import { graphql } from '../shared/graphql';

/** What an answer can be narrowed by, and how much each value would leave. */
export const ANSWER_FACET = graphql(`
  fragment AnswerFacet on SearchFacet @_unmask {
    __typename
    facet
    values {
      value
      count
    }
  }
`);

/** How a question was understood. */
export const ANSWER_INTERPRETATION = graphql(`
  fragment AnswerInterpretation on SearchInterpretation @_unmask {
    __typename
    recognised {
      termId
      vocabulary
      labelDa
      labelEn
      matched
    }
    added {
      word
      origin
      addedFor
    }
  }
`);
