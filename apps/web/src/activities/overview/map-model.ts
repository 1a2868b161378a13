import type { OverviewAddress } from './overview-address';
import type { OverviewAnswer } from './overview-queries';

/** How dark a tile is: 0 for none, then by quarters of the largest number. */
export const LEVELS = [1, 2, 3, 4] as const;
export type Level = 0 | (typeof LEVELS)[number];

const FACET = 'municipality';

/**
 * How many activities each municipality has, by code. The index counts them all; of lists of one's own, which it does not
 * know, those that are fetched are counted.
 */
export function countsByMunicipality(
  answer: OverviewAnswer,
  { own }: Pick<OverviewAddress, 'own'>,
): Map<string, number> {
  if (!own) {
    const values = answer.facets.find(({ facet }) => facet === FACET)?.values ?? [];
    return new Map(values.map(({ value, count }) => [value, count]));
  }
  const counts = new Map<string, number>();
  const codes = answer.edges.flatMap(({ node }) => node.municipalities.map(({ code }) => code));
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

export function levelOf(count: number, largest: number): Level {
  return count === 0 ? 0 : (LEVELS.find((level) => count <= upTo(level, largest)) ?? LEVELS.length);
}

const upTo = (level: number, largest: number): number => Math.floor((level * Math.max(largest, 1)) / LEVELS.length);

/** The numbers that each level stands for; a level that no number falls on is left out. */
export function levelRanges(largest: number): { readonly level: Level; readonly from: number; readonly to: number }[] {
  return LEVELS.map((level) => ({ level, from: upTo(level - 1, largest) + 1, to: upTo(level, largest) })).filter(
    ({ from, to }) => from <= to,
  );
}
