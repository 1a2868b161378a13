import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NoticeKind, NoticeState } from '@samspil/domain/matching';

/** What an organisation has to give, or is looking for. */
@Entity('notice')
export class NoticeEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  networkId: string;

  @Column('text')
  organisationId: string;

  @Column('text')
  kind: NoticeKind;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  text: string;

  @Column('text', { default: '' })
  question: string;

  @Column('text', { array: true, default: () => `'{}'` })
  targetGroups: string[];

  @Column('text', { array: true, default: () => `'{}'` })
  artForms: string[];

  @Column('text', { array: true, default: () => `'{}'` })
  settings: string[];

  /** What the search finds the title and the question by. */
  @Column('text', { array: true, default: () => `'{}'` })
  words: string[];

  /** `yyyy-mm-dd`. */
  @Column('date', { nullable: true })
  validUntil: string | null;

  @Column('text', { default: 'open' })
  state: NoticeState;

  @Column('uuid', { nullable: true })
  createdById: string | null;

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
