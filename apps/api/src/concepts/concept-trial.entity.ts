import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Adaptation, TrialStatus } from '@samspil/domain/concepts';

/** A concept tried by an organisation, or in a place that is known by name. */
@Entity('concept_trial')
export class ConceptTrialEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  conceptId: string;

  @Column('integer')
  conceptVersion: number;

  @Column('text')
  networkId: string;

  @Column('text', { nullable: true })
  organisationId: string | null;

  @Column('text', { default: '' })
  place: string;

  @Column('text')
  status: TrialStatus;

  @Column('text', { default: '' })
  reason: string;

  @Column('jsonb', { default: () => `'[]'` })
  adaptations: readonly Adaptation[];

  /** `yyyy-mm-dd`. */
  @Column('date', { nullable: true })
  startsOn: string | null;

  @Column('date', { nullable: true })
  endsOn: string | null;

  @Column('uuid', { nullable: true })
  activityId: string | null;

  @Column('text', { default: '' })
  result: string;

  @Column('text', { default: '' })
  learning: string;

  @Column('uuid', { nullable: true })
  createdById: string | null;

  @Column('jsonb', { default: () => `'{}'` })
  fieldLocks: Readonly<Record<string, number>>;

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
}
