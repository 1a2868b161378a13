import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a meeting is planned from. */
@Entity('meeting_template')
export class MeetingTemplateEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  networkId: string;

  @Column('uuid', { nullable: true })
  bodyId: string | null;

  @Column('text')
  name: string;

  @Column('text')
  kind: string;

  @Column('text', { default: '' })
  title: string;

  @Column('text', { default: '' })
  summary: string;

  /** `hh:mm` on the clock of Denmark. */
  @Column('text')
  startsAt: string;

  @Column('integer')
  durationMinutes: number;

  @Column('text', { default: '' })
  place: string;

  @Column('text', { default: '' })
  onlineUrl: string;

  /** Codes of the vocabulary of sectors. */
  @Column('text', { array: true, default: () => `'{}'` })
  sectors: string[];

  @Column('text', { default: 'network' })
  sharing: string;

  @Column('integer', { nullable: true })
  capacity: number | null;

  @Column('jsonb', { default: () => `'[]'` })
  items: unknown;

  @Column('integer', { default: 1 })
  lock: number;

  @Column('boolean', { default: false })
  isDemonstration: boolean;

  @Column('text', { nullable: true })
  contentKey: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt: Date;
}
