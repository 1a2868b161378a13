import { duplicateKey, keySourceOf, likeness, type DuplicateKey, type DuplicateMatch } from '@samspil/domain/imports';
import type { Bibliography } from '@samspil/domain/knowledge';

interface Line {
  readonly line: number | null;
  readonly position: number;
  readonly key: DuplicateKey;
}

const MOST_PER_GROUP = 50;

/**
 * The records of one import so far, to find the same work twice in one file. Compared are only records that share a
 * block, so that ten thousand records do not become a hundred million comparisons.
 */
export class EarlierLines {
  private readonly groups = new Map<string, Line[]>();

  /** Likely duplicates among the records before this one; the record itself is remembered for the next. */
  matchesFor(bibliography: Bibliography, line: number | null, position: number): DuplicateMatch[] {
    const key = duplicateKey(keySourceOf(bibliography));
    const groups = key.blocks;
    const seen = new Map<number, Line>();
    for (const name of groups) for (const earlier of this.groups.get(name) ?? []) seen.set(earlier.position, earlier);
    for (const name of groups) this.remember(name, { line, position, key });
    return [...seen.values()]
      .flatMap((earlier): DuplicateMatch[] => {
        const alike = likeness(key, earlier.key);
        return alike === null ? [] : [{ itemId: null, line: earlier.line ?? earlier.position + 1, ...alike }];
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, 1);
  }

  private remember(name: string, line: Line): void {
    const group = this.groups.get(name) ?? [];
    if (group.length < MOST_PER_GROUP) group.push(line);
    this.groups.set(name, group);
  }
}
