import type { KnowledgeContent, KnowledgeState } from '../knowledge/index.js';
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
  for (const field of [...Object.keys(beforeMerge), ...Object.keys(afterMerge)] as (keyof Fields)[]) {
    if (canonicalJson(now[field]) !== canonicalJson(afterMerge[field])) continue;
    if (field in beforeMerge) result[field] = beforeMerge[field];
    else delete result[field];
  }
  return result;
}

/** The same for a whole item, field by field of its bibliography. */
export function unmergedContent(
  now: KnowledgeContent,
  afterMerge: KnowledgeContent,
  beforeMerge: KnowledgeContent,
): KnowledgeContent {
  return {
    ...unmergedFields(now, afterMerge, beforeMerge),
    bibliography: unmergedFields(now.bibliography, afterMerge.bibliography, beforeMerge.bibliography),
  };
}

/** Fields of an item that a person can choose from one side or the other; `brief.inShort` is one part of the brief. */
export const MERGE_FIELDS = [
  'type',
  'abstract',
  'language',
  'country',
  'brief',
  'bibliography.type',
  'bibliography.title',
  'bibliography.author',
  'bibliography.editor',
  'bibliography.issued',
  'bibliography.container-title',
  'bibliography.volume',
  'bibliography.issue',
  'bibliography.page',
  'bibliography.number',
  'bibliography.publisher',
  'bibliography.publisher-place',
  'bibliography.DOI',
  'bibliography.URL',
  'bibliography.ISBN',
  'bibliography.ISSN',
] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];

/** The choices a person made, by field; what is not chosen follows `mergedFields`. */
export type MergeChoice = Partial<Record<MergeField, MergeSide>>;

/** One item out of two: chosen fields from each side, codes, facts and marks of both. */
export function mergedContent(kept: KnowledgeContent, merged: KnowledgeContent, choice: MergeChoice): KnowledgeContent {
  const ofBibliography = Object.fromEntries(
    Object.entries(choice).flatMap(([field, side]) =>
      field.startsWith('bibliography.') ? [[field.slice('bibliography.'.length), side]] : [],
    ),
  );
  const statedKeys = (content: KnowledgeContent) => content.facts.map((fact) => canonicalJson(fact));
  return {
    ...mergedFields(kept, merged, { type: 'kept', ...choice }),
    bibliography: mergedFields(kept.bibliography, merged.bibliography, { type: 'kept', ...ofBibliography }),
    brief: choice.brief === 'merged' ? merged.brief : mergedFields(kept.brief, merged.brief, {}),
    codes: [...new Set([...kept.codes, ...merged.codes])],
    facts: [...kept.facts, ...merged.facts.filter((fact) => !statedKeys(kept).includes(canonicalJson(fact)))],
    unconfirmed: [
      ...kept.unconfirmed,
      ...merged.unconfirmed.filter(({ field }) => !kept.unconfirmed.some((mark) => mark.field === field)),
    ],
  };
}

/** What the rules about merging look at. */
export interface Mergeable {
  readonly id: string;
  readonly state: KnowledgeState;
  readonly mergedIntoId: string | null;
}

/** Nothing is merged into an item that was merged away itself, or that was laid away: nobody would find it there. */
export function problemsWithMergeTarget(target: Omit<Mergeable, 'id'>, field?: string): Problem<ImportProblemCode>[] {
  if (target.mergedIntoId !== null) return [problem('imports.merge-already-merged', field)];
  const isLaidAway = target.state === 'archived' || target.state === 'withdrawn';
  return isLaidAway ? [problem('imports.merge-into-laid-away', field)] : [];
}

/** Merging never takes public knowledge away: what is published is only merged into what is published. */
export function problemsWithMerge(kept: Mergeable, merged: Mergeable): Problem<ImportProblemCode>[] {
  if (kept.id === merged.id) return [problem('imports.merge-same-item')];
  if (merged.mergedIntoId !== null) return [problem('imports.merge-already-merged')];
  const problems = problemsWithMergeTarget(kept);
  if (problems.length > 0 || merged.state !== 'published' || kept.state === 'published') return problems;
  return [problem('imports.merge-hides-published')];
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
