import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What meetings of a series have in common; each has its own times. */
@Entity('meeting_series')
export class MeetingSeriesEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  networkId: string;

  @Column('text')
  rhythm: string;

  @Column('uuid', { nullable: true })
  createdById: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
