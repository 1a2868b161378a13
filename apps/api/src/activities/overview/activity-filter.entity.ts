import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An overview of activities that somebody keeps, by its address. */
@Entity('activity_filter')
export class ActivityFilterEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  networkId: string;

  @Column('uuid')
  createdById: string;

  @Column('text')
  name: string;

  @Column('text')
  nameKey: string;

  @Column('text')
  address: string;

  @Column('boolean', { default: false })
  isShared: boolean;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt: Date;
}
