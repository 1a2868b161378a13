import type { ApolloCache } from '@apollo/client';

/** A body was changed: lists are asked for anew, for other bodies may hold now, or no longer. */
export function forgetBodies(cache: ApolloCache): void {
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'bodies' });
  cache.gc();
}
