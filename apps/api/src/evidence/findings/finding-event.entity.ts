import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One line of a finding’s history. */
@Entity('finding_event')
export class FindingEventEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  findingId: string;

  @Column('text')
  kind: string;

  @Column('uuid', { nullable: true })
  byId: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  at: Date;

  @Column('jsonb', { nullable: true })
  content: unknown | null;

  @Column('text', { nullable: true })
  note: string | null;
}
