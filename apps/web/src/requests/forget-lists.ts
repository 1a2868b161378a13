import type { ApolloCache } from '@apollo/client';

const LISTS = ['knowledgeRequests', 'knowledgeRequestCounts', 'existingAnswers'];

/** A request has moved: lists and counts are asked for anew, so that it shows at once. */
export function forgetLists(cache: ApolloCache): void {
  for (const fieldName of LISTS) cache.evict({ id: 'ROOT_QUERY', fieldName });
  cache.gc();
}
