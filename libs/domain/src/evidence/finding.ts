import type { EffectMeasure } from './synthesis/effect-size.js';
import type { Comparison } from './comparison.js';

/** What followed, seen from the citizen: less pain has improved, whichever way the scale runs. */
export const DIRECTIONS = ['improved', 'no-difference', 'worsened', 'mixed', 'unclear'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** How sure one can be of this finding, after GRADE (Guyatt et al. 2008); the surest first. */
export const CERTAINTIES = ['high', 'moderate', 'low', 'very-low'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Therapy is led by a therapist to treat; a culture activity is not. Some sources study both without telling apart. */
export const INTERVENTIONS = ['activity', 'therapy', 'both'] as const;
export type Intervention = (typeof INTERVENTIONS)[number];

export const FINDING_STATES = ['draft', 'published', 'withdrawn'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/** Which end of the scale is good: of WHO-5 the higher, of PHQ-9 the lower. */
export const BETTER_WHEN = ['higher', 'lower'] as const;
export type BetterWhen = (typeof BETTER_WHEN)[number];

/** An effect as the source prints it: ratios as ratios (not logarithms), on the instrument's own scale. */
export interface FindingEffect {
  readonly measure: EffectMeasure;
  readonly estimate: number;
  /** Both ends or neither. */
  readonly ciLower: number | null;
  readonly ciUpper: number | null;
  /** Of the interval, such as 0.95. */
  readonly level: number;
  /** Of the estimate; of a ratio: of its logarithm. */
  readonly standardError: number | null;
  /** Persons in the group that took part. */
  readonly n: number | null;
  /** Persons in the group compared with. */
  readonly nComparison: number | null;
  readonly betterWhen: BetterWhen;
}

/** The place in the source. */
export interface FindingPlace {
  /** As printed: `12` or `e104–e106`; empty when the statement rests on the whole. */
  readonly page: string;
  /** The words in the source it rests on; empty when they may not be repeated. */
  readonly quote: string;
}

/** What an activity took, as far as the source tells. */
export interface FindingResources {
  readonly weeks: number | null;
  readonly sessions: number | null;
  readonly staff: string;
  readonly cost: string;
}

/** One statement that one source supports. Codes are ids of vocabulary terms. */
export interface FindingContent {
  /** What was found, in one sentence in the coder's own words, in Danish. */
  readonly statement: string;
  readonly place: FindingPlace;
  readonly intervention: Intervention;
  /** Art forms (`af-…`), at least one. */
  readonly activities: readonly string[];
  /** Target groups (`tg-…`) on three axes of their own; none on any axis stands for people in general. */
  readonly conditions: readonly string[];
  readonly lifeSituations: readonly string[];
  readonly incomeSupport: readonly string[];
  /** The outcome construct (`oc-…`); empty as long as a draft has none. */
  readonly outcome: string;
  /** The instrument (`ei-…`), when it has a term. */
  readonly instrument: string | null;
  /** The instrument in words when it has no term. */
  readonly instrumentNote: string;
  readonly settings: readonly string[];
  readonly orgForms: readonly string[];
  readonly comparison: Comparison;
  readonly direction: Direction;
  readonly effect: FindingEffect | null;
  /** The design of the source (`et-…`); empty as long as a draft has none. */
  readonly design: string;
  /** The trial, by its registration number or a name; empty when it is not told. Sources that name the same report it. */
  readonly trial: string;
  /** `null` as long as nobody has rated it. */
  readonly certainty: Certainty | null;
  readonly certaintyReason: string;
  /** Studies behind the statement; 1 unless the source is a review. */
  readonly studies: number | null;
  /** Persons behind the statement. */
  readonly participants: number | null;
  readonly resources: FindingResources;
  /** Where the studies took place, ISO 3166-1 alpha-2; empty when the source does not tell. */
  readonly countries: readonly string[];
  /** What must be translated to Danish conditions. */
  readonly transferNote: string;
}

/** What the rules and policies know of a stored finding. */
export interface Finding {
  readonly id: string;
  readonly networkId: string;
  /** The knowledge item it stands in. */
  readonly sourceId: string;
  readonly state: FindingState;
  readonly content: FindingContent;
  readonly createdById: string | null;
  readonly withdrawnReason: string | null;
}

/** The part a code plays in a finding. */
export const CODE_ROLES = [
  'activity',
  'condition',
  'life-situation',
  'income-support',
  'outcome',
  'instrument',
  'setting',
  'org-form',
  'design',
] as const;
export type CodeRole = (typeof CODE_ROLES)[number];

export interface FindingCode {
  readonly role: CodeRole;
  readonly termId: string;
}

/** Every code of a finding with the part it plays; what is not chosen yet is left out. */
export function codesOf(content: FindingContent): FindingCode[] {
  const of = (role: CodeRole, terms: readonly string[]) => terms.map((termId) => ({ role, termId }));
  return [
    ...of('activity', content.activities),
    ...of('condition', content.conditions),
    ...of('life-situation', content.lifeSituations),
    ...of('income-support', content.incomeSupport),
    ...of('outcome', content.outcome === '' ? [] : [content.outcome]),
    ...of('instrument', content.instrument === null ? [] : [content.instrument]),
    ...of('setting', content.settings),
    ...of('org-form', content.orgForms),
    ...of('design', content.design === '' ? [] : [content.design]),
  ];
}
