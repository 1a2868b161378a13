import { problem, type Problem } from '../../shared/index.js';
import type { MeetingProblemCode } from '../meeting-problem.js';
import { problemsWithMeetingText } from '../meeting-rules.js';
import type { Meeting } from '../meeting.js';
import type { InvitationProblemCode } from './invitation-problem.js';
import { WISHES, type ParticipantAnswer, type Wish } from './participant.js';

/** The longest remark in characters, and the most participants of a meeting. */
export const INVITATION_LIMITS = { remark: 500, participants: 600, reminded: 100 } as const;

export type AnsweredMeeting = Pick<Meeting, 'state' | 'startsAt' | 'respondBy'>;

/** Why a meeting takes no answers any more, or not yet; null while it does. `now` is the clock of Denmark. */
export function answersClosedBecause({ state, startsAt }: AnsweredMeeting, now: string): InvitationProblemCode | null {
  if (state === 'draft') return 'meetings.answer-not-open';
  if (state === 'cancelled') return 'meetings.answer-cancelled';
  return state === 'held' || now >= startsAt ? 'meetings.answer-begun' : null;
}

/** True when the day and time by which answers were wanted is over. */
export function isPastDeadline({ respondBy }: Pick<AnsweredMeeting, 'respondBy'>, now: string): boolean {
  return respondBy !== null && now > respondBy;
}

interface Answering {
  readonly wish: Wish;
  readonly remark: string;
  readonly before: ParticipantAnswer;
  /** The clock of Denmark. */
  readonly now: string;
  /** Who plans the meeting may register somebody after the deadline. */
  readonly isPlanner: boolean;
}

/**
 * Everything wrong with an answer. A no is taken until the meeting begins, for it gives a place to somebody else; a yes
 * until the deadline.
 */
export function problemsWithAnswer(
  meeting: AnsweredMeeting,
  { wish, remark, before, now, isPlanner }: Answering,
): Problem<InvitationProblemCode | MeetingProblemCode>[] {
  const closed = answersClosedBecause(meeting, now);
  if (closed !== null) return [problem(closed)];
  const isNew = before !== 'yes' && before !== 'waiting';
  const isTooLate = wish === 'yes' && isNew && !isPlanner && isPastDeadline(meeting, now);
  return [
    ...(WISHES.includes(wish) ? [] : [problem('meetings.answer-unknown' as const, 'answer')]),
    ...(isTooLate ? [problem('meetings.answer-too-late' as const)] : []),
    ...problemsWithMeetingText(remark, 'remark', INVITATION_LIMITS.remark),
  ];
}

/**
 * What a wish becomes. `taken` are those with a place, `waiting` those before this one on the list: nobody passes them.
 */
export function answerFor(
  wish: Wish,
  before: ParticipantAnswer,
  { capacity, taken, waiting }: { readonly capacity: number | null; readonly taken: number; readonly waiting: number },
): ParticipantAnswer {
  if (wish === 'no') return 'no';
  if (before === 'yes' || before === 'waiting') return before;
  return capacity === null || taken + waiting < capacity ? 'yes' : 'waiting';
}

export interface QueuedParticipant {
  readonly id: string;
  readonly answer: ParticipantAnswer;
  /** Sorts by time; null for those who do not wait. */
  readonly waitingSince: string | null;
}

/** Those who wait, first come first. */
export function waitingList<Queued extends QueuedParticipant>(participants: readonly Queued[]): Queued[] {
  const keyOf = ({ waitingSince, id }: QueuedParticipant): string => `${waitingSince ?? '9999'} ${id}`;
  return participants
    .filter(({ answer }) => answer === 'waiting')
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

/** Those who get a place now, in their order. Nobody who has a place loses it, also when there are fewer than before. */
export function movingUp<Queued extends QueuedParticipant>(
  participants: readonly Queued[],
  capacity: number | null,
): Queued[] {
  const waiting = waitingList(participants);
  if (capacity === null) return waiting;
  const taken = participants.filter(({ answer }) => answer === 'yes').length;
  return waiting.slice(0, Math.max(0, capacity - taken));
}
