import { duplicateKey, keySourceOf, likeness, type DuplicateKey, type DuplicateMatch } from '@samspil/domain/imports';
import type { Bibliography } from '@samspil/domain/knowledge';

interface Line {
  readonly line: number | null;
  readonly position: number;
  readonly key: DuplicateKey;
}

const MOST_PER_GROUP = 50;
const NO_BLOCKS: readonly string[] = [];

/**
 * The records of one import so far, to find the same work twice in one file. Compared are only records that share a
 * block, so that ten thousand records do not become a hundred million comparisons. Blocks are kept as numbers: there
 * are eight a record, and two that happen to get the same number are told apart when their records are compared.
 */
export class EarlierLines {
  private readonly lines: Line[] = [];
  /** Places in `lines` by block; most blocks have only one. */
  private readonly groups = new Map<number, number | number[]>();

  /** Likely duplicates among the records before this one; the record itself is remembered for the next. */
  matchesFor(bibliography: Bibliography, line: number | null, position: number): DuplicateMatch[] {
    const { blocks, ...key } = duplicateKey(keySourceOf(bibliography));
    const own: Line = { line, position, key: { ...key, blocks: NO_BLOCKS } };
    const names = [...new Set(blocks.map(numberOf))];
    const seen = new Set(names.flatMap((name) => this.groups.get(name) ?? []));
    const place = this.lines.push(own) - 1;
    for (const name of names) this.remember(name, place);
    return [...seen]
      .flatMap((earlierPlace): DuplicateMatch[] => {
        const earlier = this.lines[earlierPlace];
        const alike = earlier === undefined ? null : likeness(own.key, earlier.key);
        if (earlier === undefined || alike === null) return [];
        return [{ itemId: null, line: earlier.line ?? earlier.position + 1, ...alike }];
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, 1);
  }

  private remember(name: number, place: number): void {
    const group = this.groups.get(name);
    if (group === undefined) this.groups.set(name, place);
    else if (typeof group === 'number') this.groups.set(name, [group, place]);
    else if (group.length < MOST_PER_GROUP) group.push(place);
  }
}

/** FNV-1a, 32 bits. */
function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
