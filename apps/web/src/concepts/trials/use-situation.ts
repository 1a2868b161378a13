import { useQuery } from '@apollo/client/react';
import { UNKNOWN_SITUATION, type Situation } from '@samspil/domain/concepts';
import { useMemo, useState } from 'react';
import { MY_SITUATION_QUERY } from '../concept-queries';
import { isKnown, situationFrom, situationValues, type SituationValues } from './situation-values';

/** My situation for the concept of that slug: what my activities tell, and what I corrected since. */
export function useSituation(networkId: string, slug: string) {
  const { data, error, loading } = useQuery(MY_SITUATION_QUERY, {
    variables: { networkId, slug },
    fetchPolicy: 'cache-and-network',
  });
  const [changes, setChanges] = useState<Partial<SituationValues>>({});
  const told: Situation = data?.mySituation ?? UNKNOWN_SITUATION;
  const values = useMemo(() => ({ ...situationValues(told), ...changes }), [told, changes]);
  const mine = useMemo(() => situationFrom(values), [values]);
  return {
    mine,
    values,
    loading: loading && !data,
    failed: error !== undefined && !data,
    isTold: isKnown(told),
    readFrom: data?.mySituation.readFrom ?? 0,
    areAlike: data?.mySituation.areAlike ?? false,
    change: (changed: Partial<SituationValues>) => setChanges((before) => ({ ...before, ...changed })),
  };
}
