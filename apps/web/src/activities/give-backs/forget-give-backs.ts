import type { ApolloCache } from '@apollo/client';

/** Something was agreed, given or deleted: the lists are asked for anew. */
export function forgetGiveBacks(cache: ApolloCache): void {
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'giveBacks' });
  cache.gc();
}
