import { problem, type Problem } from '../shared/index.js';
import type { MatchingProblemCode } from './matching-problem.js';
import { problemsWithText } from './texts-and-days.js';

/** Where a request for contact stands. A declined one may still be answered. */
export const CONTACT_STATES = ['sent', 'answered', 'declined'] as const;
export type ContactState = (typeof CONTACT_STATES)[number];

/** What was done by writing: asked for contact, answered, declined, wrote on. */
export const CONTACT_MESSAGE_KINDS = ['sent', 'answered', 'declined', 'wrote'] as const;
export type ContactMessageKind = (typeof CONTACT_MESSAGE_KINDS)[number];

export const CONTACT_BOXES = ['received', 'sent'] as const;
export type ContactBox = (typeof CONTACT_BOXES)[number];

/** What contact is asked for about. */
export const CONTACT_SUBJECTS = ['notice', 'activity', 'concept', 'organisation'] as const;
export type ContactSubject = (typeof CONTACT_SUBJECTS)[number];

export const CONTACT_LIMITS = { message: 4_000 } as const;

/** So many messages one person may send within a day: enough for a busy liaison, too few for a machine. */
export const CONTACTS_PER_DAY = 20;

/** One of the network's people asks an organisation for contact; no address is shown to anybody. */
export interface ContactRequest {
  readonly id: string;
  readonly networkId: string;
  /** The organisation that is asked. */
  readonly organisationId: string;
  /** Null once the person has left the platform. */
  readonly sentById: string | null;
  readonly state: ContactState;
}

/** What is asked about: exactly one of them. */
export interface ContactAbout {
  readonly noticeId: string | null;
  readonly activityId: string | null;
  readonly conceptSlug: string | null;
  /** The organisation itself, as one of the network `networkId`. */
  readonly organisationId: string | null;
  readonly networkId: string | null;
}

export function problemsWithAbout(about: ContactAbout): Problem<MatchingProblemCode>[] {
  const { noticeId, activityId, conceptSlug, organisationId, networkId } = about;
  const named = [noticeId, activityId, conceptSlug, organisationId && networkId].filter(Boolean);
  return named.length === 1 ? [] : [problem('matching.about-missing', 'about')];
}

/** What is wrong with a message of a thread. */
export function problemsWithMessage(text: string, field = 'message'): Problem<MatchingProblemCode>[] {
  const missing: MatchingProblemCode = field === 'message' ? 'matching.message-missing' : 'matching.answer-missing';
  return [
    ...(text.trim() === '' ? [problem(missing, field)] : []),
    ...problemsWithText(text, field, CONTACT_LIMITS.message),
  ];
}

/** `answer`: the first answer of the organisation. `decline`: a friendly no. `write`: both write on in an answered thread. */
export const CONTACT_STEPS = ['answer', 'decline', 'write'] as const;
export type ContactStep = (typeof CONTACT_STEPS)[number];

const POSSIBLE: Readonly<Record<ContactStep, readonly ContactState[]>> = {
  answer: ['sent', 'declined'],
  decline: ['sent'],
  write: ['answered'],
};

export function isContactStepPossible(step: ContactStep, state: ContactState): boolean {
  return POSSIBLE[step].includes(state);
}

export function problemsWithContactStep(step: ContactStep, state: ContactState): Problem<MatchingProblemCode>[] {
  return isContactStepPossible(step, state) ? [] : [problem('matching.state', undefined, { state })];
}
