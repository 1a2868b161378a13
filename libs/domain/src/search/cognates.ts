/** Spellings that differ between Danish and English for the same sound; the order matters. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/aer(e|t)?$/, 'ar'],
  [/ou/g, 'u'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/sch/g, 'sk'],
  [/ch/g, 'k'],
  [/qu/g, 'kv'],
  [/c(?=[eiy]|ae|oe)/g, 's'],
  [/[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/ae|oe/g, 'e'],
  [/y/g, 'i'],
  [/z/g, 's'],
  [/w/g, 'v'],
  [/(.)\1/g, '$1'],
];

/** Inflections, then the endings that the two languages give the same borrowed word, in the spelling of `SOUNDS`. */
const ENDINGS: readonly RegExp[] = [
  /(erne|ene|er|en|et|es|e|(?<![nius])s|a|i)$/,
  /(isering|isation|ering|ation|ating|ated|ate|at|ere|ikal|isk|isal|iks|ik|ari|ar|us|um|ium|ia|ion|al|el|le|os|is|on|i)$/,
];
const SHORTEST_KEY = 4;

/**
 * The sound skeleton of a folded word: words borrowed from the same source get the same key in Danish and English
 * (karcinom, carcinoma → karsinom; statistiske, statistical → statist; recept, resept → resept).
 */
export function cognateKey(word: string): string {
  const spelled = SOUNDS.reduce((key, [sound, spelling]) => key.replace(sound, spelling), word);
  return ENDINGS.reduce((key, ending) => {
    const stem = key.replace(ending, '');
    return stem.length >= SHORTEST_KEY ? stem : key;
  }, spelled);
}

/** Edit distance with neighbouring letters swapped counted as one; more than `limit` is returned as `limit + 1`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = nextRow(a, b, i, previous, beforePrevious);
    if (Math.min(...current) > limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return Math.min(previous[b.length] ?? limit + 1, limit + 1);
}

function nextRow(a: string, b: string, i: number, previous: number[], beforePrevious: number[]): number[] {
  const row = [i];
  for (let j = 1; j <= b.length; j++) {
    const substitution = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
    const best = Math.min(at(previous, j) + 1, at(row, j - 1) + 1, substitution);
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    row.push(swapped ? Math.min(best, at(beforePrevious, j - 2) + 1) : best);
  }
  return row;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? 0;
}
