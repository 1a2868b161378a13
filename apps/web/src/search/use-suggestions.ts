import { skipToken, useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { SUGGEST_QUERY, type Suggestion } from './search-queries';

const AFTER_MS = 150;
const SHORTEST = 2;

/** Names that begin as what is being typed. Suggestions are a comfort: when they cannot be fetched there are none. */
export function useSuggestions(text: string): readonly Suggestion[] {
  const [prefix] = useDebouncedValue(text.trim(), AFTER_MS);
  const wanted = prefix.length >= SHORTEST && text.trim().length >= SHORTEST;
  const { data, previousData } = useQuery(SUGGEST_QUERY, wanted ? { variables: { prefix } } : skipToken);
  return wanted ? ((data ?? previousData)?.suggest ?? []) : [];
}
