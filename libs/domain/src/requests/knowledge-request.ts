/** Where a request stands. Answered and closed ones can be opened again; the asker takes back an open one. */
export const REQUEST_STATES = ['open', 'answered', 'closed', 'withdrawn'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** Why a request was closed without an answer. `nothing-known` confirms a gap: somebody looked and found nothing. */
export const CLOSING_REASONS = ['nothing-known', 'asked-before', 'outside-the-field', 'no-longer-needed'] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

/** What a member asks the network's coordinator for. */
export interface RequestContent {
  readonly question: string;
  /** What it is needed for, and what the asker knows already. */
  readonly background: string;
  /** For whom: a team, a meeting, a group of citizens in words (no names). */
  readonly forWhom: string;
  /** yyyy-mm-dd; after this day the answer comes too late. */
  readonly neededBy: string | null;
  /** Terms of the vocabularies that the question is about (`tg-stress`, `af-music`). */
  readonly termIds: readonly string[];
}

/** What the coordinator writes, with the sources it rests on. */
export interface RequestAnswer {
  readonly text: string;
  /** Slugs of published knowledge items. */
  readonly sources: readonly string[];
}

/** Did the answer come into use? Said by the asker. */
export interface RequestUse {
  readonly used: boolean;
  readonly note: string;
}

export interface KnowledgeRequest {
  readonly id: string;
  readonly networkId: string;
  /** Null once the person has left the platform. */
  readonly askedById: string | null;
  readonly content: RequestContent;
  readonly state: RequestState;
  readonly askedAt: Date;
  readonly answer: RequestAnswer | null;
  readonly closingReason: ClosingReason | null;
  readonly closingNote: string | null;
  readonly use: RequestUse | null;
}
