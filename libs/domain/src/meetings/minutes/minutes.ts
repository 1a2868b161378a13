/** Minutes are written as a draft, sent for comments, and approved: from then on they are frozen. */
export const MINUTES_STATES = ['draft', 'comments', 'approved'] as const;
export type MinutesState = (typeof MINUTES_STATES)[number];

/** Where the notes stand that belong to no item of the agenda. */
export const GENERAL_NOTES = 'general';

/** What was decided, at an item of the agenda or apart from them. */
export interface DecisionContent {
  readonly agendaItemId: string | null;
  readonly text: string;
}

/** Who does what by when. `dueOn` is `yyyy-mm-dd`. A person or an organisation owns it. */
export interface ActionContent {
  readonly agendaItemId: string | null;
  readonly text: string;
  readonly ownerPersonId: string | null;
  readonly ownerOrganisationId: string | null;
  readonly dueOn: string | null;
}

/** The notes at one item, as they stand in minutes that were approved. */
export interface FrozenSection {
  /** Of the item, or `GENERAL_NOTES`. */
  readonly id: string;
  readonly title: string;
  readonly isFinished: boolean;
  readonly text: string;
}

export interface FrozenDecision {
  readonly id: string;
  readonly sectionId: string;
  readonly text: string;
}

export interface FrozenAction extends FrozenDecision {
  readonly owner: string;
  /** As readers of English know the organisation that owns it; left out for people, and unknown of older versions. */
  readonly ownerInEnglish?: string;
  readonly dueOn: string | null;
}

/** Minutes as they were approved: they stay readable as they were, whatever changes around them. */
export interface FrozenMinutes {
  readonly sections: readonly FrozenSection[];
  readonly decisions: readonly FrozenDecision[];
  readonly actions: readonly FrozenAction[];
  /** Names of those who came, with where they come from. */
  readonly present: readonly string[];
  /** The same for readers of English; unknown of older versions. */
  readonly presentInEnglish?: readonly string[];
}
