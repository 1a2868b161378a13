import { useMemo } from 'react';
import { useQuery } from '@apollo/client/react';
import { TERM_LABELS_QUERY } from '../search';
import { useFormat } from '../shared/i18n';

/** Every term of every vocabulary to choose from, in Danish order, after `none`. */
export function useAllTermOptions(none: string): { value: string; label: string }[] {
  const format = useFormat();
  const { data } = useQuery(TERM_LABELS_QUERY, { fetchPolicy: 'cache-first' });
  return useMemo(() => {
    const options = Object.values(data ?? {})
      .flat()
      .map(({ id, label }) => ({ value: id, label: format.text(label) }))
      .sort((a, b) => format.compare(a.label, b.label));
    return [{ value: '', label: none }, ...options];
  }, [data, none, format]);
}
