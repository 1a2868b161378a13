import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One meeting of an activity. */
@Entity('activity_session')
export class ActivitySessionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  activityId: string;

  /** `yyyy-mm-dd`. */
  @Column('date')
  heldOn: string;

  @Column('integer', { nullable: true })
  attendance: number | null;

  @Column('text', { default: '' })
  note: string;

  @Column('uuid', { nullable: true })
  createdById: string | null;

  @Column('integer', { default: 1 })
  lock: number;

  @Column('timestamptz', { nullable: true })
  deletedAt: Date | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt: Date;
}
