import type { ApolloCache } from '@apollo/client';

/** Somebody was registered, changed or removed: the lists are asked for anew. */
export function forgetDirectory(cache: ApolloCache): void {
  const lists = ['directoryPositions', 'directoryVacancies', 'peopleWithOwnAddress'];
  for (const fieldName of lists) cache.evict({ id: 'ROOT_QUERY', fieldName });
  cache.gc();
}
