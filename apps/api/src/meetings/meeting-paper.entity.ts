import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A paper for a meeting or one of its items. */
@Entity('meeting_paper')
export class MeetingPaperEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  meetingId: string;

  /** Without one the paper is for the whole meeting. */
  @Column('uuid', { nullable: true })
  agendaItemId: string | null;

  /** SHA-256 of its content in the file store. */
  @Column('text')
  storedAs: string;

  @Column('text')
  name: string;

  @Column('text')
  mediaType: string;

  @Column('bigint')
  bytes: string;

  @Column('uuid', { nullable: true })
  addedById: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  addedAt: Date;
}
