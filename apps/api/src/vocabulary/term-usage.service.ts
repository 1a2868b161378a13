import { Injectable } from '@nestjs/common';

/** One thing that was coded with a term before a merge. */
export interface MovedUse {
  readonly itemId: string;
  /** The thing had the other code too, and keeps it when the merge is undone. */
  readonly hadBoth: boolean;
}

/** A capability whose things are coded with terms. Counts of sources are of what everybody may see. */
export interface TermUsage {
  /** Stable name under which moved codes are remembered, such as `knowledge`. */
  readonly name: string;
  /** Its things are the sources that are counted beside a term and found by it. */
  readonly areSources: boolean;
  /** How many things have each code; ids without any are left out. */
  countOf(termIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** How many things have both codes. */
  countOfBoth(termId: string, otherId: string): Promise<number>;
  /** Replaces a code wherever it stands. */
  replace(fromId: string, toId: string): Promise<readonly MovedUse[]>;
  /** Takes a replacement back: `fromId` stands again on the things it was taken from. */
  restore(fromId: string, toId: string, moved: readonly MovedUse[]): Promise<void>;
  /** Names of these terms changed. For capabilities whose things are found by the names of their codes. */
  renamed?(termIds: readonly string[]): Promise<void>;
}

export type MovedUses = Readonly<Record<string, readonly MovedUse[]>>;

/** Capabilities register here what is coded with terms, so that a merge reaches all of it. */
@Injectable()
export class TermUsageService {
  private readonly usages: TermUsage[] = [];

  register(usage: TermUsage): void {
    this.usages.push(usage);
  }

  /** How many things of any kind have each code. */
  countOf(termIds: readonly string[]): Promise<Map<string, number>> {
    return countIn(this.usages, termIds);
  }

  /** How many sources have each code. */
  sourceCountOf(termIds: readonly string[]): Promise<Map<string, number>> {
    return countIn(this.sources, termIds);
  }

  /** How many sources have both codes. */
  async sourceCountOfBoth(termId: string, otherId: string): Promise<number> {
    let total = 0;
    for (const usage of this.sources) total += await usage.countOfBoth(termId, otherId);
    return total;
  }

  async replace(fromId: string, toId: string): Promise<MovedUses> {
    const moved: Record<string, readonly MovedUse[]> = {};
    for (const usage of this.usages) moved[usage.name] = await usage.replace(fromId, toId);
    return moved;
  }

  async renamed(termIds: readonly string[]): Promise<void> {
    for (const usage of this.usages) await usage.renamed?.(termIds);
  }

  async restore(fromId: string, toId: string, moved: MovedUses): Promise<void> {
    for (const usage of this.usages) await usage.restore(fromId, toId, moved[usage.name] ?? []);
  }

  private get sources(): readonly TermUsage[] {
    return this.usages.filter(({ areSources }) => areSources);
  }
}

async function countIn(usages: readonly TermUsage[], termIds: readonly string[]): Promise<Map<string, number>> {
  const total = new Map<string, number>();
  for (const usage of usages) {
    for (const [id, count] of await usage.countOf(termIds)) total.set(id, (total.get(id) ?? 0) + count);
  }
  return total;
}
