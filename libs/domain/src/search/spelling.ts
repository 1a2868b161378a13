import { cognateKey, editDistance } from './cognates.js';

export interface Speller {
  /** The known word a misspelt one was most likely meant to be, or undefined. */
  correct(word: string): string | undefined;
}

/** How many letters may be wrong in a word of this length. */
function tolerance(length: number): number {
  if (length >= 8) return 2;
  return length >= 5 ? 1 : 0;
}

/** A speller over a few thousand words; compares letters and sounds (resept, recept). */
export function createSpeller(words: Iterable<string>): Speller {
  const byInitial = new Map<string, string[]>();
  for (const word of new Set(words)) {
    const initial = cognateKey(word).charAt(0);
    const list = byInitial.get(initial);
    if (list === undefined) byInitial.set(initial, [word]);
    else list.push(word);
  }
  return {
    correct: (word) => {
      const allowed = tolerance(word.length);
      if (allowed === 0) return undefined;
      const candidates = byInitial.get(cognateKey(word).charAt(0)) ?? [];
      return nearestOf(word, candidates, allowed);
    },
  };
}

function nearestOf(word: string, candidates: readonly string[], allowed: number): string | undefined {
  const key = cognateKey(word);
  let best: string | undefined;
  let bestDistance = allowed + 0.5;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const sounds = cognateKey(candidate) === key ? 0 : 0.5;
    const distance = editDistance(word, candidate, allowed) + sounds;
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
