/** `own`: grown in the network. `foreign`: taken over from another culture region or country (R84). */
export const CONCEPT_ORIGINS = ['own', 'foreign'] as const;
export type ConceptOrigin = (typeof CONCEPT_ORIGINS)[number];

export const CONCEPT_STATES = ['draft', 'published', 'withdrawn'] as const;
export type ConceptState = (typeof CONCEPT_STATES)[number];

/** Who may read a published one. */
export const CONCEPT_SHARINGS = ['network', 'public'] as const;
export type ConceptSharing = (typeof CONCEPT_SHARINGS)[number];

/** A part that may be fitted to the place, with advice on how. */
export interface AdaptablePart {
  readonly part: string;
  readonly advice: string;
}

export interface ConceptStep {
  readonly title: string;
  readonly text: string;
}

/** A transferable description drawn from activities. Counts are whole numbers, money whole kroner; null is not known. */
export interface ConceptContent {
  readonly title: string;
  readonly purpose: string;
  readonly targetGroups: readonly string[];
  readonly artForms: readonly string[];
  readonly settings: readonly string[];
  readonly orgForms: readonly string[];
  /** What must be kept, or it is another concept. */
  readonly coreElements: readonly string[];
  readonly adaptableParts: readonly AdaptablePart[];
  readonly steps: readonly ConceptStep[];
  readonly staffing: string;
  readonly groupSizeFrom: number | null;
  readonly groupSizeTo: number | null;
  readonly weeks: number | null;
  readonly sessions: number | null;
  readonly costFromDkk: number | null;
  readonly costToDkk: number | null;
  readonly materials: string;
  readonly origin: ConceptOrigin;
  /** Where a foreign concept comes from: a culture region, a country. */
  readonly originPlace: string;
  /** Activities it is drawn from. */
  readonly activityIds: readonly string[];
  /** Findings of the knowledge bank that it rests on. */
  readonly findingIds: readonly string[];
}

export interface Concept extends ConceptContent {
  readonly id: string;
  readonly slug: string;
  readonly networkId: string;
  /** Who to ask. */
  readonly ownerId: string;
  readonly state: ConceptState;
  readonly sharing: ConceptSharing;
  /** Counts published versions, from 1; 0 before the first. */
  readonly version: number;
  readonly createdById: string | null;
}

/** How a trial stands. */
export const TRIAL_STATUSES = ['interested', 'planned', 'running', 'done', 'not-continued'] as const;
export type TrialStatus = (typeof TRIAL_STATUSES)[number];

/** What a place changes of the concept, and why. */
export interface Adaptation {
  readonly what: string;
  readonly why: string;
}

/** A concept tried somewhere: by an organisation of the platform, or by another culture region that is known by name. */
export interface ConceptTrial {
  readonly id: string;
  readonly conceptId: string;
  /** The published version that was adopted. */
  readonly conceptVersion: number;
  readonly networkId: string;
  readonly organisationId: string | null;
  /** The name of the place when it is no organisation of the platform. */
  readonly place: string;
  readonly status: TrialStatus;
  /** Why it was not continued; required then. */
  readonly reason: string;
  readonly adaptations: readonly Adaptation[];
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** The activity it is logged as. */
  readonly activityId: string | null;
  readonly result: string;
  readonly learning: string;
  readonly createdById: string | null;
}
