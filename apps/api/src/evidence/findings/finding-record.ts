import type { Certainty, Direction, Finding } from '@samspil/domain/evidence';
import type { KnowledgeState } from '@samspil/domain/knowledge';

export const FINDING_ORIGINS = ['entered', 'pasted', 'starting-content'] as const;
export type FindingOrigin = (typeof FINDING_ORIGINS)[number];

/** A finding as it is stored, with what its source adds. */
export interface FindingRecord extends Finding {
  readonly sourceSlug: string;
  readonly sourceState: KnowledgeState;
  readonly origin: FindingOrigin;
  readonly isDemonstration: boolean;
  readonly lock: number;
  /** The lock at which each field last changed. */
  readonly fieldLocks: Readonly<Record<string, number>>;
  readonly certaintyRatedById: string | null;
  readonly certaintyRatedAt: Date | null;
  /** When raters who disagreed had settled what stands in the content. */
  readonly consensusAt: Date | null;
  /** Who has given a rating of their own. */
  readonly raterIds: readonly string[];
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly publishedAt: Date | null;
}

/** What one person said of a finding. */
export interface RatingRecord {
  readonly findingId: string;
  readonly raterId: string;
  readonly direction: Direction;
  readonly certainty: Certainty;
  readonly reason: string;
  readonly ratedAt: Date;
}

/** One line of a finding's history. */
export interface FindingEventRecord {
  readonly id: string;
  readonly findingId: string;
  readonly kind: string;
  readonly byId: string | null;
  readonly at: Date;
  readonly content: Finding['content'] | null;
  readonly note: string | null;
}
