import {
  INTERFACE_LANGUAGES,
  problem,
  type InBothLanguages,
  type InterfaceLanguage,
  type Problem,
} from '../shared/index.js';
import { labelKey } from './label-key.js';
import type { VocabularyId } from './vocabulary.js';

export const TERM_STATUSES = ['active', 'deprecated', 'merged'] as const;
export type TermStatus = (typeof TERM_STATUSES)[number];

/** Limits of what can be written, in characters; `alternatives` counts labels. */
export const TERM_LIMITS = { label: 120, note: 1000, alternatives: 40 } as const;

export type AlternativeLabels = Readonly<Record<InterfaceLanguage, readonly string[]>>;

/** What a curator writes about a term. */
export interface TermDraft {
  readonly vocabulary: VocabularyId;
  readonly label: InBothLanguages;
  readonly alternatives: AlternativeLabels;
  readonly note: InBothLanguages;
  readonly broaderId: string | null;
}

/** A term of a vocabulary. `id` is stable and never used again, also after a merge. */
export interface Term extends TermDraft {
  readonly id: string;
  /** Set when only one network added the term; `null` for the shared terms. */
  readonly networkId: string | null;
  readonly status: TermStatus;
  /** The term to use instead: always set for a merged term, sometimes for a deprecated one. */
  readonly replacedById: string | null;
}

/** The part of the other terms that the rules look at. */
export type NeighbourTerm = Pick<
  Term,
  'id' | 'vocabulary' | 'label' | 'broaderId' | 'networkId' | 'status' | 'replacedById'
>;

/**
 * A shared term, and one of another network, may not lead to a network's own term: everybody else would come to a word
 * that they cannot see.
 */
export function mayLeadTo(networkId: string | null, target: Pick<Term, 'networkId'>): boolean {
  return target.networkId === null || target.networkId === networkId;
}

export type TermProblemCode =
  | 'vocabulary.label-missing'
  | 'vocabulary.label-too-long'
  | 'vocabulary.label-taken'
  | 'vocabulary.alternative-repeated'
  | 'vocabulary.alternative-is-label'
  | 'vocabulary.alternative-too-long'
  | 'vocabulary.too-many-alternatives'
  | 'vocabulary.note-too-long'
  | 'vocabulary.broader-unknown'
  | 'vocabulary.broader-other-vocabulary'
  | 'vocabulary.broader-other-network'
  | 'vocabulary.broader-retired'
  | 'vocabulary.broader-cycle';

type Problems = Problem<TermProblemCode>[];

/**
 * Everything wrong with a term as it would be saved.
 *
 * `id` is the term's own id, or `null` for a new one. `neighbours` are the other terms that the editor may see (any
 * vocabulary; the term itself may be among them): what only another network has must not show in what is refused, so two
 * networks may use one label, and so may a network and everybody. `networkId` is the network that alone has the term; it
 * stands beside the shared terms and that network's own. Fields are `label.da`, `alternatives.en`, `note.da`, `broaderId`.
 */
export function problemsWithTerm(
  draft: TermDraft,
  id: string | null,
  neighbours: readonly NeighbourTerm[],
  networkId: string | null,
): Problems {
  const others = neighbours.filter((term) => term.id !== id);
  const sameVocabulary = others.filter(
    (term) =>
      term.vocabulary === draft.vocabulary &&
      term.status !== 'merged' &&
      (networkId === null || mayLeadTo(networkId, term)),
  );
  return [
    ...INTERFACE_LANGUAGES.flatMap((language) => [
      ...labelProblems(draft, language, sameVocabulary),
      ...alternativeProblems(draft, language, sameVocabulary),
      ...noteProblems(draft, language),
    ]),
    ...broaderProblems(draft, id, others, networkId),
  ];
}

function labelProblems(draft: TermDraft, language: InterfaceLanguage, others: readonly NeighbourTerm[]): Problems {
  const field = `label.${language}`;
  const label = draft.label[language].trim();
  if (label === '') return [problem('vocabulary.label-missing', field)];
  if (label.length > TERM_LIMITS.label) {
    return [problem('vocabulary.label-too-long', field, { max: TERM_LIMITS.label })];
  }
  const key = labelKey(label);
  const taken = others.some((term) => labelKey(term.label[language]) === key);
  return taken ? [problem('vocabulary.label-taken', field, { label })] : [];
}

function alternativeProblems(
  draft: TermDraft,
  language: InterfaceLanguage,
  others: readonly NeighbourTerm[],
): Problems {
  const field = `alternatives.${language}`;
  const alternatives = draft.alternatives[language];
  const found: Problems = [];
  if (alternatives.length > TERM_LIMITS.alternatives) {
    found.push(problem('vocabulary.too-many-alternatives', field, { max: TERM_LIMITS.alternatives }));
  }
  const seen = new Set([labelKey(draft.label[language])]);
  const labelsOfOthers = new Set(others.map((term) => labelKey(term.label[language])));
  for (const alternative of alternatives) {
    const key = labelKey(alternative);
    if (alternative.length > TERM_LIMITS.label) {
      found.push(problem('vocabulary.alternative-too-long', field, { max: TERM_LIMITS.label }));
    } else if (seen.has(key)) {
      found.push(problem('vocabulary.alternative-repeated', field, { label: alternative }));
    } else if (labelsOfOthers.has(key)) {
      found.push(problem('vocabulary.alternative-is-label', field, { label: alternative }));
    }
    seen.add(key);
  }
  return found;
}

function noteProblems(draft: TermDraft, language: InterfaceLanguage): Problems {
  if (draft.note[language].length <= TERM_LIMITS.note) return [];
  return [problem('vocabulary.note-too-long', `note.${language}`, { max: TERM_LIMITS.note })];
}

function broaderProblems(
  draft: TermDraft,
  id: string | null,
  others: readonly NeighbourTerm[],
  networkId: string | null,
): Problems {
  if (draft.broaderId === null) return [];
  if (draft.broaderId === id) return [problem('vocabulary.broader-cycle', 'broaderId')];
  const broader = others.find((term) => term.id === draft.broaderId);
  if (broader === undefined) return [problem('vocabulary.broader-unknown', 'broaderId')];
  if (broader.vocabulary !== draft.vocabulary) return [problem('vocabulary.broader-other-vocabulary', 'broaderId')];
  if (!mayLeadTo(networkId, broader)) return [problem('vocabulary.broader-other-network', 'broaderId')];
  if (broader.status !== 'active') return [problem('vocabulary.broader-retired', 'broaderId')];
  const above = new Set(broaderIdsOf(broader.id, others));
  const leadsBack = id !== null && others.some((term) => term.broaderId === id && above.has(term.id));
  if (leadsBack) return [problem('vocabulary.broader-cycle', 'broaderId')];
  return [];
}

/** The ids above a term, itself first, nearest next. Stops at an unknown id and at the first repetition. */
export function broaderIdsOf(id: string, terms: readonly Pick<Term, 'id' | 'broaderId'>[]): string[] {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const path: string[] = [];
  let current: string | null = id;
  while (current !== null && !path.includes(current)) {
    const term = byId.get(current);
    if (term === undefined) break;
    path.push(current);
    current = term.broaderId;
  }
  return path;
}
