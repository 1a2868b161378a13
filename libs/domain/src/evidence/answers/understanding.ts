import type { QueryPlan, RecognisedTerm } from '../../search/index.js';
import type { InBothLanguages } from '../../shared/index.js';
import { axisOfTargetGroup } from '../target-group-axes.js';
import type { AnswerTerms } from './answer-terms.js';
import { ANSWER_AXES, type AnswerAxis } from './answer-words.js';
import { asksForChange, isAnyActivity, isAskingWord } from './question-words.js';

/** One recognised term: a reading of some words of the question, or a filter. */
export interface AnswerChip {
  readonly axis: AnswerAxis;
  readonly termId: string;
  readonly label: InBothLanguages;
  /** The words of the question; empty for a filter. */
  readonly matched: string;
  readonly isFilter: boolean;
  /** The place of its aspect in `aspects`. */
  readonly aspect: number;
}

/** One thing that is asked: findings must meet every aspect, and meet it by one of its chips. */
export interface Aspect {
  readonly chips: readonly AnswerChip[];
  /** The words ask for a change (mod smerter): people who have it are not enough, it must be the outcome. */
  readonly asksForOutcome: boolean;
}

export interface Understanding {
  readonly aspects: readonly Aspect[];
  /** All chips, target group first. */
  readonly chips: readonly AnswerChip[];
  readonly notUnderstood: readonly string[];
  /** The word that was read as every kind of art and culture; null without one. */
  readonly anyActivity: string | null;
}

/** Codes that are asked about by filter, as words of the question are. */
export type AskedCodes = Readonly<Partial<Record<'targetGroups' | 'artForms' | 'outcomes', readonly string[]>>>;

const AXIS_OF: Readonly<Record<string, AnswerAxis>> = {
  targetGroups: 'target-group',
  outcomes: 'outcome',
  artForms: 'activity',
  settings: 'setting',
  orgForms: 'org-form',
  evidenceTypes: 'design',
};

interface Reading {
  readonly axis: AnswerAxis;
  readonly termId: string;
  readonly label: InBothLanguages;
  readonly matched: string;
  readonly start: number;
  readonly end: number;
}

interface Draft {
  readonly readings: Reading[];
  readonly isFilter: boolean;
  readonly asksForOutcome: boolean;
}

/** What the question asks about, read from its plan and the filters. */
export function understand(plan: QueryPlan, filters: AskedCodes, terms: AnswerTerms): Understanding {
  const anyActivity = anyActivityIn(plan);
  const readings = withoutInner(plan.recognised.flatMap((term) => readingOf(term)));
  const drafts = [...joinAlternatives(bySpan(readings, plan.question), terms), ...draftsOfFilters(filters, terms)];
  const aspects = drafts
    .sort((a, b) => rankOf(a) - rankOf(b))
    .map((draft, aspect) => ({ chips: chipsOf(draft, aspect), asksForOutcome: draft.asksForOutcome }));
  const chips = aspects
    .flatMap((aspect) => aspect.chips)
    .sort((a, b) => ANSWER_AXES.indexOf(a.axis) - ANSWER_AXES.indexOf(b.axis));
  return { aspects, chips, notUnderstood: wordsLeft(plan, readings), anyActivity };
}

function readingOf({ vocabulary, termId, label, matched, start, end }: RecognisedTerm): Reading[] {
  const axis = AXIS_OF[vocabulary];
  if (axis === undefined || termId.startsWith('el-')) return [];
  return axis === 'activity' && isAnyActivity(matched) ? [] : [{ axis, termId, label, matched, start, end }];
}

function anyActivityIn({ words, question, recognised }: QueryPlan): string | null {
  const spans = [...words, ...recognised].map(({ start, end }) => ({ start, end }));
  const inLonger = (start: number, end: number) =>
    recognised.some((other) => other.start <= start && other.end >= end && other.end - other.start > end - start);
  const span = spans.find(({ start, end }) => isAnyActivity(question.slice(start, end)) && !inLonger(start, end));
  return span === undefined ? null : question.slice(span.start, span.end);
}

/** A name with more words than this lists several things, each of which may be meant. */
const MOST_WORDS_OF_ONE_THING = 3;

/** Leaves out what lies within a longer reading: work in return to work. */
function withoutInner(readings: readonly Reading[]): Reading[] {
  const lengthOf = ({ start, end }: Reading) => end - start;
  const names = readings.filter(({ matched }) => matched.trim().split(/\s+/u).length <= MOST_WORDS_OF_ONE_THING);
  const isWithin = (inner: Reading, outer: Reading) =>
    outer.start <= inner.start && outer.end >= inner.end && lengthOf(outer) > lengthOf(inner);
  return readings.filter((inner) => !names.some((outer) => isWithin(inner, outer)));
}

/** Readings of the same words are alternatives. */
function bySpan(readings: readonly Reading[], question: string): Draft[] {
  const drafts: Draft[] = [];
  for (const reading of readings) {
    const same = drafts.find(({ readings: [first] }) => first?.start === reading.start && first.end === reading.end);
    if (same === undefined) {
      drafts.push({
        readings: [reading],
        isFilter: false,
        asksForOutcome: asksForChange(question.slice(0, reading.start)),
      });
    } else same.readings.push(reading);
  }
  return drafts.map((draft) => ({ ...draft, asksForOutcome: draft.asksForOutcome && has(draft, 'outcome') }));
}

const has = ({ readings }: Draft, axis: AnswerAxis) => readings.some((reading) => reading.axis === axis);

/**
 * Words that name alternatives are joined: song or dance, stress or anxiety, one benefit or another. Life situations
 * are not: lonely older people are both.
 */
function joinAlternatives(drafts: readonly Draft[], terms: AnswerTerms): Draft[] {
  const joined = new Map<string, Draft>();
  drafts.forEach((draft, index) => {
    const key = `${kindOf(draft, terms) ?? index}:${draft.asksForOutcome}`;
    const known = joined.get(key);
    if (known === undefined) joined.set(key, { ...draft, readings: [...draft.readings] });
    else known.readings.push(...draft.readings);
  });
  return [...joined.values()];
}

function kindOf(draft: Draft, terms: AnswerTerms): string | null {
  const group = draft.readings.find(({ axis }) => axis === 'target-group');
  if (group === undefined) return draft.readings[0]?.axis ?? null;
  const axis = axisOfTargetGroup(group.termId, terms.broaderOf);
  return axis === 'life-situation' ? null : axis;
}

function draftsOfFilters(filters: AskedCodes, terms: AnswerTerms): Draft[] {
  return (['targetGroups', 'outcomes', 'artForms'] as const).flatMap((vocabulary) => {
    const codes = filters[vocabulary] ?? [];
    const axis = AXIS_OF[vocabulary];
    if (codes.length === 0 || axis === undefined) return [];
    const readings = [...new Set(codes)].map((termId) => ({
      axis,
      termId,
      label: terms.label(termId),
      matched: '',
      start: 0,
      end: 0,
    }));
    return [{ readings, isFilter: true, asksForOutcome: false }];
  });
}

function rankOf({ readings }: Draft): number {
  return Math.min(...readings.map(({ axis }) => ANSWER_AXES.indexOf(axis)));
}

function chipsOf({ readings, isFilter }: Draft, aspect: number): AnswerChip[] {
  return readings.map(({ axis, termId, label, matched }) => ({ axis, termId, label, matched, isFilter, aspect }));
}

function wordsLeft({ words, question }: QueryPlan, readings: readonly Reading[]): string[] {
  const isCovered = (start: number, end: number) =>
    readings.some((reading) => start < reading.end && reading.start < end);
  const left = words
    .filter(({ start, end }) => !isCovered(start, end))
    .map(({ start, end }) => question.slice(start, end))
    .filter((word) => !/\s/u.test(word) && !isAskingWord(word) && !isAnyActivity(word));
  return [...new Set(left)];
}
