/** Spellings that differ between Danish and English for the same sound; the order matters. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/sch/g, 'sk'],
  [/ch/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/[cq]/g, 'k'],
  [/ks/g, 'x'],
  [/ae|oe/g, 'e'],
  [/y/g, 'i'],
  [/z/g, 's'],
  [/w/g, 'v'],
  [/(.)\1/g, '$1'],
];

const ENDING = /(ier|ene|ens|er|en|et|ne|es|um|us|is|ic|isk|al|e|a|s|i)$/;

/**
 * The sound skeleton of a folded word: words borrowed from the same source get the same key in Danish and English
 * (karcinom, carcinoma → karkinom; recept, resept → resept).
 */
export function cognateKey(word: string): string {
  const spelled = SOUNDS.reduce((key, [sound, spelling]) => key.replace(sound, spelling), word);
  const stem = spelled.replace(ENDING, '');
  return stem.length >= 3 ? stem : spelled;
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
    const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
    let best = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, substitution);
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
      best = Math.min(best, (beforePrevious[j - 2] ?? 0) + 1);
    }
    row.push(best);
  }
  return row;
}
