import type { ActivityContent } from '../activities/index.js';
import type { ConceptContent } from './concept.js';
import type { Situation } from './transfer-fit.js';

/** What an activity tells of the place it was tried in. */
export type ActivityCircumstances = Pick<
  ActivityContent,
  | 'targetGroups'
  | 'settings'
  | 'orgForms'
  | 'groupSize'
  | 'artists'
  | 'volunteers'
  | 'staffHours'
  | 'weeks'
  | 'sessionsPlanned'
>;

export const UNKNOWN_SITUATION: Situation = {
  targetGroups: [],
  groupSize: null,
  artists: null,
  volunteers: null,
  staffHours: null,
  settings: [],
  orgForms: [],
  weeks: null,
  sessions: null,
  population: null,
};

/** The situation behind activities: every term that one of them has, the commonest first; of numbers the middle one. */
export function situationOf(activities: readonly ActivityCircumstances[]): Situation {
  const terms = (key: 'targetGroups' | 'settings' | 'orgForms'): string[] =>
    commonestFirst(activities.flatMap((activity) => activity[key]));
  const middle = (key: 'groupSize' | 'artists' | 'volunteers' | 'staffHours' | 'weeks' | 'sessionsPlanned') =>
    middleOf(activities.flatMap((activity) => activity[key] ?? []));
  return {
    targetGroups: terms('targetGroups'),
    groupSize: middle('groupSize'),
    artists: middle('artists'),
    volunteers: middle('volunteers'),
    staffHours: middle('staffHours'),
    settings: terms('settings'),
    orgForms: terms('orgForms'),
    weeks: middle('weeks'),
    sessions: middle('sessionsPlanned'),
    population: null,
  };
}

/** So many activities like the concept, or so many of the latest where none is like it, tell of a place's situation. */
const MOST_ALIKE = 20;
const LATEST_ENOUGH = 5;

export interface TellingActivities<Activity> {
  readonly activities: readonly Activity[];
  /** They share a target group or an art form with the concept; otherwise they are the latest. */
  readonly areAlike: boolean;
}

/** Which of a place's activities (latest first) tell of its situation for a concept; null for no concept in particular. */
export function tellingActivities<Activity extends Pick<ActivityContent, 'targetGroups' | 'artForms'>>(
  activities: readonly Activity[],
  concept: Pick<ConceptContent, 'targetGroups' | 'artForms'> | null,
): TellingActivities<Activity> {
  const wanted = new Set([...(concept?.targetGroups ?? []), ...(concept?.artForms ?? [])]);
  const alike = activities.filter(({ targetGroups, artForms }) =>
    [...targetGroups, ...artForms].some((term) => wanted.has(term)),
  );
  if (alike.length > 0) return { activities: alike.slice(0, MOST_ALIKE), areAlike: true };
  return { activities: activities.slice(0, LATEST_ENOUGH), areAlike: false };
}

function commonestFirst(terms: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([term]) => term);
}

/** The lower of the two middle ones of an even number: a number that somebody did write. */
function middleOf(numbers: readonly number[]): number | null {
  return [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? null;
}
