import { graphql, type ResultOf } from '../../shared/graphql';
import { ACTIVITY_SHOWN } from '../page/activity-fragments';

const FORM_TERM = graphql(`
  fragment FormTerm on Term @_unmask {
    __typename
    id
    broaderId
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

/** Everything one chooses from in the form. */
export const FORM_LISTS_QUERY = graphql(
  `
    query ActivityFormLists($networkId: ID!) {
      targetGroups: terms(vocabulary: "targetGroups", networkId: $networkId) {
        ...FormTerm
      }
      artForms: terms(vocabulary: "artForms", networkId: $networkId) {
        ...FormTerm
      }
      settings: terms(vocabulary: "settings", networkId: $networkId) {
        ...FormTerm
      }
      orgForms: terms(vocabulary: "orgForms", networkId: $networkId) {
        ...FormTerm
      }
      courseLevels: terms(vocabulary: "courseLevels", networkId: $networkId) {
        ...FormTerm
      }
      municipalities {
        code
        name
      }
      organisations(networkId: $networkId, first: 500) {
        edges {
          node {
            id
            name {
              da
              en
            }
          }
        }
      }
      networkGoals(networkId: $networkId) {
        id
        kind
        label {
          da
          en
        }
      }
    }
  `,
  [FORM_TERM],
);

export type FormListsAnswer = ResultOf<typeof FORM_LISTS_QUERY>;

export const SAVE_ACTIVITY = graphql(
  `
    mutation SaveActivity($input: SaveActivityInput!) {
      saveActivity(input: $input) {
        ...ActivityShown
      }
    }
  `,
  [ACTIVITY_SHOWN],
);
