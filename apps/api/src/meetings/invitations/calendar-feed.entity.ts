import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The address by which a person's own calendar reads the meetings. */
@Entity('calendar_feed')
export class CalendarFeedEntity {
  @PrimaryColumn('uuid')
  userId: string;

  /** SHA-256 of the secret in the address; the secret itself is not kept. */
  @Column('text')
  secretHash: string;

  @Column('text', { default: 'da' })
  language: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
