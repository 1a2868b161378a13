import { isWebAddress } from '../knowledge/index.js';
import { isReadable, problem, withChanges, type Problem } from '../shared/index.js';
import type { MeetingProblemCode } from './meeting-problem.js';
import {
  BODY_MEETING_KINDS,
  CALENDAR_FIELDS,
  MEETING_KINDS,
  MEETING_SHARINGS,
  type MeetingContent,
  type MeetingState,
} from './meeting.js';
import { isClock, isSkippedClock, minutesBetween } from './wall-clock.js';

type MeetingProblem = Problem<MeetingProblemCode>;

/** The longest texts, in characters, the most entries of each list, the longest meeting in hours. */
export const MEETING_LIMITS = {
  title: 200,
  summary: 4_000,
  place: 300,
  link: 1_000,
  reason: 1_000,
  hours: 7 * 24,
  capacity: 10_000,
  items: 60,
  itemText: 4_000,
  itemMinutes: 24 * 60,
  series: 60,
  name: 120,
  files: 40,
  fileBytes: 15 * 1024 * 1024,
} as const;

/** So many days a deleted draft can be brought back; then it goes for good. */
export const DELETED_DRAFT_DAYS = 30;

/** What the rules must know from outside. */
export interface MeetingRuleContext {
  /** A body of the same network. */
  readonly isKnownBody: (id: string) => boolean;
  readonly isKnownOrganisation: (id: string) => boolean;
  readonly isKnownSector: (code: string) => boolean;
}

export const NO_MEETING: MeetingContent = {
  kind: 'network-meeting',
  bodyId: null,
  title: '',
  summary: '',
  startsAt: '',
  endsAt: '',
  place: '',
  onlineUrl: '',
  hostOrganisationId: null,
  sectors: [],
  sharing: 'network',
  capacity: null,
  respondBy: null,
};

/** What is done with a meeting, and from where; `to` is where it stands afterwards. */
export const MEETING_STEPS = {
  announce: { from: ['draft'], to: 'announced' },
  cancel: { from: ['announced'], to: 'cancelled' },
  hold: { from: ['announced'], to: 'held' },
  /** It is to be after all, or was marked as held by mistake. */
  reopen: { from: ['cancelled', 'held'], to: 'announced' },
} as const satisfies Record<string, { readonly from: readonly MeetingState[]; readonly to: MeetingState }>;
export type MeetingStep = keyof typeof MEETING_STEPS;

export function isMeetingStepPossible(step: MeetingStep, state: MeetingState): boolean {
  const from: readonly MeetingState[] = MEETING_STEPS[step].from;
  return from.includes(state);
}

/** The content after a partial update: undefined leaves alone; nothing stands around texts. */
export function meetingWithChanges(content: MeetingContent, changes: Partial<MeetingContent>): MeetingContent {
  const merged = withChanges(content, changes);
  return {
    ...contentOfMeeting(merged),
    bodyId: merged.bodyId === null || merged.bodyId === '' ? null : merged.bodyId.toLowerCase(),
    title: oneLine(merged.title),
    summary: merged.summary.replace(/\r\n?/gu, '\n').trim(),
    startsAt: merged.startsAt.trim(),
    endsAt: merged.endsAt.trim(),
    place: oneLine(merged.place),
    onlineUrl: merged.onlineUrl.trim(),
    hostOrganisationId: merged.hostOrganisationId === '' ? null : merged.hostOrganisationId,
    sectors: [...new Set(merged.sectors)].sort(),
    respondBy: merged.respondBy === '' ? null : merged.respondBy,
  };
}

/** What is written about the meeting, without what else is known of it. */
export function contentOfMeeting(meeting: MeetingContent): MeetingContent {
  const { kind, bodyId, title, summary, startsAt, endsAt, place, onlineUrl } = meeting;
  const { hostOrganisationId, sectors, sharing, capacity, respondBy } = meeting;
  return {
    ...{ kind, bodyId, title, summary, startsAt, endsAt, place, onlineUrl },
    ...{ hostOrganisationId, sectors, sharing, capacity, respondBy },
  };
}

/** The fields in which two contents differ. */
export function changedMeetingFields(before: MeetingContent, after: MeetingContent): (keyof MeetingContent)[] {
  const fields = Object.keys(NO_MEETING) as (keyof MeetingContent)[];
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/** True when calendars show something else than before. */
export function concernsCalendars(fields: readonly (keyof MeetingContent)[]): boolean {
  const shown: readonly (keyof MeetingContent)[] = CALENDAR_FIELDS;
  return fields.some((field) => shown.includes(field));
}

/** Everything that is wrong with a meeting as it stands; it needs a title, a beginning and an end. */
export function problemsWithMeeting(content: MeetingContent, context: MeetingRuleContext): MeetingProblem[] {
  const { kind, sharing, title, summary, place } = content;
  return [
    ...(MEETING_KINDS.includes(kind) ? [] : [problemOf('meetings.kind-unknown', 'kind')]),
    ...(MEETING_SHARINGS.includes(sharing) ? [] : [problemOf('meetings.sharing-unknown', 'sharing')]),
    ...(title === '' ? [problemOf('meetings.title-missing', 'title')] : []),
    ...problemsWithMeetingText(title, 'title', MEETING_LIMITS.title),
    ...problemsWithMeetingText(summary, 'summary', MEETING_LIMITS.summary),
    ...problemsWithMeetingText(place, 'place', MEETING_LIMITS.place),
    ...problemsWithTimes(content),
    ...problemsWithBody(content, context),
    ...problemsWithWhere(content, context),
    ...problemsWithAnswers(content),
  ];
}

/** What more is needed before people are told of it: where they are to be. */
export function problemsWithAnnouncement(content: MeetingContent, context: MeetingRuleContext): MeetingProblem[] {
  const isSomewhere = content.place !== '' || content.onlineUrl !== '';
  return [
    ...problemsWithMeeting(content, context),
    ...(isSomewhere ? [] : [problemOf('meetings.place-missing', 'place')]),
  ];
}

/** Whether the step is possible from where the meeting stands. `now` is the clock of Denmark. */
export function problemsWithMeetingStep(
  step: MeetingStep,
  { state, startsAt }: { readonly state: MeetingState; readonly startsAt: string },
  { reason, now }: { readonly reason: string; readonly now: string },
): MeetingProblem[] {
  if (!isMeetingStepPossible(step, state)) return [problemOf('meetings.state')];
  const isReasonMissing = step === 'cancel' && reason.trim() === '';
  return [
    ...(isReasonMissing ? [problemOf('meetings.reason-missing', 'reason')] : []),
    ...problemsWithMeetingText(reason, 'reason', MEETING_LIMITS.reason),
    ...(step === 'hold' && now < startsAt ? [problemOf('meetings.not-begun')] : []),
  ];
}

/** Somebody else saved since: in which fields (comma-separated), and the `lock` to write with after looking again. */
export function problemsWithMeetingLock(
  standing: { readonly lock: number; readonly fieldLocks: Readonly<Record<string, number>> },
  seenLock: number,
  wanted: readonly string[],
): MeetingProblem[] {
  if (standing.lock === seenLock) return [];
  const fields = wanted.filter((field) => (standing.fieldLocks[field] ?? 0) > seenLock).sort();
  if (fields.length === 0) return [];
  return [problemOf('meetings.changed-meanwhile', undefined, { fields: fields.join(','), lock: standing.lock })];
}

/** Too long, or with characters that cannot be read. */
export function problemsWithMeetingText(text: string, field: string, max: number): MeetingProblem[] {
  return [
    ...(text.length > max ? [problemOf('meetings.text-too-long', field, { max })] : []),
    ...(isReadable(text) ? [] : [problemOf('meetings.text-unreadable', field)]),
  ];
}

const problemOf = problem<MeetingProblemCode>;

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function problemsWithTimes({ startsAt, endsAt }: MeetingContent): MeetingProblem[] {
  const problems = [...problemsWithTime(startsAt, 'startsAt'), ...problemsWithTime(endsAt, 'endsAt')];
  if (problems.length > 0) return problems;
  if (endsAt <= startsAt) return [problemOf('meetings.ends-before-start', 'endsAt')];
  const { hours } = MEETING_LIMITS;
  const isTooLong = minutesBetween(startsAt, endsAt) > hours * 60;
  return isTooLong ? [problemOf('meetings.too-long', 'endsAt', { max: hours })] : [];
}

function problemsWithTime(clock: string, field: string): MeetingProblem[] {
  if (clock === '') return [problemOf('meetings.time-missing', field)];
  if (isSkippedClock(clock)) return [problemOf('meetings.time-skipped', field)];
  return isClock(clock) ? [] : [problemOf('meetings.time-invalid', field)];
}

function problemsWithBody(
  { kind, bodyId, sharing }: MeetingContent,
  { isKnownBody }: MeetingRuleContext,
): MeetingProblem[] {
  if (bodyId === null) {
    const isNeeded = sharing === 'body' || BODY_MEETING_KINDS.includes(kind);
    return isNeeded ? [problemOf('meetings.body-missing', 'bodyId')] : [];
  }
  if (kind === 'network-meeting') return [problemOf('meetings.body-not-wanted', 'bodyId')];
  return isKnownBody(bodyId) ? [] : [problemOf('meetings.body-unknown', 'bodyId')];
}

function problemsWithWhere(
  { onlineUrl, hostOrganisationId, sectors }: MeetingContent,
  { isKnownOrganisation, isKnownSector }: MeetingRuleContext,
): MeetingProblem[] {
  const isHostKnown = hostOrganisationId === null || isKnownOrganisation(hostOrganisationId);
  return [
    ...(onlineUrl === '' || isWebAddress(onlineUrl) ? [] : [problemOf('meetings.link-invalid', 'onlineUrl')]),
    ...problemsWithMeetingText(onlineUrl, 'onlineUrl', MEETING_LIMITS.link),
    ...(isHostKnown ? [] : [problemOf('meetings.organisation-unknown', 'hostOrganisationId')]),
    ...(sectors.every(isKnownSector) ? [] : [problemOf('meetings.sector-unknown', 'sectors')]),
  ];
}

function isCapacityGood(capacity: number | null): boolean {
  return capacity === null || (Number.isInteger(capacity) && capacity > 0 && capacity <= MEETING_LIMITS.capacity);
}

function problemsWithAnswers({ capacity, respondBy, startsAt }: MeetingContent): MeetingProblem[] {
  const timeProblems = respondBy === null ? [] : problemsWithTime(respondBy, 'respondBy');
  const isTooLate = respondBy !== null && timeProblems.length === 0 && isClock(startsAt) && respondBy > startsAt;
  return [
    ...(isCapacityGood(capacity) ? [] : [problemOf('meetings.capacity-invalid', 'capacity')]),
    ...timeProblems,
    ...(isTooLate ? [problemOf('meetings.deadline-after-start', 'respondBy')] : []),
  ];
}
