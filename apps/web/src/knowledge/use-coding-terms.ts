import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import type { CodingTerm } from '../shared/desk';
import { CODING_TERMS_QUERY } from './coding-queries';

/** The terms the network codes with, in the vocabularies' order. */
export function useCodingTerms(networkId: string): readonly CodingTerm[] {
  const { data } = useQuery(CODING_TERMS_QUERY, { variables: { networkId } });
  return useMemo(
    () =>
      Object.entries(data ?? {}).flatMap(([vocabulary, terms]) =>
        terms.map(({ id, label, alternatives }) => ({
          id,
          vocabulary,
          label,
          names: [label.da, label.en, ...alternatives.da, ...alternatives.en].map((name) => name.toLowerCase()),
        })),
      ),
    [data],
  );
}
