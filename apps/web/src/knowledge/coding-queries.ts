import { graphql } from '../shared/graphql';

const CODING_TERM = graphql(`
  fragment CodingTerm on Term @_unmask {
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

export const CODING_TERMS_QUERY = graphql(
  `
    query CodingTerms($networkId: ID!) {
      targetGroups: terms(vocabulary: "targetGroups", networkId: $networkId) {
        ...CodingTerm
      }
      artForms: terms(vocabulary: "artForms", networkId: $networkId) {
        ...CodingTerm
      }
      outcomes: terms(vocabulary: "outcomes", networkId: $networkId) {
        ...CodingTerm
      }
      settings: terms(vocabulary: "settings", networkId: $networkId) {
        ...CodingTerm
      }
      sectors: terms(vocabulary: "sectors", networkId: $networkId) {
        ...CodingTerm
      }
      orgForms: terms(vocabulary: "orgForms", networkId: $networkId) {
        ...CodingTerm
      }
      courseLevels: terms(vocabulary: "courseLevels", networkId: $networkId) {
        ...CodingTerm
      }
      evidenceTypes: terms(vocabulary: "evidenceTypes", networkId: $networkId) {
        ...CodingTerm
      }
      evalInstruments: terms(vocabulary: "evalInstruments", networkId: $networkId) {
        ...CodingTerm
      }
    }
  `,
  [CODING_TERM],
);
