import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  GIVE_BACK_STATUSES,
  GIVE_BACK_WHATS,
  type GiveBackStatus,
  type GiveBackWhat,
} from '@samspil/domain/activities';
import { named } from '../../shared/graphql/named.js';
import { Connection } from '../../shared/pagination/index.js';
import { ActivityOrganisation } from '../activity.graphql.js';
import type { GiveBackRecord } from './give-back-record.js';

export const GiveBackWhats: Record<string, GiveBackWhat> = named(GIVE_BACK_WHATS);
registerEnumType(GiveBackWhats, { name: 'GiveBackWhat' });

export const GiveBackStatuses: Record<string, GiveBackStatus> = named(GIVE_BACK_STATUSES);
registerEnumType(GiveBackStatuses, { name: 'GiveBackStatus' });

@ObjectType()
export class GiveBackViewerCan {
  @Field(() => Boolean)
  edit: boolean;

  @Field(() => Boolean)
  delete: boolean;

  @Field(() => Boolean)
  restore: boolean;
}

@ObjectType('GiveBack', { description: 'What is given back for taking part in an activity away from home.' })
export class GiveBackType {
  /** What the field resolvers work with; not a field. */
  record: GiveBackRecord;

  @Field(() => ID)
  id: string;

  @Field(() => ID)
  networkId: string;

  @Field(() => ID)
  activityId: string;

  @Field(() => ActivityOrganisation, { description: 'The home organisation, with which it is agreed.' })
  organisation: ActivityOrganisation;

  @Field(() => ActivityOrganisation, { nullable: true, description: 'Who sees to it.' })
  assigned: ActivityOrganisation | null;

  @Field(() => Int, { nullable: true, description: 'How many of its citizens take part.' })
  participants: number | null;

  @Field(() => Boolean, { description: 'So few take part that they could be recognised: the count is not shown.' })
  isSuppressed: boolean;

  @Field(() => GiveBackWhats)
  what: GiveBackWhat;

  @Field(() => String, { description: 'For whom it is done.' })
  toWhom: string;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`' })
  dueOn: string | null;

  @Field(() => Boolean, { description: 'Still agreed after the day it was due.' })
  isOverdue: boolean;

  @Field(() => GiveBackStatuses)
  status: GiveBackStatus;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`' })
  doneOn: string | null;

  @Field(() => String)
  droppedReason: string;

  @Field(() => String)
  note: string;

  @Field(() => Boolean)
  isDeleted: boolean;

  @Field(() => Boolean, { description: 'Invented, for trying the platform.' })
  isDemonstration: boolean;

  @Field(() => Int, { description: 'Send it back when you save.' })
  lock: number;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Date)
  changedAt: Date;

  @Field(() => GiveBackViewerCan)
  viewerCan: GiveBackViewerCan;
}

@ObjectType()
export class GiveBackConnection extends Connection(GiveBackType, 'GiveBack') {}

@InputType({ description: 'What is left out stays as it is; null clears it.' })
export class GiveBackContentInput {
  @Field(() => ID, { nullable: true })
  organisationId?: string | null;

  @Field(() => Int, { nullable: true })
  participants?: number | null;

  @Field(() => GiveBackWhats, { nullable: true })
  what?: GiveBackWhat | null;

  @Field(() => String, { nullable: true })
  toWhom?: string | null;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`' })
  dueOn?: string | null;

  @Field(() => ID, { nullable: true })
  assignedOrganisationId?: string | null;

  @Field(() => GiveBackStatuses, { nullable: true })
  status?: GiveBackStatus | null;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`' })
  doneOn?: string | null;

  @Field(() => String, { nullable: true })
  droppedReason?: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType()
export class AgreeGiveBackInput {
  @Field(() => ID, { nullable: true, description: 'A UUID of the sender’s own: sent twice, it is there once.' })
  id?: string | null;

  @Field(() => ID)
  activityId: string;

  @Field(() => GiveBackContentInput)
  content: GiveBackContentInput;
}

@InputType()
export class SaveGiveBackInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The one that was seen.' })
  lock: number;

  @Field(() => GiveBackContentInput)
  content: GiveBackContentInput;
}

@InputType()
export class GiveBackIdInput {
  @Field(() => ID)
  id: string;
}
