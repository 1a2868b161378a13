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

  @Column('jsonb')
  content: FindingContent;

  @Column({ type: 'text', generatedType: 'STORED', asExpression: `(content ->> 'intervention'::text)` })
  intervention: string;

  @Column({ type: 'text', generatedType: 'STORED', asExpression: `(content ->> 'comparison'::text)` })
  comparison: string;

  @Column({ type: 'text', generatedType: 'STORED', asExpression: `(content ->> 'direction'::text)` })
  direction: string;

  @Column({ type: 'text', generatedType: 'STORED', asExpression: `(content ->> 'design'::text)` })
  design: string;

  @Column({ type: 'text', nullable: true, generatedType: 'STORED', asExpression: `(content ->> 'certainty'::text)` })
  certainty: string | null;

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
