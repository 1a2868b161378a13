import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A meeting. `startsAt` and `endsAt` are on the clock of Denmark. */
@Entity('meeting')
export class MeetingEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  networkId: string;

  /** The body that meets; a network meeting has none. */
  @Column('uuid', { nullable: true })
  bodyId: string | null;

  @Column('text')
  kind: string;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  summary: string;

  /** On the clock of the place, Europe/Copenhagen: a meeting at ten is at ten on both sides of summer time. */
  @Column('timestamp')
  startsAt: string;

  @Column('timestamp')
  endsAt: string;

  @Column('text', { default: '' })
  place: string;

  @Column('text', { default: '' })
  onlineUrl: string;

  @Column('text', { nullable: true })
  hostOrganisationId: string | null;

  /** Codes of the vocabulary of sectors. */
  @Column('text', { array: true, default: () => `'{}'` })
  sectors: string[];

  @Column('text', { default: 'draft' })
  state: string;

  /** Why it was cancelled. */
  @Column('text', { default: '' })
  cancelReason: string;

  /** Who may see it once announced; papers and minutes of a closed body stay in it. */
  @Column('text', { default: 'network' })
  sharing: string;

  @Column('uuid', { nullable: true })
  seriesId: string | null;

  @Column('integer', { nullable: true })
  capacity: number | null;

  @Column('timestamp', { nullable: true })
  respondBy: string | null;

  /** Counts what calendars must be told (SEQUENCE, RFC 5545). */
  @Column('integer', { default: 0 })
  calendarSequence: number;

  @Column('jsonb', { default: () => `'{}'` })
  fieldLocks: unknown;

  @Column('integer', { default: 1 })
  lock: number;

  @Column('boolean', { default: false })
  isDemonstration: boolean;

  @Column('text', { nullable: true })
  contentKey: string | null;

  @Column('uuid', { nullable: true })
  createdById: string | null;

  /** Only of drafts; it can be brought back. */
  @Column('timestamptz', { nullable: true })
  deletedAt: Date | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt: Date;
}
