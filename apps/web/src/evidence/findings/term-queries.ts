import { graphql } from '../../shared/graphql';

const OFFERED_TERM = graphql(`
  fragment OfferedTerm on Term @_unmask {
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

/** Everything a finding of the network can be coded with. */
export const FINDING_TERMS_QUERY = graphql(
  `
    query FindingTerms($networkId: ID!) {
      targetGroups: terms(vocabulary: "targetGroups", networkId: $networkId) {
        ...OfferedTerm
      }
      artForms: terms(vocabulary: "artForms", networkId: $networkId) {
        ...OfferedTerm
      }
      outcomes: terms(vocabulary: "outcomes", networkId: $networkId) {
        ...OfferedTerm
      }
      settings: terms(vocabulary: "settings", networkId: $networkId) {
        ...OfferedTerm
      }
      orgForms: terms(vocabulary: "orgForms", networkId: $networkId) {
        ...OfferedTerm
      }
      evidenceTypes: terms(vocabulary: "evidenceTypes", networkId: $networkId) {
        ...OfferedTerm
      }
      evalInstruments: terms(vocabulary: "evalInstruments", networkId: $networkId) {
        ...OfferedTerm
      }
    }
  `,
  [OFFERED_TERM],
);
