/** A term with the terms below it. */
export interface TermBranch<Item> {
  readonly term: Item;
  readonly narrower: readonly TermBranch<Item>[];
}

/**
 * The terms as a hierarchy, in the order given. A term whose broader term is not among them (hidden, filtered away) stands
 * at the top, so that no term is ever lost from the list.
 */
export function termTree<Item extends { readonly id: string; readonly broaderId: string | null }>(
  terms: readonly Item[],
): TermBranch<Item>[] {
  const present = new Set(terms.map((term) => term.id));
  const below = new Map<string | null, Item[]>();
  for (const term of terms) {
    const parent = term.broaderId !== null && present.has(term.broaderId) ? term.broaderId : null;
    below.set(parent, [...(below.get(parent) ?? []), term]);
  }
  const placed = new Set<string>();
  const branchesUnder = (parent: string | null): TermBranch<Item>[] =>
    (below.get(parent) ?? [])
      .filter((term) => !placed.has(term.id))
      .map((term) => {
        placed.add(term.id);
        return { term, narrower: branchesUnder(term.id) };
      });
  const tree = branchesUnder(null);
  // Terms that only point at each other have no top; they are shown rather than lost.
  for (const term of terms) {
    if (!placed.has(term.id)) {
      placed.add(term.id);
      tree.push({ term, narrower: branchesUnder(term.id) });
    }
  }
  return tree;
}
