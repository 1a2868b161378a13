import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActivityBefore, ActivityChangeKind } from './activity-record.js';

/** One change of an activity, with what was there before. */
@Entity('activity_change')
export class ActivityChangeEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  activityId: string;

  @Column('uuid', { nullable: true })
  batchId: string | null;

  @Column('text')
  kind: ActivityChangeKind;

  @Column('uuid', { nullable: true })
  byId: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  at: Date;

  @Column('text', { array: true, default: () => `'{}'` })
  fields: string[];

  @Column('jsonb', { nullable: true })
  before: ActivityBefore | null;

  @Column('integer')
  lock: number;
}
