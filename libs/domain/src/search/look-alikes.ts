import { cognateKey, editDistance } from './cognates.js';
import type { IndexedWord, WordLookup } from './index-words.js';

const SHORTEST_WORD = 5;
const MOST_EXACT = 8;
const MOST_NEAR = 500;
const SHORTEST_EXACT = 4;
const MOST_ALTERNATIVES = 4;

/** Index words that sound like a word: `same` sound alike to the letter, `near` differ by a letter or two. */
export interface LookAlikes {
  readonly same: readonly IndexedWord[];
  readonly near: readonly IndexedWord[];
}

/** How many letters of a sound skeleton of this length may differ. */
function keyTolerance(length: number): number {
  if (length >= 9) return 2;
  return length >= 6 ? 1 : 0;
}

/** The lookups that find a word's look-alikes, the one for the same sound first; none for short words and numbers. */
export function lookAlikeLookups(word: string): WordLookup[] {
  if (word.length < SHORTEST_WORD || /\d/.test(word)) return [];
  const key = cognateKey(word);
  if (key.length < SHORTEST_EXACT) return [];
  const allowed = keyTolerance(key.length);
  const exact: WordLookup = {
    key: `same:${word}`,
    column: 'cognateKey',
    prefix: key,
    minLength: key.length,
    maxLength: key.length,
    limit: MOST_EXACT,
  };
  if (allowed === 0) return [exact];
  const near: WordLookup = {
    key: `near:${word}`,
    column: 'cognateKey',
    prefix: key.slice(0, key.length >= 9 ? 4 : 3),
    minLength: key.length - allowed,
    maxLength: key.length + allowed,
    limit: MOST_NEAR,
  };
  return [exact, near];
}

/** Picks the look-alikes of a word from what the lookups found: the nearest only, the most frequent first. */
export function pickLookAlikes(word: string, found: ReadonlyMap<string, readonly IndexedWord[]>): LookAlikes {
  const same = (found.get(`same:${word}`) ?? []).slice(0, MOST_ALTERNATIVES);
  const key = cognateKey(word);
  let nearest = keyTolerance(key.length);
  let near: IndexedWord[] = [];
  for (const candidate of found.get(`near:${word}`) ?? []) {
    const distance = editDistance(key, cognateKey(candidate.word), nearest);
    if (distance > nearest) continue;
    if (distance < nearest) near = [];
    nearest = distance;
    near.push(candidate);
  }
  return { same, near: near.slice(0, MOST_ALTERNATIVES) };
}
