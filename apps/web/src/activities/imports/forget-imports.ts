import type { ApolloCache } from '@apollo/client';
import { forgetActivities } from '../forget-activities';

/** What goes in or comes out shows in the lists of activities too. */
export function forgetImports(cache: ApolloCache): void {
  forgetActivities(cache);
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'activityImports' });
}
