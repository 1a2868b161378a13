import { graphql, type ResultOf } from '../shared/graphql';

/** So many of each level are read at a time. */
export const RECOMMENDATIONS_PER_PAGE = 20;

const RECOMMENDATION = graphql(`
  fragment ShownRecommendation on Recommendation @_unmask {
    __typename
    id
    networkId
    level
    title
    text
    grounds
    state
    reviewOn
    reason
    conceptIds
    findingIds
    proposedAt
    approvedAt
    isDemonstration
    lock
    concepts {
      id
      slug
      title
      isDemonstration
    }
    findings {
      id
      slug
      statement
      direction
      certainty
      intervention
      isDemonstration
    }
    viewerCan {
      edit
      propose
      approve
      return
      withdraw
      reopen
    }
  }
`);

export const RECOMMENDATIONS_QUERY = graphql(
  `
    query Recommendations($level: RecommendationLevel, $state: RecommendationState, $first: Int, $after: String) {
      recommendations(level: $level, state: $state, first: $first, after: $after) {
        edges {
          cursor
          node {
            ...ShownRecommendation
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [RECOMMENDATION],
);

export const RECOMMENDATION_QUERY = graphql(
  `
    query Recommendation($id: ID!) {
      recommendation(id: $id) {
        ...ShownRecommendation
      }
    }
  `,
  [RECOMMENDATION],
);

export const WRITE_RECOMMENDATION = graphql(
  `
    mutation WriteRecommendation($input: WriteRecommendationInput!) {
      writeRecommendation(input: $input) {
        ...ShownRecommendation
      }
    }
  `,
  [RECOMMENDATION],
);

export const SAVE_RECOMMENDATION = graphql(
  `
    mutation SaveRecommendation($input: SaveRecommendationInput!) {
      saveRecommendation(input: $input) {
        ...ShownRecommendation
      }
    }
  `,
  [RECOMMENDATION],
);

export const MOVE_RECOMMENDATION = graphql(
  `
    mutation MoveRecommendation($input: MoveRecommendationInput!) {
      moveRecommendation(input: $input) {
        ...ShownRecommendation
      }
    }
  `,
  [RECOMMENDATION],
);

/** Published concepts by their words, with the findings they rest on: both can be taken in. */
export const FIND_CONCEPTS_QUERY = graphql(`
  query FindRecommendationConcepts($input: ConceptListInput!) {
    concepts(input: $input, first: 6) {
      edges {
        node {
          id
          slug
          title
          findings {
            id
            statement
          }
        }
      }
    }
  }
`);

export type ShownRecommendation = ResultOf<typeof RECOMMENDATION>;
export type Level = ShownRecommendation['level'];
export type State = ShownRecommendation['state'];
