import { problem, type Problem } from '../../shared/index.js';
import { isUsableDay, problemsWithCount, problemsWithText } from '../activity-rules.js';
import type { ActivityProblemCode } from '../activity-problem.js';
import type { GiveBackContent } from './give-back.js';

type ActivityProblem = Problem<ActivityProblemCode>;

/** The longest texts, in characters; the most people one give-back is agreed for; how far ahead it may be due. */
export const GIVE_BACK_LIMITS = {
  toWhom: 300,
  droppedReason: 1_000,
  note: 4_000,
  participants: 10_000,
  yearsAhead: 5,
} as const;

/** What the rules must know from outside: today (yyyy-mm-dd), which organisations there are, and where it took place. */
export interface GiveBackContext {
  readonly today: string;
  readonly isKnownOrganisation: (organisationId: string) => boolean;
  /** Null for an organisation that belongs to no municipality. */
  readonly municipalityOf: (organisationId: string) => string | null;
  /** Codes of the municipalities the activity takes place in. */
  readonly takesPlaceIn: readonly string[];
}

/** The content as it is kept: nothing around the texts; a day or reason only where the status asks for it. */
export function normaliseGiveBack(content: GiveBackContent): GiveBackContent {
  const { status, toWhom, droppedReason, note, doneOn, dueOn, assignedOrganisationId } = content;
  return {
    ...content,
    toWhom: toWhom.replace(/\s+/gu, ' ').trim(),
    note: note.trim(),
    dueOn: dueOn === '' ? null : dueOn,
    assignedOrganisationId: assignedOrganisationId === '' ? null : assignedOrganisationId,
    doneOn: status === 'done' && doneOn !== '' ? doneOn : null,
    droppedReason: status === 'dropped' ? droppedReason.trim() : '',
  };
}

/** Nothing would change by saving the one over the other. */
export function isSameGiveBack(one: GiveBackContent, other: GiveBackContent): boolean {
  const [kept, standing] = [normaliseGiveBack(one), normaliseGiveBack(other)];
  return Object.keys(kept).every(
    (key) => kept[key as keyof GiveBackContent] === standing[key as keyof GiveBackContent],
  );
}

/** Whoever saw an earlier version than the one that is there is told its `lock`, and nothing is overwritten. */
export function problemsWithGiveBackLock(seen: number, standing: number): ActivityProblem[] {
  return seen === standing ? [] : [problem('activities.changed-meanwhile', undefined, { fields: '', lock: standing })];
}

/** Everything that is wrong with a give-back as it would be saved. */
export function problemsWithGiveBack(content: GiveBackContent, context: GiveBackContext): ActivityProblem[] {
  const { what, participants, toWhom, droppedReason, note } = content;
  return [
    ...problemsWithOrganisations(content, context),
    ...(what === null ? [problem<ActivityProblemCode>('activities.give-back-what-missing', 'what')] : []),
    ...problemsWithCount(participants, 'participants', GIVE_BACK_LIMITS.participants),
    ...problemsWithText(toWhom, 'toWhom', GIVE_BACK_LIMITS.toWhom),
    ...problemsWithText(droppedReason, 'droppedReason', GIVE_BACK_LIMITS.droppedReason),
    ...problemsWithText(note, 'note', GIVE_BACK_LIMITS.note),
    ...problemsWithDue(content, context.today),
    ...problemsWithStatus(content, context.today),
  ];
}

function problemsWithOrganisations(content: GiveBackContent, context: GiveBackContext): ActivityProblem[] {
  const { organisationId, assignedOrganisationId } = content;
  const { isKnownOrganisation } = context;
  const problems: ActivityProblem[] = [];
  if (organisationId === '') problems.push(problem('activities.give-back-organisation-missing', 'organisationId'));
  else if (!isKnownOrganisation(organisationId))
    problems.push(problem('activities.organisation-unknown', 'organisationId'));
  else if (isAtHome(organisationId, context)) problems.push(problem('activities.give-back-at-home', 'organisationId'));
  if (assignedOrganisationId !== null && !isKnownOrganisation(assignedOrganisationId)) {
    problems.push(problem('activities.organisation-unknown', 'assignedOrganisationId'));
  }
  return problems;
}

/** Who takes part at home owes nothing: the obligation comes from taking part elsewhere. */
function isAtHome(organisationId: string, { municipalityOf, takesPlaceIn }: GiveBackContext): boolean {
  const home = municipalityOf(organisationId);
  return home !== null && takesPlaceIn.length > 0 && takesPlaceIn.every((code) => code === home);
}

function problemsWithDue({ dueOn }: GiveBackContent, today: string): ActivityProblem[] {
  if (dueOn === null) return [];
  const latest = `${Number(today.slice(0, 4)) + GIVE_BACK_LIMITS.yearsAhead}${today.slice(4)}`;
  return isUsableDay(dueOn) && dueOn <= latest ? [] : [problem('activities.date-invalid', 'dueOn')];
}

function problemsWithStatus({ status, doneOn, droppedReason }: GiveBackContent, today: string): ActivityProblem[] {
  if (status === 'dropped' && droppedReason.trim() === '') {
    return [problem('activities.give-back-dropped-without-reason', 'droppedReason')];
  }
  if (status !== 'done') return [];
  if (doneOn === null) return [problem('activities.give-back-done-without-day', 'doneOn')];
  if (!isUsableDay(doneOn)) return [problem('activities.date-invalid', 'doneOn')];
  return doneOn > today ? [problem('activities.give-back-done-in-future', 'doneOn', { today })] : [];
}
