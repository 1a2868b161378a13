import type { IndexedWord } from './index-words.js';
import { pickLookAlikes } from './look-alikes.js';
import type { Drafting, ExpansionGroup, WordDraft } from './query-draft.js';
import type { PlannedTerm, PlannedWord, TermOrigin } from './query-plan.js';

/** What the index answered, and what the reader took away. */
export interface IndexFindings {
  readonly known: ReadonlySet<string>;
  readonly words: ReadonlyMap<string, readonly IndexedWord[]>;
  readonly drafting: Drafting;
  readonly dropped: ReadonlySet<string>;
}

const WEIGHT_SAME_SOUND = 1;
const WEIGHT_NEAR = 0.7;
const WEIGHT_BEGINNING = 0.6;

/** True when the index has some translation of the word itself (not only of its parts). */
export function hasKnownTranslation(draft: WordDraft, known: ReadonlySet<string>): boolean {
  return draft.groups.some((group) => group.origin === 'translation' && usable(group, known).length > 0);
}

/** True when the index has a translation of some part of the compound. */
export function hasKnownParts(draft: WordDraft, known: ReadonlySet<string>): boolean {
  return draft.partGroups.some((group) => usable(group, known).length > 0);
}

/** The planned word: typed terms, then every added term that the index has and the reader has not dropped. */
export function completeWord(draft: WordDraft, findings: IndexFindings): PlannedWord {
  const isTypedKnown = draft.terms.some(({ term }) => findings.known.has(term));
  const groups = [...draft.groups];
  if (!isTypedKnown) groups.push(...draft.correction);
  if (!hasKnownTranslation(draft, findings.known) && (isTypedKnown || !isUsable(draft.correction, findings))) {
    groups.push(...substitutes(draft, isTypedKnown, findings));
  }
  groups.push(...beginnings(draft, findings));
  const terms = [...draft.terms, ...groups.flatMap((group) => plannedTerms(group, findings))];
  return { typed: draft.typed, start: draft.start, end: draft.end, terms: withoutRepeats(terms) };
}

/** What stands in for a word without translation: a word that sounds the same, else its parts, else a similar word. */
function substitutes(draft: WordDraft, isTypedKnown: boolean, findings: IndexFindings): readonly ExpansionGroup[] {
  const [own, ...parts] = draft.lookAlikes.map((word) => ({ word, ...pickLookAlikes(word, findings.words) }));
  const foreign = (words: readonly IndexedWord[]): readonly IndexedWord[] =>
    words.filter((word) => isForeign(word, findings));
  const wanted = isTypedKnown ? foreign : (words: readonly IndexedWord[]): readonly IndexedWord[] => words;
  if (own !== undefined && wanted(own.same).length > 0)
    return [wordGroup(wanted(own.same), WEIGHT_SAME_SOUND, findings)];
  const partGroups = [
    ...draft.partGroups,
    ...parts.map((part) => wordGroup(foreign(part.same.length > 0 ? part.same : part.near), WEIGHT_NEAR, findings)),
  ];
  if (isUsable(partGroups, findings)) return partGroups;
  return own === undefined ? [] : [wordGroup(wanted(own.near), WEIGHT_NEAR, findings)];
}

function isForeign(word: IndexedWord, { drafting }: IndexFindings): boolean {
  return word.language !== drafting.language;
}

function wordGroup(words: readonly IndexedWord[], weight: number, findings: IndexFindings): ExpansionGroup {
  const { forms, language } = findings.drafting;
  const origin: TermOrigin = words.some((word) => word.language === language) ? 'spelling' : 'cognate';
  const alternatives = words.map((word) => ({ word: word.word, terms: [forms.term(word.word, word.language)] }));
  return { origin, weight, alternatives };
}

/** Longer words of the language asked, or of any while nothing else is known of the word. */
function beginnings(draft: WordDraft, findings: IndexFindings): ExpansionGroup[] {
  const found = draft.beginning === '' ? [] : (findings.words.get(`beginning:${draft.beginning}`) ?? []);
  const own = found.filter((word) => !isForeign(word, findings));
  const words = own.length > 0 || hasMeaning(draft) ? own : found;
  if (words.length === 0) return [];
  return [{ ...wordGroup(words, WEIGHT_BEGINNING, findings), origin: 'prefix' }];
}

/** True when some list knows what the word means. */
export function hasMeaning(draft: WordDraft): boolean {
  return draft.groups.length > 0 || draft.partGroups.length > 0 || draft.isKnown;
}

function isUsable(groups: readonly ExpansionGroup[], findings: IndexFindings): boolean {
  return groups.some((group) =>
    group.origin === 'cognate' || group.origin === 'spelling'
      ? group.alternatives.length > 0
      : usable(group, findings.known).length > 0,
  );
}

function usable(group: ExpansionGroup, known: ReadonlySet<string>): ExpansionGroup['alternatives'] {
  return group.alternatives.filter(({ terms }) => terms.length > 0 && terms.every((term) => known.has(term)));
}

const FROM_INDEX: ReadonlySet<TermOrigin> = new Set(['cognate', 'prefix', 'spelling']);

/** One weight for the group: divided by the square root of how many share it, and again within a phrase. */
function plannedTerms(group: ExpansionGroup, { known, dropped }: IndexFindings): PlannedTerm[] {
  const found = FROM_INDEX.has(group.origin) ? group.alternatives : usable(group, known);
  const kept = found.filter(({ word }) => !dropped.has(word));
  const share = group.weight / Math.sqrt(Math.max(1, new Set(kept.flatMap(({ terms }) => terms.join(' '))).size));
  return kept.flatMap(({ word, terms }) =>
    terms.map((term) => ({ term, word, origin: group.origin, weight: share / Math.sqrt(terms.length) })),
  );
}

function withoutRepeats(terms: readonly PlannedTerm[]): PlannedTerm[] {
  const best = new Map<string, PlannedTerm>();
  for (const planned of terms) {
    const other = best.get(planned.term);
    if (other === undefined) best.set(planned.term, planned);
    else if (other.weight < planned.weight) best.set(planned.term, { ...other, weight: planned.weight });
  }
  return [...best.values()];
}
