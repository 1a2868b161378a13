import type { ActivityContent, ActivityRowOutcome, ActivityRowStatus, Sharing } from '@samspil/domain/activities';
import type { Problem } from '@samspil/domain/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A row of a table of activities, as it was written and as it is understood. */
@Entity('activity_import_row')
export class ActivityImportRowEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  importId: string;

  @Column('integer')
  line: number;

  @Column('text', { array: true })
  cells: string[];

  @Column('text')
  status: ActivityRowStatus;

  /** What somebody said of it; null when nobody did. */
  @Column('boolean', { nullable: true })
  isChosen: boolean | null;

  @Column('jsonb')
  content: ActivityContent;

  @Column('text', { nullable: true })
  ownerId: string | null;

  @Column('text')
  sharing: Sharing;

  @Column('jsonb', { default: () => `'[]'` })
  problems: Problem[];

  @Column('uuid', { nullable: true })
  presentId: string | null;

  @Column('integer', { nullable: true })
  repeatsLine: number | null;

  @Column('uuid')
  activityId: string;

  @Column('text', { nullable: true })
  outcome: ActivityRowOutcome | null;

  @Column('integer', { nullable: true })
  importedLock: number | null;
}
