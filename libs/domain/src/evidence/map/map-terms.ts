import type { InBothLanguages } from '../../shared/index.js';
import { termTree, type TermBranch } from '../../vocabulary/index.js';

/** A term as the map uses it; `networkId` is set when only one network has it. */
export interface MapTerm {
  readonly id: string;
  readonly vocabulary: string;
  readonly label: InBothLanguages;
  readonly broaderId: string | null;
  readonly networkId: string | null;
  readonly isActive: boolean;
  /** Where a merged term leads. */
  readonly mergedIntoId: string | null;
}

/**
 * Gives for a list of codes the terms they stand for with everything broader, each once. Equal lists give the same
 * array, so that thousands of findings share a few hundred of them. A code without a term covers nothing.
 */
export function coverage(terms: readonly MapTerm[]): (codes: readonly string[]) => readonly string[] {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const ofTerm = new Map<string, readonly string[]>();
  const ofList = new Map<string, readonly string[]>();
  const above = (code: string): readonly string[] => {
    const known = ofTerm.get(code);
    if (known !== undefined) return known;
    const path = pathAbove(code, byId);
    ofTerm.set(code, path);
    return path;
  };
  return (codes) => {
    const key = [...new Set(codes)].sort().join('\n');
    const known = ofList.get(key);
    if (known !== undefined) return known;
    const covered = [...new Set(codes.flatMap((code) => above(code)))];
    ofList.set(key, covered);
    return covered;
  };
}

/** The ids that stand for these today; one that the reader may not know of becomes an id that nothing has. */
export function standingTerms(ids: readonly string[], terms: readonly MapTerm[]): string[] {
  const byId = new Map(terms.map((term) => [term.id, term]));
  return ids.map((id) => pathAbove(id, byId)[0] ?? '');
}

/** The term a code stands for and everything broader, nearest first; stops where a term leads back to one already met. */
function pathAbove(code: string, byId: ReadonlyMap<string, MapTerm>): string[] {
  const met = new Set<string>();
  const path: string[] = [];
  let term = byId.get(code);
  while (term !== undefined && !met.has(term.id)) {
    met.add(term.id);
    if (term.mergedIntoId === null) path.push(term.id);
    term = byId.get(term.mergedIntoId ?? term.broaderId ?? '');
  }
  return path;
}

/** A row or a column: a term, with the line of the nearest broader term that has a line. */
export interface MapLine {
  readonly id: string;
  readonly label: InBothLanguages;
  readonly parentId: string | null;
  /** 0 for the broadest. */
  readonly depth: number;
}

/** The terms as lines in reading order: narrower terms follow the one they belong to. */
export function linesOf(terms: readonly MapTerm[]): MapLine[] {
  const lines: MapLine[] = [];
  const add = (branches: readonly TermBranch<MapTerm>[], parentId: string | null, depth: number): void => {
    for (const { term, narrower } of branches) {
      lines.push({ id: term.id, label: term.label, parentId, depth });
      add(narrower, term.id, depth + 1);
    }
  };
  add(termTree(terms), null, 0);
  return lines;
}

/** The lines left when narrower terms of the `collapsed` ones are folded away; the cells of those already cover them. */
export function unfoldedLines<Line extends Pick<MapLine, 'id' | 'parentId'>>(
  lines: readonly Line[],
  collapsed: ReadonlySet<string>,
): Line[] {
  const folded = new Set<string>();
  return lines.filter((line) => {
    if (line.parentId === null || !(collapsed.has(line.parentId) || folded.has(line.parentId))) return true;
    folded.add(line.id);
    return false;
  });
}

/** More lines than this along a side are more than one looks over at once. */
const MOST_AT_ONCE = 25;

/** What is folded before anybody has chosen: of a long side everything, so that it begins with its broadest terms. */
export function foldedAtFirst(...sides: readonly (readonly Pick<MapLine, 'parentId'>[])[]): string[] {
  return sides.filter((lines) => lines.length > MOST_AT_ONCE).flatMap((lines) => [...foldableLines(lines)]);
}

/** The lines that have narrower lines, and so can be folded. */
export function foldableLines(lines: readonly Pick<MapLine, 'parentId'>[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ parentId }) => (parentId === null ? [] : [parentId])));
}
