import { problem, type Problem } from '../shared/index.js';
import type { GoalKind } from './network.js';
import { isDay } from './period.js';
import { problemsWithText, type TextProblemCode } from './texts.js';

/** How much an organisation puts into a theme. That it is a member is another matter. */
export const ENGAGEMENTS = ['none', 'follows', 'takes-part', 'leads'] as const;
export type EngagementLevel = (typeof ENGAGEMENTS)[number];

/** How far an organisation says it has come with culture, health and employment together in one field. */
export const MATURITIES = ['not-started', 'trying', 'established', 'anchored'] as const;
export type MaturityLevel = (typeof MATURITIES)[number];

export const LEVEL_NOTE_MAX = 300;

/** From its day (`yyyy-mm-dd`) until the next one recorded. */
export interface Dated {
  readonly since: string;
}

export interface Engagement extends Dated {
  readonly networkId: string;
  readonly goalId: string;
  readonly level: EngagementLevel;
}

export interface Maturity extends Dated {
  /** Code of the vocabulary `sectors` (`se-culture`). */
  readonly sector: string;
  readonly level: MaturityLevel;
  readonly note: string;
}

export type LevelProblemCode =
  | 'network.date-malformed'
  | 'network.level-ahead'
  | 'network.level-changed'
  | 'network.sector-unknown'
  | 'network.not-a-member'
  | TextProblemCode;

/** What organisations engage in: a programme's themes, or where it has none its subgoals. */
export function goalsToEngageIn<Goal extends { readonly kind: GoalKind }>(goals: readonly Goal[]): Goal[] {
  const themes = goals.filter(({ kind }) => kind === 'theme');
  return themes.length > 0 ? themes : goals.filter(({ kind }) => kind === 'subgoal');
}

/** The one that holds on the day (`yyyy-mm-dd`): the latest recorded until then; `undefined` before the first. */
export function levelOn<Level extends Dated>(day: string, recorded: readonly Level[]): Level | undefined {
  return recorded.reduce<Level | undefined>((latest, one) => {
    if (one.since > day) return latest;
    return latest === undefined || one.since > latest.since ? one : latest;
  }, undefined);
}

/**
 * Everything wrong with recording a level: `since` is its first day, `today` the latest it may be (both `yyyy-mm-dd`).
 * `seen` is the level the writer saw standing, `standing` the one that stands: when they differ somebody was first.
 */
export function problemsWithLevel(
  wish: { readonly since: string; readonly note: string; readonly seen: string | null },
  standing: string | null,
  today: string,
): Problem<LevelProblemCode>[] {
  const found: Problem<LevelProblemCode>[] = [];
  if (!isDay(wish.since)) found.push(problem('network.date-malformed', 'since'));
  else if (wish.since > today) found.push(problem('network.level-ahead', 'since'));
  found.push(...problemsWithText(wish.note, 'note', LEVEL_NOTE_MAX));
  if (wish.seen !== standing) found.push(problem('network.level-changed', 'level'));
  return found;
}
