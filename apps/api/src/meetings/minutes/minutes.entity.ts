import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The minutes of a meeting, written by several. */
@Entity('minutes')
export class MinutesEntity {
  @PrimaryColumn('uuid')
  meetingId: string;

  @Column('text', { default: 'draft' })
  state: string;

  /** A document of Yjs (an update that holds everything): a text for each item of the agenda and one for general notes. */
  @Column('bytea', { default: () => `'\\x0000'` })
  document: Buffer;

  /** The plain texts of the document by item, as it was last written. */
  @Column('jsonb', { default: () => `'{}'` })
  texts: unknown;

  /** Counts what was written in the document. */
  @Column('integer', { default: 0 })
  written: number;

  /** Everybody who wrote since the last version. */
  @Column('uuid', { array: true, default: () => `'{}'` })
  writerIds: string[];

  /** The latest that was approved; 0 for none. */
  @Column('integer', { default: 0 })
  version: number;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  @Column('date', { nullable: true })
  commentsUntil: string | null;

  /** Why an approved version is being corrected. */
  @Column('text', { default: '' })
  reason: string;

  /** Counts the steps, so that nobody takes one from where it no longer stands. */
  @Column('integer', { default: 1 })
  lock: number;

  /** Counts whatever changes apart from the document, so that open pages ask for it anew. */
  @Column('integer', { default: 1 })
  revision: number;

  @Column('boolean', { default: false })
  isDemonstration: boolean;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt: Date;
}
