import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MergeRecord } from './merges.repository.js';

/** One item made out of two, with what is needed to take it apart again. */
@Entity('item_merge')
export class ItemMergeEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  networkId: string;

  @Column('uuid')
  keptId: string;

  @Column('uuid')
  mergedId: string;

  @Column('jsonb')
  before: MergeRecord['before'];

  @Column('jsonb')
  after: MergeRecord['after'];

  @Column('uuid', { array: true, default: () => `'{}'` })
  movedFileIds: string[];

  @Column('uuid', { nullable: true })
  mergedById: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  mergedAt: Date;

  @Column('timestamptz', { nullable: true })
  undoneAt: Date | null;

  @Column('uuid', { nullable: true })
  undoneById: string | null;
}
