import type { ApolloCache } from '@apollo/client';

/** Somebody was registered, changed or removed: the lists are asked for anew. */
export function forgetDirectory(cache: ApolloCache): void {
  for (const fieldName of ['directoryPositions', 'directoryVacancies']) cache.evict({ id: 'ROOT_QUERY', fieldName });
  cache.gc();
}
