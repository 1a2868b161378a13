import type { ApolloCache } from '@apollo/client';

/** Something was written or changed: lists are asked for anew. */
export function forgetThreads(cache: ApolloCache): void {
  for (const fieldName of ['forumThreads', 'reportedPosts', 'reportedPostCount']) {
    cache.evict({ id: 'ROOT_QUERY', fieldName });
  }
  cache.gc();
}

/** A post was written, or stands otherwise than before: so does its thread. */
export function forgetPosts(cache: ApolloCache): void {
  for (const fieldName of ['forumPosts', 'forumThread']) cache.evict({ id: 'ROOT_QUERY', fieldName });
  forgetThreads(cache);
}
