import { graphql, type ResultOf } from '../../shared/graphql';
import { CONCEPT_ACTIVITY, CONCEPT_TEXT } from '../concept-fragments';

/** What is being written, with the names of what it points to. */
export const WORKING_CONCEPT_QUERY = graphql(
  `
    query WorkingConcept($slug: String!) {
      concept(slug: $slug, working: true) {
        __typename
        id
        slug
        networkId
        state
        sharing
        version
        hasUnpublishedChanges
        isDemonstration
        lock
        ...ConceptText
        activityIds
        findingIds
        owner {
          id
          name {
            da
            en
          }
        }
        activities {
          ...ConceptActivity
        }
        findings {
          id
          slug
          statement
          direction
        }
        viewerCan {
          edit
          publish
          withdraw
          restore
        }
      }
    }
  `,
  [CONCEPT_TEXT, CONCEPT_ACTIVITY],
);

export type WorkingConcept = ResultOf<typeof WORKING_CONCEPT_QUERY>['concept'];
