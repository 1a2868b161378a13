import { useQuery } from '@apollo/client/react';
import { TERM_LABELS_QUERY } from '../../search';
import { termsMatching, type CodingTerm } from '../../shared/desk';
import { bulkTerms } from '../overview/bulk-choices';
import type { ShownRow } from './import-queries';

const VOCABULARIES = ['targetGroups', 'artForms', 'settings', 'orgForms', 'courseLevels'] as const;
const MOST = 4;

interface Suggestion {
  /** What stands in the cell. */
  readonly written: string;
  readonly term: CodingTerm;
}

/** Terms that somebody may have meant with a name that the network does not use. */
export function useTermSuggestions(field: string | null, problems: ShownRow['problems']): readonly Suggestion[] {
  const { data } = useQuery(TERM_LABELS_QUERY, { fetchPolicy: 'cache-first' });
  const vocabulary = VOCABULARIES.find((one) => one === field);
  if (data === undefined || vocabulary === undefined) return [];
  const terms = bulkTerms(vocabulary, data[vocabulary]);
  return problems.flatMap(({ parameters }) => {
    const written = parameters.find(({ name }) => name === 'term')?.value ?? '';
    return termsMatching(terms, written)
      .slice(0, MOST)
      .map((term) => ({ written, term }));
  });
}
