import { codeTerm } from './analyser.js';
import type { Alternative, Drafting, ExpansionGroup, WordDraft } from './query-draft.js';
import { alternative } from './query-draft.js';
import type { RecognisedTerm } from './query-plan.js';
import type { TermMatcher } from './term-matcher.js';

const WEIGHT_CODED = 1;
const WEIGHT_NARROWER = 0.5;
const WEIGHT_NAMES = 0.5;
/** What a broader term weighs beside the term itself; a question about sickness benefit is also one about sick leave. */
const BROADER = 0.4;
const MOST_NAMES = 4;

/** What recognised vocabulary terms add: documents coded with them or a narrower term, and their English names. */
export function draftRecognised(
  recognised: readonly RecognisedTerm[],
  matcher: TermMatcher,
  drafting: Drafting,
): WordDraft[] {
  return recognised.map((term) => ({
    typed: term.matched,
    start: term.start,
    end: term.end,
    terms: [],
    groups: groupsOf(term, matcher, drafting),
    partGroups: [],
    correction: [],
    lookAlikes: [],
    isKnown: true,
    beginning: '',
  }));
}

function groupsOf(term: RecognisedTerm, matcher: TermMatcher, drafting: Drafting): ExpansionGroup[] {
  const coded = { word: term.label.da, terms: [codeTerm(term.termId)] };
  const narrower = matcher.narrower(term.termId).map((id) => ({ word: term.label.da, terms: [codeTerm(id)] }));
  const broader = matcher.broader(term.termId);
  const groups: ExpansionGroup[] = [
    { origin: 'synonym', weight: WEIGHT_CODED, alternatives: [coded] },
    { origin: 'synonym', weight: WEIGHT_NARROWER, alternatives: narrower },
    { origin: 'synonym', weight: WEIGHT_NAMES, alternatives: englishNames(term.termId, matcher, drafting) },
  ];
  if (broader !== undefined) {
    const code = { word: term.label.da, terms: [codeTerm(broader)] };
    groups.push({ origin: 'synonym', weight: WEIGHT_CODED * BROADER, alternatives: [code] });
    groups.push({
      origin: 'synonym',
      weight: WEIGHT_NAMES * BROADER,
      alternatives: englishNames(broader, matcher, drafting),
    });
  }
  return groups.filter((group) => group.alternatives.length > 0);
}

function englishNames(termId: string, matcher: TermMatcher, drafting: Drafting): Alternative[] {
  if (!drafting.indexLanguages.includes('en')) return [];
  const names = matcher.englishNames(termId).slice(0, MOST_NAMES);
  return names.map((name) => alternative(name, 'en', drafting));
}
