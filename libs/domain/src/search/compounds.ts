import { danishBases } from './danish-derivation.js';
import type { WordTable } from './word-table.js';

/** One part of a compound: as it is written in it, and as a word of its own. */
export interface CompoundPart {
  readonly surface: string;
  readonly lemma: string;
  /** Offset of the part in the folded word. */
  readonly start: number;
}

export interface CompoundSplitter {
  /** The parts of a folded Danish compound, or an empty list when the word is not one. */
  split(word: string): readonly CompoundPart[];
}

const SHORTEST_PART = 3;
const SHORTEST_COMPOUND = 6;
const LONGEST_WORD = 60;
const MOST_REMEMBERED = 20_000;

/** Nouns with these endings take a linking s in nearly every compound. */
const WITH_LINKING_S = /(ings|heds|doms|skabs|elses|tions|tets)$/;
const LIKELY = 8;

interface Path {
  readonly cost: number;
  readonly cuts: readonly number[];
}

/** Most a split may cost before the word is left whole; every part after the second may add to it. */
const HIGHEST_COST = 2.3;
const HIGHEST_COST_KNOWN = 2.05;
const COST_PER_EXTRA_PART = 0.9;

/** Endings that are also words: as a last part they are nearly always an ending. */
const ENDINGS = new Set(
  (
    'skab loeshed maessig melding meldt meldte saettelse tagelse tager arbejder stand foelelse foerelse hed lig som ing ' +
    'else isk bar fuld ende agtig villig villige esse haeng loes ion tion ist ent ant ere est ens ene erne ede ete ret rer ser set ter tet ner net ler let'
  ).split(' '),
);

/** Prefixes and small words that are rarely the first part of a compound. */
const WEAK_MODIFIERS = new Set(
  (
    'ren sam mod med for fra til per par pro den det der ind ude om an af be er ges man ten ter ens kon kom fore efter ' +
    'over under gen mis uden frem mel des dis tra sta sti far let'
  ).split(' '),
);

/** Splits Danish compounds with the least costly path through the compiled dictionary. */
export function createCompoundSplitter(heads: WordTable, modifiers: WordTable): CompoundSplitter {
  const remembered = new Map<string, readonly CompoundPart[]>();
  return {
    split: (word) => {
      const known = remembered.get(word);
      if (known !== undefined) return known;
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      const parts = splitWord(word, heads, modifiers);
      remembered.set(word, parts);
      return parts;
    },
  };
}

function splitWord(word: string, heads: WordTable, modifiers: WordTable): readonly CompoundPart[] {
  const path = likelyPath(word, heads, modifiers);
  if (path === undefined || isDerived(word, heads, modifiers)) return [];
  const starts = [0, ...path.cuts];
  return starts.map((start, index) => {
    const surface = word.slice(start, starts[index + 1]);
    const table = index === starts.length - 1 ? heads : modifiers;
    return { surface, lemma: table.lemmaOf(surface) ?? surface, start };
  });
}

/** The cheapest way through the word, unless even that costs too much to be meant. */
function likelyPath(word: string, heads: WordTable, modifiers: WordTable): Path | undefined {
  if (word.length < SHORTEST_COMPOUND || word.length > LONGEST_WORD) return undefined;
  const path = cheapestPath(word, heads, modifiers);
  if (path === undefined) return undefined;
  const highest = heads.has(word) ? HIGHEST_COST_KNOWN : HIGHEST_COST;
  return path.cost > highest + (path.cuts.length - 1) * COST_PER_EXTRA_PART ? undefined : path;
}

/**
 * True for a word that only looks like a compound: its dictionary form, or the word it is derived from, is none
 * (institutioner is no institut + ioner, since institution is not; studerende comes of studere).
 */
function isDerived(word: string, heads: WordTable, modifiers: WordTable): boolean {
  const lemma = heads.lemmaOf(word);
  if (lemma === undefined) return false;
  const origin = lemma === word ? danishBases(word).find((base) => heads.has(base)) : lemma;
  return origin !== undefined && origin !== word && likelyPath(origin, heads, modifiers) === undefined;
}

function cheapestPath(word: string, heads: WordTable, modifiers: WordTable): Path | undefined {
  const paths: (Path | undefined)[] = [{ cost: 0, cuts: [] }];
  let best: Path | undefined;
  for (let from = 0; from <= word.length - SHORTEST_PART; from++) {
    const path = paths[from];
    if (path === undefined) continue;
    if (from > 0) best = cheaper(best, extended(path, undefined, headCost(word.slice(from), heads)));
    for (let to = from + SHORTEST_PART; to <= word.length - SHORTEST_PART; to++) {
      paths[to] = cheaper(paths[to], extended(path, to, modifierCost(word.slice(from, to), modifiers)));
    }
  }
  return best;
}

function extended(path: Path, cut: number | undefined, cost: number | undefined): Path | undefined {
  if (cost === undefined) return undefined;
  return { cost: path.cost + cost, cuts: cut === undefined ? path.cuts : [...path.cuts, cut] };
}

function cheaper(a: Path | undefined, b: Path | undefined): Path | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.cost < a.cost ? b : a;
}

function headCost(part: string, heads: WordTable): number | undefined {
  const score = heads.scoreOf(part);
  if (score === undefined) return undefined;
  return partCost(part, score) + (ENDINGS.has(part) ? 5 : 0);
}

function modifierCost(part: string, modifiers: WordTable): number | undefined {
  const score = modifiers.scoreOf(part);
  if (score === undefined) return undefined;
  const likely = WITH_LINKING_S.test(part) ? Math.max(score, LIKELY) : score;
  return partCost(part, likely) + (WEAK_MODIFIERS.has(part) ? 1.2 : 0);
}

/** A part costs 1, more when it is short, less when many dictionary compounds have it in the same place. */
function partCost(part: string, score: number): number {
  const short = part.length === 3 ? 0.75 : part.length === 4 ? 0.25 : 0;
  return 1 + short - 0.04 * score + (score === 0 ? 0.5 : 0);
}
