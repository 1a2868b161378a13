import { NO_FILTERS, readSynthesisAddress, synthesisParameters, type FindingFilters } from '@samspil/domain/evidence';

/** Where findings stand side by side with their intervals: some by their ids, or all that meet the filters. */
export function synthesisLink({
  findingIds = [],
  filters = NO_FILTERS,
}: {
  readonly findingIds?: readonly string[];
  readonly filters?: FindingFilters;
}): string {
  const address = { ...readSynthesisAddress([]), findingIds, filters };
  return `/sammenfatning?${new URLSearchParams(synthesisParameters(address)).toString()}`;
}
