import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which region a municipality belongs to, and when. */
@Entity('municipality_region')
export class MunicipalityRegionEntity {
  @PrimaryColumn('text')
  municipalityCode: string;

  @Column('text')
  regionId: string;

  @PrimaryColumn('date')
  validFrom: string;

  @Column('date', { nullable: true })
  validTo: string | null;
}
