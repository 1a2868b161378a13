import { graphql } from '../shared/graphql';

export const DIRECT_ANSWERS_QUERY = graphql(`
  query DirectAnswers($question: String!) {
    directAnswers(question: $question) {
      url
      sentence {
        da
        en
      }
      label {
        da
        en
      }
    }
  }
`);
