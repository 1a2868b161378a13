import { isSmallCount, SMALLEST_SHOWN } from '../shown-counts.js';

/** What somebody gives back for having taken part in a course outside the own municipality (R91). */
export const GIVE_BACK_WHATS = [
  'talk',
  'concert',
  'school',
  'institution',
  'venue',
  'festival',
  'care-home',
  'kindergarten',
  'other',
] as const;
export type GiveBackWhat = (typeof GIVE_BACK_WHATS)[number];

/** Agreed, done on a day, or dropped for a reason. */
export const GIVE_BACK_STATUSES = ['agreed', 'done', 'dropped'] as const;
export type GiveBackStatus = (typeof GIVE_BACK_STATUSES)[number];

export interface GiveBackContent {
  /** The home organisation, with which it is agreed. */
  readonly organisationId: string;
  /** How many of its citizens take part; null is not known. */
  readonly participants: number | null;
  /** Null while it is not agreed yet what. */
  readonly what: GiveBackWhat | null;
  /** For whom it is done: a school, a care home, the citizens of a town. */
  readonly toWhom: string;
  /** yyyy-mm-dd. */
  readonly dueOn: string | null;
  /** Who sees to it; the home organisation itself when nobody else does. */
  readonly assignedOrganisationId: string | null;
  readonly status: GiveBackStatus;
  /** yyyy-mm-dd; required when it is done. */
  readonly doneOn: string | null;
  /** Why it was dropped; required then. */
  readonly droppedReason: string;
  readonly note: string;
}

export interface GiveBack extends GiveBackContent {
  readonly id: string;
  readonly networkId: string;
  readonly activityId: string;
  /** Null once the person has left the platform. */
  readonly createdById: string | null;
}

export const NO_GIVE_BACK: GiveBackContent = {
  organisationId: '',
  participants: null,
  what: null,
  toWhom: '',
  dueOn: null,
  assignedOrganisationId: null,
  status: 'agreed',
  doneOn: null,
  droppedReason: '',
  note: '',
};

/** Still agreed after the day it was due. `today` is yyyy-mm-dd. */
export function isOverdue({ status, dueOn }: Pick<GiveBack, 'status' | 'dueOn'>, today: string): boolean {
  return status === 'agreed' && dueOn !== null && dueOn < today;
}

/** What is counted of an activity and of all give-backs that are agreed for it. */
export interface CountedTogether {
  /** How many were registered for the activity; null is not known. */
  readonly registered: number | null;
  /** Those who take part from all home organisations. */
  readonly together: number;
  /** From one of them come 1–4. */
  readonly hasSmall: boolean;
}

/**
 * How many take part, as those may see who may edit it, and everybody else. Others are shown no count of 1–4, nor what
 * would tell one beside how many were registered: how many came from home, or from the one organisation with a small
 * count.
 */
export function shownParticipants(
  participants: number | null,
  mayEdit: boolean,
  counted: CountedTogether = { registered: null, together: 0, hasSmall: false },
): { readonly participants: number | null; readonly isSuppressed: boolean } {
  if (mayEdit || participants === null) return { participants, isSuppressed: false };
  const isSuppressed = participants < SMALLEST_SHOWN || tellsOfFew(participants, counted);
  return { participants: isSuppressed ? null : participants, isSuppressed };
}

function tellsOfFew(participants: number, { registered, together, hasSmall }: CountedTogether): boolean {
  if (registered === null) return false;
  return hasSmall || isSmallCount(registered - participants) || isSmallCount(registered - together);
}
