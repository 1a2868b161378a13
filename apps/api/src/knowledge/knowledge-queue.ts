import type { ContentOrigin, KnowledgeType } from '@samspil/domain/knowledge';

/** The lists of the curate desk. `inbox` and `in-review` also hold new versions of published items. */
export const QUEUE_TABS = ['inbox', 'in-review', 'due-for-review', 'published', 'archived', 'withdrawn'] as const;
export type QueueTab = (typeof QUEUE_TABS)[number];

export interface KnowledgeQueueFilter {
  readonly networkId: string;
  readonly tab: QueueTab;
  /** ISO date that decides what is due. */
  readonly today: string;
  /** A piece of the title. */
  readonly text?: string | null;
  readonly type?: KnowledgeType | null;
  readonly origin?: ContentOrigin | null;
  /** Only what the viewer owns. */
  readonly mine?: boolean | null;
  readonly withoutCodes?: boolean | null;
}
