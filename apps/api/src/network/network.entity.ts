import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Extension, NetworkKind, NetworkStatus } from '@samspil/domain/network';
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

  @Column('text', { default: 'network' })
  kind: NetworkKind;

  @Column('text', { default: 'final' })
  status: NetworkStatus;

  @Column('text', { default: '' })
  statusNoteDa: string;

  @Column('text', { default: '' })
  statusNoteEn: string;

  /** `yyyy-mm-dd`. */
  @Column('date', { nullable: true })
  startsOn: string | null;

  @Column('date', { nullable: true })
  endsOn: string | null;

  @Column('jsonb', { default: () => `'[]'` })
  extensions: Extension[];

  @Column('text', { nullable: true })
  predecessorId: string | null;

  @Column('numeric', { precision: 4, scale: 2, nullable: true })
  hoursPerNetworkMeeting: string | null;

  @Column('integer', { nullable: true })
  networkMeetingsPerYear: number | null;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt: Date;

  @Column('text', { nullable: true })
  source: string | null;
}
