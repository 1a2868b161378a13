import { useQuery } from '@apollo/client/react';
import { useCallback, useMemo } from 'react';
import { graphql } from '../shared/graphql';
import { useFormat } from '../shared/i18n';

const TERM_LABEL = graphql(`
  fragment TermLabel on Term @_unmask {
    __typename
    id
    label {
      da
      en
    }
  }
`);

/** All terms in one request: a few hundred short names, kept for the visit. Retired ones still stand on old items. */
export const TERM_LABELS_QUERY = graphql(
  `
    query TermLabels {
      targetGroups: terms(vocabulary: "targetGroups", withRetired: true) {
        ...TermLabel
      }
      artForms: terms(vocabulary: "artForms", withRetired: true) {
        ...TermLabel
      }
      outcomes: terms(vocabulary: "outcomes", withRetired: true) {
        ...TermLabel
      }
      sectors: terms(vocabulary: "sectors", withRetired: true) {
        ...TermLabel
      }
      settings: terms(vocabulary: "settings", withRetired: true) {
        ...TermLabel
      }
      orgForms: terms(vocabulary: "orgForms", withRetired: true) {
        ...TermLabel
      }
      courseLevels: terms(vocabulary: "courseLevels", withRetired: true) {
        ...TermLabel
      }
      evidenceTypes: terms(vocabulary: "evidenceTypes", withRetired: true) {
        ...TermLabel
      }
      evalInstruments: terms(vocabulary: "evalInstruments", withRetired: true) {
        ...TermLabel
      }
    }
  `,
  [TERM_LABEL],
);

/** Names the terms of the vocabularies by their id; anything else is its own name. */
export function useTermLabels(): (id: string) => string {
  const format = useFormat();
  const { data } = useQuery(TERM_LABELS_QUERY, { fetchPolicy: 'cache-first' });
  const labels = useMemo(
    () => new Map(Object.values(data ?? {}).flatMap((terms) => terms.map(({ id, label }) => [id, label] as const))),
    [data],
  );
  return useCallback(
    (id) => {
      const label = labels.get(id);
      return label ? format.text(label) : id;
    },
    [labels, format],
  );
}
