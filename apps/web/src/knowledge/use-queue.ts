import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { QUEUE_QUERY, type QueueItem } from './desk-queries';
import type { DeskAddress } from './use-desk-address';

export interface QueueOnDesk {
  readonly items: readonly QueueItem[];
  readonly loading: boolean;
  readonly error: unknown;
  readonly hasMore: boolean;
  readonly loadingMore: boolean;
  showMore(): void;
  retry(): void;
}

/** The list in the address, page after page. */
export function useQueue(networkId: string, { queue, text, withoutCodes }: DeskAddress): QueueOnDesk {
  const filter = { queue, text: text || null, withoutCodes: withoutCodes || null };
  const { data, error, loading, fetchMore, refetch, networkStatus } = useQuery(QUEUE_QUERY, {
    variables: { networkId, filter },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const page = data?.knowledgeItems;
  const showMore = () => void fetchMore({ variables: { after: page?.pageInfo.endCursor } });
  return {
    items: page?.edges.map(({ node }) => node) ?? [],
    loading: loading && page === undefined,
    error: page === undefined ? error : undefined,
    hasMore: page?.pageInfo.hasNextPage ?? false,
    loadingMore: networkStatus === NetworkStatus.fetchMore,
    showMore,
    retry: () => void refetch(),
  };
}
