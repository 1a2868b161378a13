import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ImportState } from '@samspil/domain/imports';
import type { Problem } from '@samspil/domain/shared';

/** Files or references that somebody brings in at one time. */
@Entity('import')
export class ImportEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  networkId: string;

  @Column('text')
  name: string;

  @Column('text')
  source: 'upload' | 'paste';

  @Column('text')
  state: ImportState;

  @Column('jsonb', { default: () => `'[]'` })
  problems: Problem[];

  @Column('integer', { default: 0 })
  done: number;

  @Column('integer', { default: 0 })
  total: number;

  /** Until then the server that works on it has it for itself. */
  @Column('timestamptz', { nullable: true })
  leasedUntil: Date | null;

  @Column('integer', { default: 0 })
  attempts: number;

  @Column('uuid', { nullable: true })
  createdById: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;
}
