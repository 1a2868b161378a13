import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useNavigationType } from 'react-router';
import type { SearchAddress } from './search-address';
import { PAGE_SIZE, SEARCH_QUERY, searchInput } from './search-queries';

/** The answer to the search in the address; the former answer stays while a changed filter is looked up. */
export function useSearchAnswer(search: SearchAddress) {
  // Going back shows what was there, with all pages fetched so far; everything else asks anew.
  const fetchPolicy = useNavigationType() === 'POP' ? 'cache-first' : 'cache-and-network';
  const { data, previousData, loading, error, refetch, fetchMore, networkStatus } = useQuery(SEARCH_QUERY, {
    variables: { input: searchInput(search), first: PAGE_SIZE },
    notifyOnNetworkStatusChange: true,
    fetchPolicy,
  });
  const answer = (data ?? previousData)?.search;
  const showMore = () => void fetchMore({ variables: { after: answer?.pageInfo.endCursor } });
  return { answer, loading, error, refetch, showMore, loadingMore: networkStatus === NetworkStatus.fetchMore };
}
