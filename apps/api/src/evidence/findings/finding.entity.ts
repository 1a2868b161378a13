import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FindingContent, FindingState } from '@samspil/domain/evidence';
import type { FindingOrigin } from './finding-record.js';

/** What one source says about one outcome. */
@Entity('finding')
export class FindingEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  networkId: string;

  @Column('uuid')
  sourceId: string;

  @Column('text')
  state: FindingState;

  /** Columns that the database computes from it are for statements only. */
  @Column('jsonb')
  content: FindingContent;

  @Column('uuid', { nullable: true })
  certaintyRatedById: string | null;

  @Column('timestamptz', { nullable: true })
  certaintyRatedAt: Date | null;

  @Column('text', { nullable: true })
  withdrawnReason: string | null;

  @Column('timestamptz', { nullable: true })
  consensusAt: Date | null;

  @Column('uuid', { nullable: true })
  consensusById: string | null;

  @Column('text')
  origin: FindingOrigin;

  @Column('boolean', { default: false })
  isDemonstration: boolean;

  @Column('text', { nullable: true })
  contentHash: string | null;

  @Column('text', { nullable: true })
  contentKey: string | null;

  @Column('uuid', { nullable: true })
  pasteId: string | null;

  /** The sources it came from by merges, the first one first. */
  @Column('uuid', { array: true, default: () => `'{}'` })
  mergedFrom: string[];

  @Column('integer', { default: 1 })
  lock: number;

  /** The lock at which each field last changed. */
  @Column('jsonb', { default: () => `'{}'` })
  fieldLocks: Readonly<Record<string, number>>;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('uuid', { nullable: true })
  createdById: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt: Date;

  @Column('uuid', { nullable: true })
  changedById: string | null;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;
}
