/** Whom a recommendation speaks to (R86). */
export const RECOMMENDATION_LEVELS = ['regional', 'municipal', 'institution'] as const;
export type RecommendationLevel = (typeof RECOMMENDATION_LEVELS)[number];

/** The coordinator writes and proposes, the steering group approves; a withdrawn one says why. */
export const RECOMMENDATION_STATES = ['draft', 'proposed', 'approved', 'withdrawn'] as const;
export type RecommendationState = (typeof RECOMMENDATION_STATES)[number];

export interface RecommendationContent {
  readonly level: RecommendationLevel;
  readonly title: string;
  /** What to do. */
  readonly text: string;
  /** Why: what is known, and how surely. */
  readonly grounds: string;
  readonly conceptIds: readonly string[];
  readonly findingIds: readonly string[];
  /** yyyy-mm-dd: when it is to be looked at again. */
  readonly reviewOn: string | null;
}
