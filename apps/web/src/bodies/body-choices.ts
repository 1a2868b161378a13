import { graphql } from '../shared/graphql';

/** What the bodies of a network are called. */
export const BODY_NAMES_QUERY = graphql(`
  query BodyNames($networkId: ID!) {
    bodies(networkId: $networkId, first: 500) {
      edges {
        cursor
        node {
          id
          kind
          name {
            da
            en
          }
        }
      }
    }
  }
`);

/** What can be chosen in the forms of a body. */
export const BODY_CHOICES_QUERY = graphql(`
  query BodyChoices($networkId: ID!) {
    terms(vocabulary: "sectors", networkId: $networkId) {
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
    organisations(networkId: $networkId, first: 500) {
      edges {
        cursor
        node {
          id
          name {
            da
            en
          }
        }
      }
    }
  }
`);

/** People with a role in the network by their words. */
export const FIND_PEOPLE_QUERY = graphql(`
  query FindBodyPeople($networkId: ID!, $text: String!) {
    directoryPositions(networkId: $networkId, text: $text, first: 8) {
      edges {
        cursor
        node {
          id
          person {
            id
            name
          }
          organisation {
            id
            name {
              da
              en
            }
          }
          sector {
            id
          }
        }
      }
    }
  }
`);
