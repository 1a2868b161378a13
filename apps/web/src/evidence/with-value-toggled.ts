import type { FindingFacet, FindingFilters } from '@samspil/domain/evidence';

/** The filters with one value put in force, or taken out of force when it was. */
export function withValueToggled(filters: FindingFilters, facet: FindingFacet, value: string): FindingFilters {
  const current: readonly string[] = filters[facet];
  const next = current.includes(value) ? current.filter((one) => one !== value) : [...current, value];
  return { ...filters, [facet]: next };
}
