import { MODERATORS, type Moderator } from '../answers/finding-regression.js';
import { SUBGROUPINGS, type Subgrouping } from '../answers/finding-synthesis.js';
import { POOLING_METHODS, type PoolingMethod } from '../synthesis/heterogeneity.js';
import { findingFilterParameters, readFindingFilters } from '../map/filter-address.js';
import type { FindingFilters } from '../map/finding-filters.js';
import { DEFAULT_SYNTHESIS, INTERVAL_TESTS, type IntervalTest } from '../synthesis/synthesis-model.js';

/** A synthesis as its address says it; anyone with the address sees the same. */
export interface SynthesisAddress {
  /** Empty for the findings that meet the filters. */
  readonly findingIds: readonly string[];
  readonly filters: FindingFilters;
  readonly method: PoolingMethod;
  readonly test: IntervalTest;
  readonly subgroups: Subgrouping | null;
  readonly moderator: Moderator | null;
}

/** Reads `fund=<id>,<id>`, the filters of the map, `method`, `test`, `groups` and `moderator`; what it cannot mean is left out. */
export function readSynthesisAddress(parameters: Iterable<readonly [string, string]>): SynthesisAddress {
  const pairs = [...parameters];
  const of = (name: string) => pairs.filter(([key]) => key === name).map(([, value]) => value);
  const one = <Value extends string>(name: string, known: readonly Value[]) =>
    known.find((value) => value === of(name)[0]) ?? null;
  const ids = of('fund').flatMap((value) => value.split(','));
  return {
    findingIds: [...new Set(ids.map((id) => id.trim()).filter((id) => id !== ''))],
    filters: readFindingFilters(pairs),
    method: one('method', POOLING_METHODS) ?? DEFAULT_SYNTHESIS.method,
    test: one('test', INTERVAL_TESTS) ?? DEFAULT_SYNTHESIS.test,
    subgroups: one('groups', SUBGROUPINGS),
    moderator: one('moderator', MODERATORS),
  };
}

/** Same synthesis, same parameters: what is usual is left out. */
export function synthesisParameters(address: SynthesisAddress): [string, string][] {
  const { findingIds, filters, method, test, subgroups, moderator } = address;
  const pairs: [string, string][] = [
    ['fund', [...findingIds].sort().join(',')],
    ...findingFilterParameters(filters),
    ['method', method === DEFAULT_SYNTHESIS.method ? '' : method],
    ['test', test === DEFAULT_SYNTHESIS.test ? '' : test],
    ['groups', subgroups ?? ''],
    ['moderator', moderator ?? ''],
  ];
  return pairs.filter(([, value]) => value !== '');
}
