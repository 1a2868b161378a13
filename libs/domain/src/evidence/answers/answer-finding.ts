import type { FindingContent } from '../finding.js';

/** A finding as answers look at it: its content with what its source adds. */
export interface AnswerableFinding {
  readonly id: string;
  readonly sourceId: string;
  /** When the source came out; null when that is not known. */
  readonly year: number | null;
  readonly content: FindingContent;
  /** It or its source is invented: see `isInvented`. */
  readonly isDemonstration: boolean;
}

/** The target groups on all axes. */
export function targetGroupsOf({ conditions, lifeSituations, incomeSupport }: FindingContent): readonly string[] {
  return [...conditions, ...lifeSituations, ...incomeSupport];
}

export const idsOf = (findings: readonly { readonly id: string }[]): string[] => findings.map(({ id }) => id);

export function distinctSources(findings: readonly AnswerableFinding[]): number {
  return new Set(findings.map(({ sourceId }) => sourceId)).size;
}

/** What is known of each value, in the order in which the values first come. */
export function groupedBy<Item, Key>(items: readonly Item[], keysOf: (item: Item) => readonly Key[]): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}
