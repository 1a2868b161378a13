import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecommendationLevel, RecommendationState } from '@samspil/domain/recommendations';

/** What a network recommends. */
@Entity('recommendation')
export class RecommendationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  networkId: string;

  @Column('text')
  level: RecommendationLevel;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  text: string;

  @Column('text', { default: '' })
  grounds: string;

  @Column('uuid', { array: true, default: () => `'{}'` })
  conceptIds: string[];

  @Column('uuid', { array: true, default: () => `'{}'` })
  findingIds: string[];

  /** `yyyy-mm-dd`. */
  @Column('date', { nullable: true })
  reviewOn: string | null;

  @Column('text', { default: 'draft' })
  state: RecommendationState;

  /** Everybody who wrote in it: none of them approves it. */
  @Column('uuid', { array: true, default: () => `'{}'` })
  writerIds: string[];

  /** Why it was returned or withdrawn. */
  @Column('text', { default: '' })
  reason: string;

  @Column('timestamptz', { nullable: true })
  proposedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  approvedAt: Date | null;

  @Column('uuid', { nullable: true })
  approvedById: string | null;

  @Column('jsonb', { default: () => `'{}'` })
  fieldLocks: Readonly<Record<string, number>>;

  /** Counts the changes, so that a second writer is told. */
  @Column('integer', { default: 1 })
  lock: number;

  @Column('boolean', { default: false })
  isDemonstration: boolean;

  @Column('text', { nullable: true })
  contentKey: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt: Date;
}
