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

  /** It stands in minutes that were approved. */
  @Column('boolean', { default: false })
  isApproved: boolean;

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
