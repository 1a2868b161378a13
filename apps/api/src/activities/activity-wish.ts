export { ACTIVITY_SORTS, type ActivitySort } from '@samspil/domain/activities';

/** One of the values; several filters must all be met. */
export interface ActivityFilter {
  readonly facet: string;
  readonly values: readonly string[];
}

/** Which activities somebody wants to see. */
export interface ActivityWish {
  /** Null for all networks. */
  readonly networkId: string | null;
  readonly filters: readonly ActivityFilter[];
  /** What the viewer may edit, drafts included, in place of what is shared. */
  readonly own: boolean;
  /** Deleted ones that the viewer may bring back. */
  readonly deleted: boolean;
  /** Only these; null for any. */
  readonly ids: readonly string[] | null;
  /** With these words in title or description, for lists that the search index knows nothing of. */
  readonly words?: string | null;
  /** Changed after this ISO time. */
  readonly changedSince: string | null;
}

/** Where the last one of a page stood: its sort value and id. */
export interface ActivityPlace {
  readonly value: string;
  readonly id: string;
}
