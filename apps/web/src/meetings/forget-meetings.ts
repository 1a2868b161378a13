import type { ApolloCache } from '@apollo/client';

/** What follows from a meeting, and is asked for apart from it. */
const LISTS = ['meetings', 'networkMeetingTerms', 'hostTurns', 'meetingParticipation', 'minutes'] as const;

/** A meeting was planned, changed or moved: the lists are asked for anew. */
export function forgetMeetings(cache: ApolloCache): void {
  for (const fieldName of LISTS) {
    cache.evict({ id: 'ROOT_QUERY', fieldName });
  }
  cache.gc();
}
