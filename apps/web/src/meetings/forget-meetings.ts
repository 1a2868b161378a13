import type { ApolloCache } from '@apollo/client';

/** A meeting was planned, changed or moved: the lists are asked for anew. */
export function forgetMeetings(cache: ApolloCache): void {
  for (const fieldName of ['meetings', 'networkMeetingTerms', 'hostTurns']) {
    cache.evict({ id: 'ROOT_QUERY', fieldName });
  }
  cache.gc();
}
