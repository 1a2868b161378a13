import { useQuery } from '@apollo/client/react';
import { useNavigationType } from 'react-router';
import type { OverviewAddress } from './overview-address';
import { OVERVIEW_QUERY, overviewVariables } from './overview-queries';

/** The activities of the address; the former ones stay while a changed filter is looked up. */
export function useOverview(overview: OverviewAddress) {
  // Going back shows what was there, with all pages fetched so far; everything else asks anew.
  const fetchPolicy = useNavigationType() === 'POP' ? 'cache-first' : 'cache-and-network';
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(OVERVIEW_QUERY, {
    variables: overviewVariables(overview),
    fetchPolicy,
  });
  const answer = (data ?? previousData)?.activities;
  const showMore = () => fetchMore({ variables: { after: answer?.pageInfo.endCursor } });
  return { answer, loading, error, refetch, showMore };
}
