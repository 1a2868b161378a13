import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import type { InBothLanguages } from '@samspil/domain/shared';
import { CODING_TERMS_QUERY } from './coding-queries';

/** A term that can be chosen, with everything it may be called. */
export interface CodingTerm {
  readonly id: string;
  readonly vocabulary: string;
  readonly label: InBothLanguages;
  /** All its names in small letters. */
  readonly names: readonly string[];
}

const MOST_SHOWN = 8;

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

/** Terms with a name in which a word begins as typed; those whose own name begins so come first. */
export function termsMatching(terms: readonly CodingTerm[], text: string): CodingTerm[] {
  const typed = text.trim().toLowerCase();
  if (typed === '') return [];
  const begins = (name: string): boolean => name.startsWith(typed);
  const holds = (name: string): boolean => name.includes(` ${typed}`) || name.includes(`(${typed}`);
  const first = terms.filter(({ names }) => names.some(begins));
  const rest = terms.filter(({ names }) => !names.some(begins) && names.some(holds));
  return [...first, ...rest].slice(0, MOST_SHOWN);
}
