import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NetworkStatus } from '@samspil/domain/network';
import { PlantedEntity } from '../shared/database/index.js';

@Entity('network')
export class NetworkEntity extends PlantedEntity {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  nameDa: string;

  @Column('text')
  nameEn: string;

  @Column('text', { default: '' })
  purposeDa: string;

  @Column('text', { default: '' })
  purposeEn: string;

  @Column('text', { default: 'final' })
  status: NetworkStatus;

  /** `yyyy-mm-dd`. */
  @Column('date', { nullable: true })
  startsOn: string | null;

  @Column('date', { nullable: true })
  endsOn: string | null;

  @Column('text', { nullable: true })
  source: string | null;
}
