import type { ApolloCache } from '@apollo/client';

/** Something was offered, closed or written: lists, matches and counts are asked for anew. */
export function forgetNotices(cache: ApolloCache): void {
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'notices' });
  cache.gc();
}

export function forgetContacts(cache: ApolloCache): void {
  for (const fieldName of ['contactRequests', 'waitingContactRequests']) cache.evict({ id: 'ROOT_QUERY', fieldName });
  cache.gc();
}
