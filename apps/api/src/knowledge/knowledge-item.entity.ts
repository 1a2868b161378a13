import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContentOrigin, KnowledgeState, WorkingState } from '@samspil/domain/knowledge';

/** A place in the bank; what it says stands in its versions. */
@Entity('knowledge_item')
export class KnowledgeItemEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  slug: string;

  @Column('text')
  networkId: string;

  @Column('text')
  state: KnowledgeState;

  @Column('text', { nullable: true })
  workingState: WorkingState | null;

  @Column('uuid', { nullable: true })
  publishedVersionId: string | null;

  @Column('uuid', { nullable: true })
  workingVersionId: string | null;

  @Column('uuid', { nullable: true })
  ownerId: string | null;

  @Column('uuid', { nullable: true })
  createdById: string | null;

  @Column('uuid', { nullable: true })
  changedById: string | null;

  /** `yyyy-mm-dd`. */
  @Column('date', { nullable: true })
  reviewDate: string | null;

  @Column('text', { nullable: true })
  withdrawnReason: string | null;

  @Column('uuid', { nullable: true })
  mergedIntoId: string | null;

  @Column('text')
  origin: ContentOrigin;

  @Column('boolean', { default: false })
  isDemonstration: boolean;

  /** Of starting content as it was planted, to tell whether somebody has changed it since. */
  @Column('text', { nullable: true })
  contentHash: string | null;

  /** Counts the changes, so that a second writer is told. */
  @Column('integer', { default: 1 })
  lock: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt: Date;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  firstPublishedAt: Date | null;
}
