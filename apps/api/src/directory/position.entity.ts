import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A role at an organisation, for a field or for all of them; without a person it is vacant. */
@Entity('position')
export class PositionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  networkId: string;

  @Column('text')
  organisationId: string;

  @Column('uuid', { nullable: true })
  personId: string | null;

  @Column('text')
  role: string;

  /** Code of the vocabulary of sectors (se-culture). */
  @Column('text', { nullable: true })
  sector: string | null;

  @Column('text', { default: '' })
  title: string;

  @Column('date')
  validFrom: string;

  @Column('date', { nullable: true })
  validTo: string | null;

  @Column('boolean', { default: false })
  isDemonstration: boolean;

  @Column('text', { nullable: true })
  contentKey: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt: Date;
}
