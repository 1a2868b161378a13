import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation that takes part. */
@Entity('organisation')
export class OrganisationEntity {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  nameDa: string;

  @Column('text')
  nameEn: string;

  @Column('text', { array: true, default: () => `'{}'` })
  otherNames: string[];

  @Column('text')
  kind: string;

  @Column('text', { array: true, default: () => `'{}'` })
  sectors: string[];

  @Column('text', { nullable: true })
  municipalityCode: string | null;

  @Column('text', { default: '' })
  noteDa: string;

  @Column('text', { default: '' })
  noteEn: string;

  @Column('boolean', { default: false })
  isDemonstration: boolean;

  @Column('text', { nullable: true })
  contentHash: string | null;

  @Column('boolean', { default: false })
  locallyEdited: boolean;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt: Date;
}
