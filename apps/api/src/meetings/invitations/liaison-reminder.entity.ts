import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a liaison was reminded of missing administrations: once a day. */
@Entity('liaison_reminder')
export class LiaisonReminderEntity {
  @PrimaryColumn('uuid')
  meetingId: string;

  @PrimaryColumn('text')
  organisationId: string;

  /** `yyyy-mm-dd` in Denmark. */
  @PrimaryColumn('date')
  remindedOn: string;

  @Column('uuid', { nullable: true })
  personId: string | null;

  /** Codes of the vocabulary of sectors that were missing. */
  @Column('text', { array: true })
  sectors: string[];

  @Column('text')
  reach: string;

  @Column('uuid', { nullable: true })
  remindedById: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
