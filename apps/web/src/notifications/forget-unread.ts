import type { ApolloCache } from '@apollo/client';

/** Something was read, or is unread again: the number in the head is asked for anew. */
export function forgetUnread(cache: ApolloCache): void {
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'unreadNotifications' });
  cache.gc();
}

/** Everything was read, or is unread again: the lists are asked for anew, too. */
export function forgetNotifications(cache: ApolloCache): void {
  cache.evict({ id: 'ROOT_QUERY', fieldName: 'notifications' });
  forgetUnread(cache);
}
