import {
  numberInCell,
  USUAL_LEVEL,
  type BetterWhen,
  type Certainty,
  type Comparison,
  type Direction,
  type EffectMeasure,
  type FindingContent,
  type FindingEffect,
  type Intervention,
} from '@samspil/domain/evidence';
import { problem, type InterfaceLanguage, type Problem } from '@samspil/domain/shared';
import { wordOf } from '../finding-filter-input';
import type { CodedTerm, FindingContentNode } from './finding-fragments';

/** An effect as it is typed: numbers as texts, so that nothing half-written is lost. */
export interface EffectValues {
  readonly measure: EffectMeasure | '';
  readonly betterWhen: BetterWhen | '';
  readonly estimate: string;
  readonly ciLower: string;
  readonly ciUpper: string;
  readonly level: string;
  readonly standardError: string;
  readonly n: string;
  readonly nComparison: string;
}

/** What stands in the fields of the form. */
export interface FindingValues {
  readonly statement: string;
  readonly page: string;
  readonly quote: string;
  readonly intervention: Intervention;
  readonly activities: readonly string[];
  readonly conditions: readonly string[];
  readonly lifeSituations: readonly string[];
  readonly incomeSupport: readonly string[];
  readonly outcome: readonly string[];
  readonly instrument: readonly string[];
  readonly instrumentNote: string;
  readonly settings: readonly string[];
  readonly orgForms: readonly string[];
  readonly comparison: Comparison;
  readonly direction: Direction;
  readonly effect: EffectValues | null;
  readonly design: readonly string[];
  readonly trial: string;
  readonly certainty: Certainty | '';
  readonly certaintyReason: string;
  readonly studies: string;
  readonly participants: string;
  readonly weeks: string;
  readonly sessions: string;
  readonly staff: string;
  readonly cost: string;
  readonly countries: readonly string[];
  readonly transferNote: string;
}
export type FindingField = keyof FindingValues;

/** Nothing chosen, nothing claimed. */
export const EMPTY_VALUES: FindingValues = {
  ...{ statement: '', page: '', quote: '', intervention: 'activity', activities: [] },
  ...{ conditions: [], lifeSituations: [], incomeSupport: [], outcome: [], instrument: [], instrumentNote: '' },
  ...{ settings: [], orgForms: [], comparison: 'not-told', direction: 'unclear', effect: null, design: [], trial: '' },
  ...{ certainty: '', certaintyReason: '', studies: '', participants: '', weeks: '', sessions: '' },
  ...{ staff: '', cost: '', countries: [], transferNote: '' },
};

export const EMPTY_EFFECT: EffectValues = {
  ...{ measure: '', betterWhen: '', estimate: '', ciLower: '', ciUpper: '' },
  ...{ level: '', standardError: '', n: '', nComparison: '' },
};

/** A content as the form shows it, numbers with the reader's decimal sign. */
export function findingValues(content: FindingContentNode, language: InterfaceLanguage): FindingValues {
  const number = (value: number | null): string => numberText(value, language);
  const { place, resources } = content;
  const texts = {
    ...{ statement: content.statement, page: place.page, quote: place.quote },
    ...{ instrumentNote: content.instrumentNote, certaintyReason: content.certaintyReason },
    ...{ staff: resources.staff, cost: resources.cost, transferNote: content.transferNote, trial: content.trial },
  };
  return {
    ...texts,
    ...codeValues(content),
    intervention: wordOf<Intervention>(content.intervention),
    comparison: wordOf<Comparison>(content.comparison),
    direction: wordOf<Direction>(content.direction),
    certainty: content.certainty === null ? '' : wordOf<Certainty>(content.certainty),
    effect: content.effect === null ? null : effectValues(content.effect, number),
    studies: number(content.studies),
    participants: number(content.participants),
    weeks: number(resources.weeks),
    sessions: number(resources.sessions),
    countries: content.countries,
  };
}

function codeValues(content: FindingContentNode) {
  const ids = (terms: readonly CodedTerm[]) => terms.map(({ id }) => id);
  const one = (term: CodedTerm | null) => (term === null ? [] : [term.id]);
  return {
    activities: ids(content.activities),
    conditions: ids(content.conditions),
    lifeSituations: ids(content.lifeSituations),
    incomeSupport: ids(content.incomeSupport),
    settings: ids(content.settings),
    orgForms: ids(content.orgForms),
    outcome: one(content.outcome),
    instrument: one(content.instrument),
    design: one(content.design),
  };
}

function effectValues(
  effect: NonNullable<FindingContentNode['effect']>,
  number: (value: number | null) => string,
): EffectValues {
  return {
    measure: effect.measure,
    betterWhen: wordOf<BetterWhen>(effect.betterWhen),
    estimate: number(effect.estimate),
    ciLower: number(effect.ciLower),
    ciUpper: number(effect.ciUpper),
    level: effect.level === USUAL_LEVEL ? '' : number(effect.level),
    standardError: number(effect.standardError),
    n: number(effect.n),
    nComparison: number(effect.nComparison),
  };
}

function numberText(value: number | null, language: InterfaceLanguage): string {
  if (value === null) return '';
  return language === 'da' ? String(value).replace('.', ',') : String(value);
}

/** What the form says, as the rules know it, with what cannot be read as it is typed. */
export interface WrittenFinding {
  readonly content: FindingContent;
  readonly problems: readonly Problem[];
}

export function writtenFinding(values: FindingValues): WrittenFinding {
  const problems: Problem[] = [];
  const read = (text: string, field: string, isCount: boolean): number | null => {
    if (text.trim() === '') return null;
    const number = numberInCell(text, isCount);
    if (number === null) problems.push(problem('evidence.number-unreadable', field, { text: text.slice(0, 60) }));
    return number;
  };
  const count = (text: string, field: string) => read(text, field, true);
  const { statement, page, quote, staff, cost, outcome, instrument, design, certainty, ...rest } = values;
  const content: FindingContent = {
    ...{ statement, place: { page, quote }, intervention: rest.intervention, activities: rest.activities },
    ...{ conditions: rest.conditions, lifeSituations: rest.lifeSituations, incomeSupport: rest.incomeSupport },
    ...{ outcome: outcome[0] ?? '', instrument: instrument[0] ?? null, instrumentNote: rest.instrumentNote },
    ...{ settings: rest.settings, orgForms: rest.orgForms, comparison: rest.comparison, direction: rest.direction },
    effect: rest.effect === null ? null : writtenEffect(rest.effect, read, problems),
    ...{ design: design[0] ?? '', trial: rest.trial, certainty: certainty === '' ? null : certainty },
    certaintyReason: rest.certaintyReason,
    studies: count(rest.studies, 'studies'),
    participants: count(rest.participants, 'participants'),
    resources: {
      ...{ staff, cost },
      weeks: count(rest.weeks, 'resources.weeks'),
      sessions: count(rest.sessions, 'resources.sessions'),
    },
    ...{ countries: rest.countries, transferNote: rest.transferNote },
  };
  return { content, problems };
}

type Read = (text: string, field: string, isCount: boolean) => number | null;

/** An effect needs a measure, a number and which end is good; without them it says what is missing. */
function writtenEffect(values: EffectValues, read: Read, problems: Problem[]): FindingEffect | null {
  const { measure, betterWhen } = values;
  const number = (name: Exclude<keyof EffectValues, 'measure' | 'betterWhen'>, isCount = false) =>
    read(values[name], `effect.${name}`, isCount);
  const estimate = number('estimate');
  if (values.estimate.trim() === '') problems.push(problem('evidence.number-missing', 'effect.estimate'));
  if (measure === '') problems.push(problem('evidence.value-unknown', 'effect.measure'));
  if (betterWhen === '') problems.push(problem('evidence.value-unknown', 'effect.betterWhen'));
  const level = number('level') ?? USUAL_LEVEL;
  const numbers = {
    ciLower: number('ciLower'),
    ciUpper: number('ciUpper'),
    level: level > 1 ? level / 100 : level,
    standardError: number('standardError'),
    n: number('n', true),
    nComparison: number('nComparison', true),
  };
  if (measure === '' || betterWhen === '' || estimate === null) return null;
  return { measure, estimate, betterWhen, ...numbers };
}
