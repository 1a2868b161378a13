import type { Certainty, Direction } from '../finding.js';
import type { DesignTier } from '../study-designs.js';
import type { IndirectCode } from './relevance.js';

/**
 * The sentences of answers in both languages. None says that an activity made something happen: findings are told by
 * direction, and what they were compared with is said beside it.
 */
export interface AnswerTexts {
  readonly quoted: (label: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly therapy: string;
  readonly both: string;
  readonly nothingUnderstood: string;
  readonly nothingDirect: string;
  readonly direct: (findings: number, sources: number) => string;
  /** Some words of the question are not known: what is found is found without them. */
  readonly directWithout: (words: readonly string[], count: number, sources: number) => string;
  /** Several sources report the same trial, so that there are fewer studies than sources. */
  readonly sharedTrials: (trials: readonly string[], studies: number) => string;
  readonly strongestDesign: (tier: DesignTier) => string;
  readonly compared: (compared: number, of: number) => string;
  readonly noneCompared: string;
  readonly otherReasons: string;
  readonly row: (name: string, directions: string) => string;
  readonly nearestRow: (name: string, directions: string, outcomes: string) => string;
  readonly nextNearestRow: (name: string, directions: string, outcomes: string) => string;
  readonly directions: Readonly<Record<Direction, (count: number) => string>>;
  readonly moreRows: (count: number) => string;
  readonly contradiction: (outcomes: string) => string;
  readonly certaintyUpTo: (highest: Certainty) => string;
  readonly certaintyBetween: (lowest: Certainty, highest: Certainty) => string;
  readonly someNotRated: (count: number) => string;
  readonly noneRated: string;
  readonly therapyApart: (count: number) => string;
  readonly alsoIndirect: (count: number) => string;
  readonly nearest: (count: number) => string;
  readonly nothingNear: string;
  readonly noPractice: string;
  readonly reasons: Readonly<Record<IndirectCode, (asked: string, found: string) => string>>;
  readonly notChosenFor: (groups: string) => string;
  readonly gaps: {
    readonly nothingDirect: string;
    readonly outcomeWithoutFindings: (outcomes: string) => string;
    readonly noWorkOutcomes: string;
    readonly noComparison: string;
    readonly comparisonNotTold: string;
    readonly notRandomised: string;
    readonly noDanish: string;
    readonly countriesUnknown: string;
    readonly notRated: (count: number, of: number) => string;
    readonly fewParticipants: (most: number) => string;
    readonly contradictory: (outcomes: string) => string;
    readonly inconclusive: (count: number) => string;
    readonly resourcesUnknown: string;
  };
}
