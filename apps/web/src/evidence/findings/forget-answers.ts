import type { ApolloCache } from '@apollo/client';

/** Everything that is counted or composed from findings. */
const COMPOSED = [
  ...['whatWorks', 'evidenceMap', 'cellFindings', 'synthesis'],
  ...['findings', 'findingCounts', 'findingAgreement', 'reportedTrials'],
];

/** A finding has changed: what was composed from findings is asked for anew, so that it shows at once. */
export function forgetAnswers(cache: ApolloCache): void {
  for (const fieldName of COMPOSED) cache.evict({ id: 'ROOT_QUERY', fieldName });
  cache.gc();
}
