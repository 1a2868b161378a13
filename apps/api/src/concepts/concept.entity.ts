import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConceptSharing, ConceptState } from '@samspil/domain/concepts';

/** A concept beside what its versions say. */
@Entity('concept')
export class ConceptEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  slug: string;

  @Column('text')
  networkId: string;

  @Column('text')
  ownerId: string;

  @Column('text', { default: 'draft' })
  state: ConceptState;

  @Column('text', { default: 'network' })
  sharing: ConceptSharing;

  /** The latest published version; 0 before the first. */
  @Column('integer', { default: 0 })
  version: number;

  @Column('boolean', { default: true })
  hasUnpublishedChanges: boolean;

  @Column('uuid', { nullable: true })
  createdById: string | null;

  /** The lock at which each field last changed. */
  @Column('jsonb', { default: () => `'{}'` })
  fieldLocks: Readonly<Record<string, number>>;

  /** Counts the changes, so that a second writer is told. */
  @Column('integer', { default: 1 })
  lock: number;

  @Column('boolean', { default: false })
  isDemonstration: boolean;

  @Column('text', { nullable: true })
  contentKey: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt: Date;

  /** Of the latest version. */
  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;
}
