import { useQuery } from '@apollo/client/react';
import { ACTIVITY_QUERY } from './page-queries';

/** The activity as it is known, then as it is now. While it is asked for anew, what is shown stays. */
export function useActivity(id: string) {
  const { data, previousData, error, refetch } = useQuery(ACTIVITY_QUERY, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const shown = [data, error ? undefined : previousData].find((answer) => answer?.activity.id === id);
  return { activity: shown?.activity, error, refetch };
}
