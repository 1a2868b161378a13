import { problem, type Problem } from '../shared/index.js';
import type { ImportProblemCode } from './import-problem.js';

/** From which of the two a field is taken. */
export type MergeSide = 'kept' | 'merged';

/**
 * The fields of the item that stays after a merge: each chosen field from the chosen side; without a choice the kept
 * item's value, or the other's where the kept one has none.
 */
export function mergedFields<Fields extends object>(
  kept: Fields,
  merged: Fields,
  choice: Partial<Record<keyof Fields, MergeSide>>,
): Fields {
  const result = { ...kept };
  for (const field of Object.keys(merged) as (keyof Fields)[]) {
    const side = choice[field] ?? (isEmpty(kept[field]) ? 'merged' : 'kept');
    result[field] = side === 'merged' ? merged[field] : kept[field];
  }
  return result;
}

export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string' || Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/**
 * The fields after a merge is taken back: a field that still has the value the merge gave it gets its old value; what
 * somebody changed since then is kept.
 */
export function unmergedFields<Fields extends object>(now: Fields, afterMerge: Fields, beforeMerge: Fields): Fields {
  const result = { ...now };
  for (const field of Object.keys(beforeMerge) as (keyof Fields)[]) {
    if (canonicalJson(now[field]) === canonicalJson(afterMerge[field])) result[field] = beforeMerge[field];
  }
  return result;
}

export interface Mergeable {
  readonly id: string;
  readonly mergedIntoId: string | null;
}

export function problemsWithMerge(kept: Mergeable, merged: Mergeable): Problem<ImportProblemCode>[] {
  if (kept.id === merged.id) return [problem('imports.merge-same-item')];
  const gone = kept.mergedIntoId !== null || merged.mergedIntoId !== null;
  return gone ? [problem('imports.merge-already-merged')] : [];
}

/** JSON with the keys of every object in order: equal values give equal texts. */
export function canonicalJson(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? 'null'
  );
}
