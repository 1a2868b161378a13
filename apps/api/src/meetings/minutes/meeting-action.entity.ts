import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody took on at a meeting. */
@Entity('meeting_action')
export class MeetingActionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  meetingId: string;

  @Column('uuid', { nullable: true })
  agendaItemId: string | null;

  @Column('text')
  text: string;

  /** One of the two; neither once the person has left the directory. */
  @Column('uuid', { nullable: true })
  ownerPersonId: string | null;

  @Column('text', { nullable: true })
  ownerOrganisationId: string | null;

  @Column('date', { nullable: true })
  dueOn: string | null;

  @Column('timestamptz', { nullable: true })
  doneAt: Date | null;

  @Column('uuid', { nullable: true })
  doneById: string | null;

  @Column('uuid', { nullable: true })
  authorId: string | null;

  /** The owner was told that it is his or hers, and reminded of the day it is due. */
  @Column('timestamptz', { nullable: true })
  toldAt: Date | null;

  @Column('timestamptz', { nullable: true })
  remindedAt: Date | null;

  /** As it stands in the minutes that were approved last, with the title of its item; null where it stands in none. */
  @Column('text', { nullable: true })
  approvedText: string | null;

  @Column('text', { nullable: true })
  approvedItem: string | null;

  @Column('uuid', { nullable: true })
  approvedOwnerPersonId: string | null;

  @Column('text', { nullable: true })
  approvedOwnerOrganisationId: string | null;

  @Column('date', { nullable: true })
  approvedDueOn: string | null;

  @Column('boolean', { default: false })
  isRemoved: boolean;

  @Column('boolean', { default: false })
  isDemonstration: boolean;

  @Column('text', { nullable: true })
  contentKey: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
