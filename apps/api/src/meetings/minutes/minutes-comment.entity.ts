import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody says about minutes that are not approved yet. */
@Entity('minutes_comment')
export class MinutesCommentEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  meetingId: string;

  @Column('uuid', { nullable: true })
  agendaItemId: string | null;

  @Column('uuid', { nullable: true })
  authorId: string | null;

  @Column('text')
  text: string;

  @Column('boolean', { default: false })
  isSettled: boolean;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
