import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An item of an agenda. */
@Entity('agenda_item')
export class AgendaItemEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  meetingId: string;

  @Column('integer')
  position: number;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  text: string;

  @Column('text', { default: 'discussion' })
  kind: string;

  @Column('uuid', { nullable: true })
  ownerPersonId: string | null;

  @Column('integer', { nullable: true })
  minutesBudgeted: number | null;

  /** The item of an earlier meeting that was not finished. */
  @Column('uuid', { nullable: true })
  carriedFromId: string | null;

  @Column('boolean', { default: false })
  isFinished: boolean;
}
