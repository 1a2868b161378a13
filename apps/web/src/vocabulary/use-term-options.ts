import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useFormat } from '../shared/i18n';
import { TERMS_QUERY, type ListedTerm } from './vocabulary-queries';

interface Option {
  readonly value: string;
  readonly label: string;
}

const NONE: readonly ListedTerm[] = [];

/** The active terms of a vocabulary; undefined while they are on their way. */
export function useListedTerms(vocabulary: string): readonly ListedTerm[] | undefined {
  const variables = { vocabulary, networkId: null };
  const { data, error } = useQuery(TERMS_QUERY, { variables, skip: vocabulary === '' });
  return data?.terms ?? (error ? NONE : undefined);
}

/** The terms to choose from, in Danish order, after `none`; without the term `exceptId`. */
export function useTermOptions(vocabulary: string, none: string, exceptId?: string): Option[] {
  const format = useFormat();
  const terms = useListedTerms(vocabulary);
  return useMemo(() => {
    const options = (terms ?? NONE)
      .filter(({ id }) => id !== exceptId)
      .map(({ id, label }) => ({ value: id, label: format.text(label) }))
      .sort((a, b) => format.compare(a.label, b.label));
    return [{ value: '', label: none }, ...options];
  }, [terms, none, exceptId, format]);
}
