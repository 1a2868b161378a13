import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something that one person is told. */
@Entity('notification')
export class NotificationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  userId: string;

  @Column('text', { nullable: true })
  networkId: string | null;

  /** What it is about lies in a closed body: shown only to those who still sit in it. */
  @Column('uuid', { nullable: true })
  bodyId: string | null;

  @Column('text')
  kind: string;

  /** The same event tells the same person once. */
  @Column('text')
  eventKey: string;

  @Column('text')
  title: string;

  @Column('text')
  url: string;

  /** Something is asked of the reader. */
  @Column('boolean', { default: false })
  isAction: boolean;

  @Column('date', { nullable: true })
  dueOn: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  readAt: Date | null;
}
