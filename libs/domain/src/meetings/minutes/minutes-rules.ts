import { isDay } from '../../network/index.js';
import { isReadable, problem, type Problem } from '../../shared/index.js';
import type { MinutesProblemCode } from './minutes-problem.js';
import type { ActionContent, DecisionContent, MinutesState } from './minutes.js';

type MinutesProblem = Problem<MinutesProblemCode>;

/** The longest texts in characters, the largest document and change in bytes, and the most entries of a kind. */
export const MINUTES_LIMITS = {
  text: 200_000,
  entry: 2_000,
  comment: 2_000,
  reason: 1_000,
  update: 1_000_000,
  document: 4_000_000,
  entries: 200,
} as const;

/** What is done with minutes, and from where; `to` is where they stand afterwards. */
export const MINUTES_STEPS = {
  /** Those who may read the papers are asked for comments. */
  send: { from: ['draft'], to: 'comments' },
  /** Takes it back to be written on. */
  reopen: { from: ['comments'], to: 'draft' },
  approve: { from: ['comments'], to: 'approved' },
  /** Begins a new version; the approved one stays until that is approved, too. */
  correct: { from: ['approved'], to: 'draft' },
} as const satisfies Record<string, { readonly from: readonly MinutesState[]; readonly to: MinutesState }>;
export type MinutesStep = keyof typeof MINUTES_STEPS;

export function isMinutesStepPossible(step: MinutesStep, state: MinutesState): boolean {
  const from: readonly MinutesState[] = MINUTES_STEPS[step].from;
  return from.includes(state);
}

export function problemsWithMinutesStep(step: MinutesStep, state: MinutesState): MinutesProblem[] {
  return isMinutesStepPossible(step, state) ? [] : [problem('meetings.minutes-state')];
}

/** Approved minutes are frozen: nothing is written or entered in them. */
export function problemsWithWritingIn(state: MinutesState): MinutesProblem[] {
  return state === 'approved' ? [problem('meetings.minutes-frozen')] : [];
}

/** What is sent or approved says something. */
export function problemsWithSending(texts: readonly string[], entries: number): MinutesProblem[] {
  const isEmpty = entries === 0 && texts.every((text) => text.trim() === '');
  return isEmpty ? [problem('meetings.minutes-empty')] : [];
}

/** A correction says why; of the other steps nothing is asked. */
export function problemsWithMinutesReason(step: MinutesStep, reason: string): MinutesProblem[] {
  if (step !== 'correct') return [];
  if (reason.trim() === '') return [problem('meetings.minutes-reason-missing', 'reason')];
  return problemsWithText(reason.trim(), 'reason', MINUTES_LIMITS.reason);
}

/** All the notes of a document together. */
export function problemsWithNotes(texts: readonly string[]): MinutesProblem[] {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const max = MINUTES_LIMITS.text;
  return [
    ...(length > max ? [problem<MinutesProblemCode>('meetings.minutes-too-long', 'update', { max })] : []),
    ...(texts.every(isReadable) ? [] : [problem<MinutesProblemCode>('meetings.minutes-text-unreadable', 'update')]),
  ];
}

/** What the rules must know from outside. */
export interface EntryRuleContext {
  readonly isKnownItem: (id: string) => boolean;
}

export interface ActionRuleContext extends EntryRuleContext {
  readonly isKnownPerson: (id: string) => boolean;
  readonly isKnownOrganisation: (id: string) => boolean;
}

export function problemsWithDecision(content: DecisionContent, context: EntryRuleContext): MinutesProblem[] {
  return [...problemsWithEntryText(content.text), ...problemsWithItem(content.agendaItemId, context)];
}

/** Everything that is wrong with an action. It has one owner: a person, or an organisation. */
export function problemsWithAction(content: ActionContent, context: ActionRuleContext): MinutesProblem[] {
  const { agendaItemId, text, dueOn } = content;
  return [
    ...problemsWithEntryText(text),
    ...problemsWithItem(agendaItemId, context),
    ...problemsWithOwner(content, context),
    ...problemsWithDay(dueOn, 'dueOn', 'meetings.action-date-invalid'),
  ];
}

export function problemsWithComment(content: DecisionContent, context: EntryRuleContext): MinutesProblem[] {
  return problemsWithDecision(content, context);
}

/** Until when comments are wanted, `yyyy-mm-dd`; `today` is the earliest. */
export function problemsWithCommentsUntil(day: string | null, today: string): MinutesProblem[] {
  if (day !== null && isDay(day) && day < today) return [problem('meetings.comments-until-past', 'commentsUntil')];
  return problemsWithDay(day, 'commentsUntil', 'meetings.minutes-date-invalid');
}

/** Minutes of what has not begun are sent to nobody; times are on the clock of the place. */
export function problemsWithMinutesTime(
  step: MinutesStep,
  startsAt: string,
  now: string,
): Problem<'meetings.not-begun'>[] {
  const isSent = step === 'send' || step === 'approve';
  return isSent && now < startsAt ? [problem('meetings.not-begun')] : [];
}

function problemsWithOwner(
  { ownerPersonId, ownerOrganisationId }: ActionContent,
  { isKnownPerson, isKnownOrganisation }: ActionRuleContext,
): MinutesProblem[] {
  const owners = [ownerPersonId, ownerOrganisationId].filter((id) => id !== null);
  if (owners.length !== 1) return [problem('meetings.action-owner-missing', 'owner')];
  const isKnown =
    ownerPersonId === null ? isKnownOrganisation(ownerOrganisationId ?? '') : isKnownPerson(ownerPersonId);
  return isKnown ? [] : [problem('meetings.action-owner-unknown', 'owner')];
}

function problemsWithDay(day: string | null, field: string, code: MinutesProblemCode): MinutesProblem[] {
  return day === null || isDay(day) ? [] : [problem(code, field)];
}

function problemsWithItem(id: string | null, { isKnownItem }: EntryRuleContext): MinutesProblem[] {
  return id === null || isKnownItem(id) ? [] : [problem('meetings.entry-item-unknown', 'agendaItemId')];
}

function problemsWithEntryText(text: string): MinutesProblem[] {
  if (text.trim() === '') return [problem('meetings.entry-text-missing', 'text')];
  return problemsWithText(text, 'text', MINUTES_LIMITS.entry);
}

function problemsWithText(text: string, field: string, max: number): MinutesProblem[] {
  if (!isReadable(text)) return [problem('meetings.entry-text-unreadable', field)];
  return text.length > max ? [problem('meetings.entry-text-too-long', field, { max })] : [];
}
