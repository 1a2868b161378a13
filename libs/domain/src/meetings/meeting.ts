export const MEETING_KINDS = [
  'network-meeting',
  'steering-group',
  'working-group',
  'seminar',
  'professional-day',
  'forum',
  'other',
] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** Those of a body; the others may have one. */
export const BODY_MEETING_KINDS: readonly MeetingKind[] = ['steering-group', 'working-group'];

/** A draft is seen by those who plan; an announced one is held or cancelled. */
export const MEETING_STATES = ['draft', 'announced', 'held', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** Who may see it once announced. */
export const MEETING_SHARINGS = ['public', 'network', 'body'] as const;
export type MeetingSharing = (typeof MEETING_SHARINGS)[number];

export const AGENDA_ITEM_KINDS = ['information', 'discussion', 'decision'] as const;
export type AgendaItemKind = (typeof AGENDA_ITEM_KINDS)[number];

/** What is written about a meeting. Times are on the clock of Denmark, `yyyy-mm-ddThh:mm`. */
export interface MeetingContent {
  readonly kind: MeetingKind;
  /** The body that meets; a network meeting has none. */
  readonly bodyId: string | null;
  readonly title: string;
  readonly summary: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly onlineUrl: string;
  readonly hostOrganisationId: string | null;
  /** Codes of the vocabulary of sectors; none means all. */
  readonly sectors: readonly string[];
  readonly sharing: MeetingSharing;
  readonly capacity: number | null;
  /** Answers are wanted by then; without one until the meeting begins. */
  readonly respondBy: string | null;
}

/** A meeting as other parts work with it. */
export interface Meeting extends MeetingContent {
  readonly id: string;
  readonly networkId: string;
  readonly state: MeetingState;
  /** Why it was cancelled. */
  readonly cancelReason: string;
  readonly seriesId: string | null;
  /** Raised when calendars must be told of a change (SEQUENCE, RFC 5545). */
  readonly calendarSequence: number;
  /** The body that meets keeps its papers to itself. */
  readonly isClosed: boolean;
  readonly isDemonstration: boolean;
  readonly lock: number;
}

/** An item of an agenda in its place. */
export interface AgendaItem {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly kind: AgendaItemKind;
  readonly ownerPersonId: string | null;
  readonly minutesBudgeted: number | null;
  /** The item of an earlier meeting that was not finished. */
  readonly carriedFromId: string | null;
  readonly isFinished: boolean;
}

/** The fields a calendar shows: when one of them changes, calendars are told. */
export const CALENDAR_FIELDS = [
  'title',
  'startsAt',
  'endsAt',
  'place',
  'onlineUrl',
] as const satisfies readonly (keyof MeetingContent)[];
