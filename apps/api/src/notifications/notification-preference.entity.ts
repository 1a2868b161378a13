import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ImmediateKind } from '@samspil/domain/notifications';

/** What a person wants to be told by mail. */
@Entity('notification_preference')
export class NotificationPreferenceEntity {
  @PrimaryColumn('uuid')
  userId: string;

  @Column('boolean')
  wantsDigest: boolean;

  @Column('smallint')
  digestWeekday: number;

  @Column('text', { array: true, default: () => "'{}'" })
  withoutMail: ImmediateKind[];

  /** A digest whose hour had passed when the day was chosen is not written any more. */
  @Column('timestamptz', { default: () => 'now()' })
  digestChosenAt: Date;
}
