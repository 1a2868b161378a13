import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NetworkStatus } from '@samspil/domain/network';

@Entity('network')
export class NetworkEntity {
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

  @Column('boolean', { default: false })
  isDemonstration: boolean;

  @Column('text', { nullable: true })
  contentHash: string | null;

  @Column('boolean', { default: false })
  locallyEdited: boolean;

  @Column('integer', { default: 1 })
  version: number;
}
