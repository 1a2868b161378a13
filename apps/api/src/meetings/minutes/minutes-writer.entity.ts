import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who has the minutes open for writing, and where. */
@Entity('minutes_writer')
export class MinutesWriterEntity {
  @PrimaryColumn('uuid')
  meetingId: string;

  @PrimaryColumn('uuid')
  userId: string;

  @Column('text', { nullable: true })
  place: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  seenAt: Date;
}
