import { Column, Entity, PrimaryColumn } from 'typeorm';
import { PlantedEntity } from '../shared/database/index.js';

/** An organisation that takes part. */
@Entity('organisation')
export class OrganisationEntity extends PlantedEntity {
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

  @Column('text', { nullable: true })
  cultureLandscape: string | null;

  /** Where it was settled to be at home. */
  @Column('text', { nullable: true })
  homeNetworkId: string | null;

  @Column('text', { default: '' })
  noteDa: string;

  @Column('text', { default: '' })
  noteEn: string;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt: Date;
}
