import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MaturityLevel } from '@samspil/domain/network';

/** How far an organisation says it has come in a field, from a day until the next one recorded. */
@Entity('maturity')
export class MaturityEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  organisationId: string;

  @Column('text')
  sector: string;

  @Column('text')
  level: MaturityLevel;

  @Column('text', { default: '' })
  note: string;

  @Column('date')
  since: string;

  @Column('uuid', { nullable: true })
  recordedById: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt: Date;

  @Column('boolean', { default: false })
  isDemonstration: boolean;
}
