import type { ApolloCache } from '@apollo/client';

/** One was written or moved: the lists are asked for anew. */
export function forgetRecommendations(cache: ApolloCache): void {
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'recommendations' });
  cache.gc();
}
