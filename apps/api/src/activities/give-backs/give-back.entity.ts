import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GiveBackStatus, GiveBackWhat } from '@samspil/domain/activities';

/** What is given back for taking part in an activity away from home. */
@Entity('activity_give_back')
export class GiveBackEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  networkId: string;

  @Column('uuid')
  activityId: string;

  /** The home organisation. */
  @Column('text')
  organisationId: string;

  @Column('integer', { nullable: true })
  participants: number | null;

  @Column('text')
  what: GiveBackWhat;

  @Column('text', { default: '' })
  toWhom: string;

  /** `yyyy-mm-dd`. */
  @Column('date', { nullable: true })
  dueOn: string | null;

  @Column('text', { nullable: true })
  assignedOrganisationId: string | null;

  @Column('text', { default: 'agreed' })
  status: GiveBackStatus;

  /** `yyyy-mm-dd`. */
  @Column('date', { nullable: true })
  doneOn: string | null;

  @Column('text', { default: '' })
  droppedReason: string;

  @Column('text', { default: '' })
  note: string;

  @Column('uuid', { nullable: true })
  createdById: string | null;

  /** Counts the changes, so that a second writer is told. */
  @Column('integer', { default: 1 })
  lock: number;

  @Column('timestamptz', { nullable: true })
  deletedAt: Date | null;

  @Column('boolean', { default: false })
  isDemonstration: boolean;

  @Column('text', { nullable: true })
  contentKey: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt: Date;
}
