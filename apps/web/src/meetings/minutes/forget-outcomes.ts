import type { ApolloCache } from '@apollo/client';

const LISTS = ['meetingActions', 'decisions', 'openActionsBefore'] as const;

/** Something was decided, given out or done: the lists are asked for anew. */
export function forgetOutcomes(cache: ApolloCache): void {
  for (const fieldName of LISTS) cache.evict({ id: 'ROOT_QUERY', fieldName });
  cache.gc();
}
