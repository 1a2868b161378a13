import type { ApolloCache } from '@apollo/client';

const LISTS = ['activities', 'activity', 'activityDefaults', 'similarActivities', 'search'];

/** Something was logged or edited: what shows activities is asked for anew. */
export function forgetActivities(cache: ApolloCache): void {
  for (const fieldName of LISTS) cache.evict({ id: 'ROOT_QUERY', fieldName });
  cache.gc();
}
