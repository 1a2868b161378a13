import type { ActivityImportState, Sharing } from '@samspil/domain/activities';
import type { Problem, Viewer } from '@samspil/domain/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A table of activities that somebody brings. */
@Entity('activity_import')
export class ActivityImportEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  networkId: string;

  @Column('text')
  name: string;

  @Column('text')
  format: 'csv' | 'xlsx';

  @Column('text', { default: 'preview' })
  state: ActivityImportState;

  @Column('text', { array: true })
  headings: string[];

  /** For each column of the file the column of activities that it fills; empty for one that is left out. */
  @Column('text', { array: true })
  mapping: string[];

  @Column('text', { nullable: true })
  ownerId: string | null;

  @Column('text', { default: 'draft' })
  sharing: Sharing;

  @Column('jsonb', { default: () => `'[]'` })
  problems: Problem[];

  @Column('jsonb', { default: () => `'[]'` })
  notes: Problem[];

  @Column('jsonb', { nullable: true })
  actingViewer: Viewer | null;

  @Column('uuid', { nullable: true })
  createdById: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt: Date;
}
