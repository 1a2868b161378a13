/** Endings that make a new word of a Danish one, with what the older word ended in. */
const DERIVATIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ede$/, ['e', 'et']],
  [/ende$/, ['e']],
  [/(.)ning(en|er|erne)?$/, ['$1e', '$1$1e', '$1ne']],
  [/ing(en|er|erne)?$/, ['e']],
  [/elsen?$/, ['e']],
  [/elser(ne)?$/, ['e']],
  [/hed(en|er|erne)?$/, ['', 'e']],
  [/(et|te)$/, ['e', '']],
  [/t$/, ['', 'e']],
];
const SHORTEST_BASE = 4;

/**
 * Words a Danish word may be made of, nearest first: sammenligning → sammenligne, samlede → samle. They need not exist;
 * look them up.
 */
export function danishBases(word: string): string[] {
  const bases: string[] = [];
  for (const [ending, replacements] of DERIVATIONS) {
    if (!ending.test(word)) continue;
    for (const replacement of replacements) bases.push(word.replace(ending, replacement));
  }
  return [...new Set(bases)].filter((base) => base.length >= SHORTEST_BASE && base !== word);
}

/** What a negated Danish word negates (mistrivsel → trivsel, ustabil → stabil): it speaks of the same thing. */
export function withoutNegation(word: string): string | undefined {
  const rest = /^(?:ikke|mis|u)(.{5,})$/.exec(word)?.[1];
  return rest;
}
