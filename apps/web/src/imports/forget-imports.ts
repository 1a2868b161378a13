import type { ApolloCache } from '@apollo/client';

/** What was brought in or taken back shows in other lists too. */
export function forgetImports(cache: ApolloCache): void {
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'imports' });
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'duplicates' });
}
