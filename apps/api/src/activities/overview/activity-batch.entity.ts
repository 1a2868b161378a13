import type { ActivityContent, BulkChanges, Sharing } from '@samspil/domain/activities';
import type { Problem } from '@samspil/domain/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One activity of a batch that became another. */
export interface EditedActivity {
  readonly id: string;
  /** The lock that the edit led to. */
  readonly lock: number;
  /** What the changed fields were. */
  readonly before: Partial<ActivityContent>;
  /** What the sharing was; null when it stayed. */
  readonly sharingBefore: Sharing | null;
}

export interface RefusedActivity {
  readonly id: string;
  readonly problems: readonly Problem[];
}

/** Activities that were edited together. */
@Entity('activity_batch')
export class ActivityBatchEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  byId: string;

  @Column('timestamptz', { default: () => 'now()' })
  at: Date;

  @Column('jsonb')
  changes: BulkChanges;

  @Column('uuid', { array: true })
  activityIds: string[];

  @Column('jsonb', { default: () => `'[]'` })
  edited: EditedActivity[];

  @Column('jsonb', { default: () => `'[]'` })
  refused: RefusedActivity[];

  @Column('timestamptz', { nullable: true })
  undoneAt: Date | null;

  /** Those that stayed when the rest was taken back. */
  @Column('uuid', { array: true, default: () => `'{}'` })
  kept: string[];
}
