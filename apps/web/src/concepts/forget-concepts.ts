import type { ApolloCache } from '@apollo/client';

const LISTS = ['concepts', 'conceptTrials', 'transferFit', 'search'];

/** A concept or a trial was written: what shows several of them is asked for anew. */
export function forgetConceptLists(cache: ApolloCache): void {
  for (const fieldName of LISTS) cache.evict({ id: 'ROOT_QUERY', fieldName });
  cache.gc();
}
