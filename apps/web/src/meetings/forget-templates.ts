import type { ApolloCache } from '@apollo/client';

/** A template came or went: the list is asked for anew. */
export function forgetTemplates(cache: ApolloCache): void {
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'meetingTemplates' });
  cache.gc();
}
