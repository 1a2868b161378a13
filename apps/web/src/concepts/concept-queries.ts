import { ANSWER_FACET, ANSWER_INTERPRETATION } from '../search/understood';
import { graphql, type ResultOf } from '../shared/graphql';
import { CONCEPT, CONCEPT_ACTIVITY, CONCEPT_OWNER, LISTED_CONCEPT } from './concept-fragments';

export const CONCEPTS_PER_PAGE = 20;

export const CONCEPTS_QUERY = graphql(
  `
    query Concepts($input: ConceptListInput!, $sort: ConceptSort!, $first: Int, $after: String) {
      concepts(input: $input, sort: $sort, first: $first, after: $after) {
        total
        approximate
        edges {
          cursor
          node {
            ...ListedConcept
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        facets {
          ...AnswerFacet
        }
        interpretation {
          ...AnswerInterpretation
        }
      }
    }
  `,
  [LISTED_CONCEPT, ANSWER_FACET, ANSWER_INTERPRETATION],
);

/** Trials in one direction, each with its concept. */
export const TRIALS_QUERY = graphql(
  `
    query ConceptTrials($direction: TrialDirection, $first: Int, $after: String) {
      conceptTrials(direction: $direction, first: $first, after: $after) {
        edges {
          cursor
          node {
            __typename
            id
            status
            direction
            place
            startsOn
            endsOn
            result
            isDemonstration
            organisation {
              ...ConceptOwner
            }
            concept {
              __typename
              id
              slug
              title
              origin
              originPlace
              owner {
                ...ConceptOwner
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
  `,
  [CONCEPT_OWNER],
);

export const CONCEPT_QUERY = graphql(
  `
    query Concept($slug: String!, $version: Int) {
      concept(slug: $slug, version: $version) {
        ...ShownConcept
      }
    }
  `,
  [CONCEPT],
);

export const TRANSFER_FIT_QUERY = graphql(
  `
    query TransferFit($slug: String!) {
      transferFit(slug: $slug, situation: {}) {
        places {
          place
          trialId
          activityId
          organisation {
            ...ConceptOwner
          }
          theirs {
            targetGroups
            groupSize
            artists
            volunteers
            staffHours
            settings
            orgForms
            weeks
            sessions
            population
          }
        }
      }
    }
  `,
  [CONCEPT_OWNER],
);

export const MY_SITUATION_QUERY = graphql(`
  query MySituation($networkId: ID!, $slug: String) {
    mySituation(networkId: $networkId, slug: $slug) {
      readFrom
      areAlike
      targetGroups
      groupSize
      artists
      volunteers
      staffHours
      settings
      orgForms
      weeks
      sessions
      population
    }
  }
`);

/** The organisations that the viewer may write for. */
export const OWN_ORGANISATIONS_QUERY = graphql(`
  query ConceptWriterOrganisations($networkId: ID!) {
    activityDefaults(networkId: $networkId) {
      owner {
        id
      }
      organisations {
        id
        name {
          da
          en
        }
      }
    }
  }
`);

/** Activities to draw a concept from, or to link a trial to. */
export const PICK_ACTIVITIES_QUERY = graphql(
  `
    query PickActivities($input: ActivityListInput!, $first: Int) {
      activities(input: $input, sort: CHANGED, first: $first) {
        edges {
          node {
            ...ConceptActivity
          }
        }
      }
    }
  `,
  [CONCEPT_ACTIVITY],
);

const PICK_TERM = graphql(`
  fragment ConceptPickTerm on Term @_unmask {
    __typename
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
`);

export const PICK_TERMS_QUERY = graphql(
  `
    query ConceptPickTerms($networkId: ID) {
      targetGroups: terms(vocabulary: "targetGroups", networkId: $networkId) {
        ...ConceptPickTerm
      }
      artForms: terms(vocabulary: "artForms", networkId: $networkId) {
        ...ConceptPickTerm
      }
      settings: terms(vocabulary: "settings", networkId: $networkId) {
        ...ConceptPickTerm
      }
      orgForms: terms(vocabulary: "orgForms", networkId: $networkId) {
        ...ConceptPickTerm
      }
    }
  `,
  [PICK_TERM],
);

export type FoundConcepts = ResultOf<typeof CONCEPTS_QUERY>['concepts'];
export type FoundTrial = ResultOf<typeof TRIALS_QUERY>['conceptTrials']['edges'][number]['node'];
export type FitPlace = ResultOf<typeof TRANSFER_FIT_QUERY>['transferFit']['places'][number];
