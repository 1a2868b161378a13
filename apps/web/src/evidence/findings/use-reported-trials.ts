import { useQuery } from '@apollo/client/react';
import { trialKey } from '@samspil/domain/evidence';
import { REPORTED_TRIALS_QUERY, type ReportedTrial } from './trial-queries';
import { useCodingNetwork } from './use-coding-network';

const NONE: readonly ReportedTrial[] = [];

/** The trials that are named in the network; until they are here, and where they cannot be fetched, none. */
export function useReportedTrials(): readonly ReportedTrial[] {
  const { networkId } = useCodingNetwork();
  const { data } = useQuery(REPORTED_TRIALS_QUERY, {
    variables: { networkId: networkId ?? '' },
    skip: networkId === null,
    fetchPolicy: 'cache-and-network',
  });
  return data?.reportedTrials ?? NONE;
}

/** Other sources that report the trial, however it is written. */
export function otherSourcesOf(
  trials: readonly ReportedTrial[],
  trial: string,
  slug: string,
): ReportedTrial['sources'] {
  const key = trialKey(trial);
  return trials.find((one) => one.key === key)?.sources.filter((source) => source.slug !== slug) ?? [];
}
