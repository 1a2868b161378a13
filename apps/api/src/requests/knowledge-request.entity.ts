import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClosingReason, RequestState } from '@samspil/domain/requests';

/** What somebody asked for, the answer, and whether it was used. */
@Entity('knowledge_request')
export class KnowledgeRequestEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  networkId: string;

  @Column('uuid', { nullable: true })
  askedById: string | null;

  @Column('text')
  question: string;

  @Column('text', { default: '' })
  background: string;

  @Column('text', { default: '' })
  forWhom: string;

  /** `yyyy-mm-dd`. */
  @Column('date', { nullable: true })
  neededBy: string | null;

  @Column('text', { array: true, default: () => `'{}'` })
  termIds: string[];

  @Column('text', { default: 'open' })
  state: RequestState;

  @Column('text', { default: '' })
  draftText: string;

  @Column('text', { array: true, default: () => `'{}'` })
  draftSources: string[];

  @Column('text', { nullable: true })
  answerText: string | null;

  @Column('text', { array: true, default: () => `'{}'` })
  answerSources: string[];

  @Column('text', { nullable: true })
  closingReason: ClosingReason | null;

  @Column('text', { nullable: true })
  closingNote: string | null;

  @Column('uuid', { nullable: true })
  settledById: string | null;

  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;

  @Column('boolean', { nullable: true })
  used: boolean | null;

  @Column('text', { default: '' })
  useNote: string;

  @Column('timestamptz', { nullable: true })
  useRecordedAt: Date | null;

  @Column('boolean', { default: false })
  isDemonstration: boolean;

  @Column('text', { nullable: true })
  contentKey: string | null;

  /** Counts the changes, so that a second writer is told. */
  @Column('integer', { default: 1 })
  lock: number;

  @Column('timestamptz', { default: () => 'now()' })
  askedAt: Date;
}
