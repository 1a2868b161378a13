import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who is invited, what was answered, and who came. */
@Entity('meeting_participant')
export class MeetingParticipantEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  meetingId: string;

  @Column('uuid')
  personId: string;

  @Column('text', { nullable: true })
  organisationId: string | null;

  /** Code of the vocabulary of sectors: the administration the person comes for. */
  @Column('text', { nullable: true })
  sector: string | null;

  @Column('text', { default: 'none' })
  answer: string;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  @Column('text', { default: '' })
  remark: string;

  @Column('timestamptz', { nullable: true })
  invitedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  remindedAt: Date | null;

  /** Unknown until attendance has been taken. */
  @Column('boolean', { nullable: true })
  hasAttended: boolean | null;

  /** The order of the waiting list. */
  @Column('timestamptz', { nullable: true })
  waitingSince: Date | null;

  /** The SEQUENCE that the participant's calendar was last told; null before the invitation has gone out. */
  @Column('integer', { nullable: true })
  toldSequence: number | null;

  @Column('boolean', { default: false })
  isToldCancelled: boolean;

  /** Null where there is no address, or no consent to use it. */
  @Column('timestamptz', { nullable: true })
  mailedAt: Date | null;

  /** The key of the last mail in the outbox. */
  @Column('text', { nullable: true })
  mailKey: string | null;

  @Column('boolean', { default: false })
  isDemonstration: boolean;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
