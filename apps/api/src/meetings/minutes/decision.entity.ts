import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a meeting decided. */
@Entity('decision')
export class DecisionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  meetingId: string;

  @Column('uuid', { nullable: true })
  agendaItemId: string | null;

  @Column('text')
  text: string;

  @Column('uuid', { nullable: true })
  authorId: string | null;

  /** As it stands in the minutes that were approved last, with the title of its item; null where it stands in none. */
  @Column('text', { nullable: true })
  approvedText: string | null;

  @Column('text', { nullable: true })
  approvedItem: string | null;

  /** Taken out; can be put back. */
  @Column('boolean', { default: false })
  isRemoved: boolean;

  @Column('boolean', { default: false })
  isDemonstration: boolean;

  @Column('text', { nullable: true })
  contentKey: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
