import { useQuery } from '@apollo/client/react';
import { useCallback, useMemo } from 'react';
import { graphql } from '../shared/graphql';
import { useFormat } from '../shared/i18n';

/** All terms in one request: a few hundred short names, kept for the visit. Retired ones still stand on old items. */
export const TERM_LABELS_QUERY = graphql(`
  query TermLabels {
    targetGroups: terms(vocabulary: "targetGroups", withRetired: true) {
      id
      label {
        da
        en
      }
    }
    artForms: terms(vocabulary: "artForms", withRetired: true) {
      id
      label {
        da
        en
      }
    }
    outcomes: terms(vocabulary: "outcomes", withRetired: true) {
      id
      label {
        da
        en
      }
    }
    sectors: terms(vocabulary: "sectors", withRetired: true) {
      id
      label {
        da
        en
      }
    }
    settings: terms(vocabulary: "settings", withRetired: true) {
      id
      label {
        da
        en
      }
    }
    orgForms: terms(vocabulary: "orgForms", withRetired: true) {
      id
      label {
        da
        en
      }
    }
    courseLevels: terms(vocabulary: "courseLevels", withRetired: true) {
      id
      label {
        da
        en
      }
    }
    evidenceTypes: terms(vocabulary: "evidenceTypes", withRetired: true) {
      id
      label {
        da
        en
      }
    }
    evalInstruments: terms(vocabulary: "evalInstruments", withRetired: true) {
      id
      label {
        da
        en
      }
    }
  }
`);

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
