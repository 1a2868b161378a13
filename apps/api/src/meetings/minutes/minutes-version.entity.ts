import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Minutes as they were approved; a version is never changed. */
@Entity('minutes_version')
export class MinutesVersionEntity {
  @PrimaryColumn('uuid')
  meetingId: string;

  @PrimaryColumn('integer')
  version: number;

  @Column('jsonb')
  content: unknown;

  @Column('jsonb', { default: () => `'[]'` })
  changes: unknown;

  @Column('text', { default: '' })
  reason: string;

  @Column('uuid', { nullable: true })
  approvedById: string | null;

  @Column('text')
  approvedByName: string;

  @Column('timestamptz', { default: () => 'now()' })
  approvedAt: Date;
}
