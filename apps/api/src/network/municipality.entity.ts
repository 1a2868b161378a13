import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A municipality of Denmark. */
@Entity('municipality')
export class MunicipalityEntity {
  @PrimaryColumn('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text')
  officialName: string;

  @Column('text', { nullable: true })
  nameEn: string | null;

  @Column('text', { array: true, default: () => `'{}'` })
  spellings: string[];
}
