import type { InBothLanguages } from '../../shared/index.js';

/** A vocabulary term as answers use it. */
export interface AnswerTerm {
  readonly id: string;
  readonly vocabulary: string;
  readonly label: InBothLanguages;
  readonly broaderId: string | null;
}

/** The terms a viewer may know of, with what stands over and under them. */
export interface AnswerTerms {
  term(id: string): AnswerTerm | null;
  /** The label; of a term the viewer may not know of a word that tells nothing. */
  label(id: string): InBothLanguages;
  broaderOf(id: string): string | null;
  /** Everything over the term, the nearest first. */
  above(id: string): readonly string[];
  /** The term itself and everything under it. */
  within(id: string): readonly string[];
  /** True when `narrow` is `broad` or stands under it. */
  covers(broad: string, narrow: string): boolean;
}

const UNKNOWN: InBothLanguages = { da: 'andet', en: 'other' };

export function answerTerms(terms: readonly AnswerTerm[]): AnswerTerms {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const under = new Map<string, string[]>();
  for (const { id, broaderId } of terms) {
    if (broaderId !== null) under.set(broaderId, [...(under.get(broaderId) ?? []), id]);
  }
  const broaderOf = (id: string) => byId.get(id)?.broaderId ?? null;
  // Asked of every finding, and the same for as long as the terms are.
  const above = keptByKey((id: string) => walk(id, (at) => [broaderOf(at)].filter((next) => next !== null)));
  return {
    term: (id) => byId.get(id) ?? null,
    label: (id) => byId.get(id)?.label ?? UNKNOWN,
    broaderOf,
    above,
    within: (id) => [id, ...walk(id, (at) => under.get(at) ?? [])],
    covers: (broad, narrow) => broad === narrow || above(narrow).includes(broad),
  };
}

/** Works a value out once for each key. */
function keptByKey<Value>(workOut: (key: string) => Value): (key: string) => Value {
  const kept = new Map<string, Value>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = workOut(key);
    kept.set(key, value);
    return value;
  };
}

/** Everything reached from `start`, each once, without it: also where terms lead in a circle. */
function walk(start: string, next: (id: string) => readonly string[]): string[] {
  const met = new Set([start]);
  const reached: string[] = [];
  const open = [...next(start)];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    if (met.has(id)) continue;
    met.add(id);
    reached.push(id);
    open.push(...next(id));
  }
  return reached;
}
