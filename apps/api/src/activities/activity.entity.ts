import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  ActivityContent,
  ActivityKind,
  ActivityStatus,
  DevelopmentStage,
  Field,
  LinkLevel,
  Sharing,
} from '@samspil/domain/activities';

/** What is written about an activity and no list filters or orders by. */
export type ActivityDetails = Pick<
  ActivityContent,
  | 'description'
  | 'stoppedReason'
  | 'sender'
  | 'access'
  | 'recruitment'
  | 'fields'
  | 'place'
  | 'partners'
  | 'weeks'
  | 'sessionsPlanned'
  | 'groupSize'
  | 'registered'
  | 'completed'
  | 'artists'
  | 'volunteers'
  | 'staffHours'
  | 'costDkk'
  | 'payers'
  | 'goalIds'
  | 'wouldRepeat'
  | 'wouldChange'
>;

/** A course, an event or a project that somebody does. */
@Entity('activity')
export class ActivityEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  networkId: string;

  @Column('text')
  ownerId: string;

  @Column('text')
  sharing: Sharing;

  @Column('uuid', { nullable: true })
  createdById: string | null;

  @Column('uuid', { nullable: true })
  changedById: string | null;

  @Column('text')
  title: string;

  @Column('text')
  kind: ActivityKind;

  @Column('text')
  status: ActivityStatus;

  /** `yyyy-mm-dd`. */
  @Column('date', { nullable: true })
  startsOn: string | null;

  @Column('date', { nullable: true })
  endsOn: string | null;

  @Column('text', { array: true, default: () => `'{}'` })
  targetGroups: string[];

  @Column('text', { array: true, default: () => `'{}'` })
  artForms: string[];

  @Column('text', { array: true, default: () => `'{}'` })
  settings: string[];

  @Column('text', { array: true, default: () => `'{}'` })
  orgForms: string[];

  @Column('text', { array: true, default: () => `'{}'` })
  courseLevels: string[];

  @Column('text', { nullable: true })
  linkLevel: LinkLevel | null;

  @Column('text', { nullable: true })
  stage: DevelopmentStage | null;

  @Column('text', { array: true, default: () => `'{}'` })
  fieldNames: Field[];

  @Column('text', { array: true, default: () => `'{}'` })
  municipalityCodes: string[];

  @Column('text', { array: true, default: () => `'{}'` })
  coOwnerIds: string[];

  @Column('jsonb', { default: () => `'{}'` })
  details: ActivityDetails;

  @Column('jsonb', { default: () => `'{}'` })
  fieldLocks: Record<string, number>;

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
