import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  IMMEDIATE_KINDS,
  NOTIFICATION_KINDS,
  type ImmediateKind,
  type NotificationKind,
} from '@samspil/domain/notifications';
import type { InBothLanguages } from '@samspil/domain/shared';
import { BothLanguages } from '../shared/graphql/both-languages.graphql.js';
import { named } from '../shared/graphql/named.js';
import { Connection } from '../shared/pagination/index.js';
import { NOTIFICATION_LISTS, type NotificationsWish } from './notifications.repository.js';

export const NotificationKinds: Record<string, NotificationKind> = named(NOTIFICATION_KINDS);
registerEnumType(NotificationKinds, { name: 'NotificationKind', description: 'What somebody is told of.' });

export const ImmediateKinds: Record<string, ImmediateKind> = named(IMMEDIATE_KINDS);
registerEnumType(ImmediateKinds, { name: 'ImmediateKind', description: 'What is mailed at once.' });

export const NotificationLists: Record<string, NotificationsWish['show']> = named(NOTIFICATION_LISTS);
registerEnumType(NotificationLists, { name: 'NotificationList' });

@ObjectType('Notification', { description: 'Something that the viewer is told.' })
export class NotificationType {
  @Field(() => ID)
  id: string;

  @Field(() => NotificationKinds)
  kind: NotificationKind;

  @Field(() => String, { description: 'What it is about, as it is called there.' })
  title: string;

  @Field(() => String, { description: 'A path of ours.' })
  url: string;

  @Field(() => ID, { nullable: true })
  networkId: string | null;

  @Field(() => BothLanguages, { nullable: true, description: 'The name of the body in which it lies.' })
  bodyName: InBothLanguages | null;

  @Field(() => Boolean, { description: 'Something is asked of the reader.' })
  isAction: boolean;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`: by when it should be done.' })
  dueOn: string | null;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Boolean)
  isRead: boolean;
}

@ObjectType()
export class NotificationConnection extends Connection(NotificationType, 'Notification') {}

@InputType()
export class MarkNotificationInput {
  @Field(() => ID)
  id: string;

  @Field(() => Boolean)
  isRead: boolean;
}

@ObjectType({ description: 'What was marked as read together.' })
export class MarkedNotifications {
  @Field(() => Int)
  count: number;

  @Field(() => String, { description: 'Undoes it.' })
  batch: string;
}

@InputType()
export class UnmarkNotificationsInput {
  @Field(() => String, { description: 'What marking them answered with.' })
  batch: string;
}

@ObjectType('NotificationPreferences', { description: 'What the viewer wants to be told by mail.' })
export class NotificationPreferencesType {
  @Field(() => Boolean, { description: 'One mail a week, when there is something to tell.' })
  wantsDigest: boolean;

  @Field(() => Int, { description: '1 is Monday, 7 is Sunday.' })
  digestWeekday: number;

  @Field(() => [ImmediateKinds], { description: 'Not mailed at once.' })
  withoutMail: readonly ImmediateKind[];
}

@InputType({ description: 'What is left out stays as it is.' })
export class NotificationPreferencesInput {
  @Field(() => Boolean, { nullable: true })
  wantsDigest?: boolean | null;

  @Field(() => Int, { nullable: true })
  digestWeekday?: number | null;

  @Field(() => [ImmediateKinds], { nullable: true })
  withoutMail?: ImmediateKind[] | null;
}

@InputType({ description: 'From the link in a digest; no sign-in needed.' })
export class DigestSubscriptionInput {
  @Field(() => String)
  token: string;

  @Field(() => Boolean)
  wantsDigest: boolean;
}
