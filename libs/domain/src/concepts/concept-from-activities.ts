import type { ActivityContent } from '../activities/index.js';
import type { InterfaceLanguage } from '../shared/index.js';
import { CONCEPT_LIMITS as LIMITS } from './concept-limits.js';
import { conceptWithChanges, NO_CONCEPT_CONTENT } from './concept-changes.js';
import type { ConceptContent } from './concept.js';

/** An activity that a concept is drawn from. */
export type SourceActivity = ActivityContent & { readonly id: string };

const STAFFING: Readonly<Record<InterfaceLanguage, readonly [artists: string, volunteers: string, hours: string]>> = {
  da: ['Kunstnere', 'Frivillige', 'Timer for medarbejdere'],
  en: ['Artists', 'Volunteers', 'Staff hours'],
};

/**
 * A first version of a concept from what was written about activities: title of the first, all their terms, ranges of
 * their numbers; what they would do again as core elements, what they would change as parts to adapt.
 */
export function conceptFromActivities(
  activities: readonly SourceActivity[],
  language: InterfaceLanguage,
): ConceptContent {
  const of = <Value>(pick: (activity: SourceActivity) => readonly Value[]): Value[] => activities.flatMap(pick);
  const sizes = of(({ groupSize }) => present(groupSize));
  const costs = of(({ costDkk }) => present(costDkk));
  return conceptWithChanges(NO_CONCEPT_CONTENT, {
    title: activities[0]?.title ?? '',
    purpose: cut([...new Set(of(({ description }) => [description]))].join('\n\n').trim(), LIMITS.purpose),
    targetGroups: distinct(of(({ targetGroups }) => targetGroups)),
    artForms: distinct(of(({ artForms }) => artForms)),
    settings: distinct(of(({ settings }) => settings)),
    orgForms: distinct(of(({ orgForms }) => orgForms)),
    coreElements: linesOf(of(({ wouldRepeat }) => [wouldRepeat])).slice(0, LIMITS.coreElements),
    adaptableParts: linesOf(of(({ wouldChange }) => [wouldChange]))
      .slice(0, LIMITS.adaptableParts)
      .map((part) => ({ part, advice: '' })),
    staffing: staffingOf(activities, language),
    groupSizeFrom: least(sizes),
    groupSizeTo: most(sizes),
    weeks: most(of(({ weeks }) => present(weeks))),
    sessions: most(of(({ sessionsPlanned }) => present(sessionsPlanned))),
    costFromDkk: least(costs),
    costToDkk: most(costs),
    activityIds: activities.map(({ id }) => id).slice(0, LIMITS.activities),
  });
}

function staffingOf(activities: readonly SourceActivity[], language: InterfaceLanguage): string {
  const numbers = (['artists', 'volunteers', 'staffHours'] as const).map((key) =>
    activities.flatMap((activity) => present(activity[key])),
  );
  return numbers
    .flatMap((known, index) => (known.length === 0 ? [] : [`${STAFFING[language][index]}: ${rangeOf(known)}`]))
    .join('\n');
}

function rangeOf(numbers: readonly number[]): string {
  const [from, to] = [least(numbers), most(numbers)];
  return from === to ? String(from) : `${from}–${to}`;
}

function linesOf(texts: readonly string[]): string[] {
  const lines = texts.flatMap((text) => text.split('\n')).map((line) => line.replace(/^\s*[-–•*]\s*/u, '').trim());
  return distinctTexts(lines.filter((line) => line !== '').map((line) => cut(line, LIMITS.line)));
}

function distinct(terms: readonly string[]): string[] {
  return distinctTexts(terms).slice(0, LIMITS.terms);
}

function distinctTexts(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function present(value: number | null): number[] {
  return value === null ? [] : [value];
}

function least(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : Math.min(...numbers);
}

function most(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : Math.max(...numbers);
}

/** Never in the middle of a character. */
function cut(text: string, max: number): string {
  return text.slice(0, max).replace(/[\uD800-\uDBFF]$/u, '');
}
