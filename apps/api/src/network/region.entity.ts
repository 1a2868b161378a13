import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A region of Denmark, with the time it exists. */
@Entity('region')
export class RegionEntity {
  @PrimaryColumn('text')
  id: string;

  @Column('text', { nullable: true })
  code: string | null;

  @Column('text')
  name: string;

  @Column('date', { nullable: true })
  validFrom: string | null;

  @Column('date', { nullable: true })
  validTo: string | null;

  @Column('text', { nullable: true })
  source: string | null;
}
