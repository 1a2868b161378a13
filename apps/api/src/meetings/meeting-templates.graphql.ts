import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { AgendaItemKind, MeetingKind, MeetingSharing } from '@samspil/domain/meetings';
import { AgendaItemKinds, MeetingKinds, MeetingSharings } from './meetings.graphql.js';

@ObjectType()
export class MeetingTemplateItem {
  @Field(() => String)
  title: string;

  @Field(() => String)
  text: string;

  @Field(() => AgendaItemKinds)
  kind: AgendaItemKind;

  @Field(() => Int, { nullable: true })
  minutesBudgeted: number | null;
}

@ObjectType('MeetingTemplate', { description: 'What meetings are planned from: everything but their day.' })
export class MeetingTemplateType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  networkId: string;

  @Field(() => String)
  name: string;

  @Field(() => MeetingKinds)
  kind: MeetingKind;

  @Field(() => ID, { nullable: true })
  bodyId: string | null;

  @Field(() => String, { description: '`{halvår}` stands for the half-year of the meeting.' })
  title: string;

  @Field(() => String)
  summary: string;

  @Field(() => String, { description: '`hh:mm` on the clock of Denmark.' })
  startsAt: string;

  @Field(() => Int)
  durationMinutes: number;

  @Field(() => String)
  place: string;

  @Field(() => String)
  onlineUrl: string;

  @Field(() => [ID])
  sectors: readonly string[];

  @Field(() => MeetingSharings)
  sharing: MeetingSharing;

  @Field(() => Int, { nullable: true })
  capacity: number | null;

  @Field(() => [MeetingTemplateItem])
  items: readonly MeetingTemplateItem[];

  @Field(() => Boolean, { description: 'Invented, for trying the platform.' })
  isDemonstration: boolean;

  @Field(() => Int, { description: 'Send it back with every change.' })
  lock: number;
}

@InputType()
export class MeetingTemplateItemInput {
  @Field(() => String)
  title: string;

  @Field(() => String, { defaultValue: '' })
  text: string;

  @Field(() => AgendaItemKinds, { defaultValue: 'discussion' })
  kind: AgendaItemKind;

  @Field(() => Int, { nullable: true })
  minutesBudgeted?: number | null;
}

@InputType({ description: 'What is left out stays as it is; null empties.' })
export class MeetingTemplateContentInput {
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => MeetingKinds, { nullable: true })
  kind?: MeetingKind | null;

  @Field(() => ID, { nullable: true })
  bodyId?: string | null;

  @Field(() => String, { nullable: true, description: '`{halvår}` stands for the half-year of the meeting.' })
  title?: string | null;

  @Field(() => String, { nullable: true })
  summary?: string | null;

  @Field(() => String, { nullable: true, description: '`hh:mm`' })
  startsAt?: string | null;

  @Field(() => Int, { nullable: true })
  durationMinutes?: number | null;

  @Field(() => String, { nullable: true })
  place?: string | null;

  @Field(() => String, { nullable: true })
  onlineUrl?: string | null;

  @Field(() => [ID], { nullable: true })
  sectors?: string[] | null;

  @Field(() => MeetingSharings, { nullable: true })
  sharing?: MeetingSharing | null;

  @Field(() => Int, { nullable: true })
  capacity?: number | null;

  @Field(() => [MeetingTemplateItemInput], { nullable: true })
  items?: MeetingTemplateItemInput[] | null;
}

@InputType()
export class WriteMeetingTemplateInput {
  @Field(() => ID, { nullable: true, description: 'A UUID of the sender’s own: sent twice, it is there once.' })
  id?: string | null;

  @Field(() => ID)
  networkId: string;

  @Field(() => MeetingTemplateContentInput)
  content: MeetingTemplateContentInput;
}

@InputType()
export class SaveMeetingTemplateInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The one that was seen.' })
  lock: number;

  @Field(() => MeetingTemplateContentInput)
  content: MeetingTemplateContentInput;
}

@InputType()
export class RemoveMeetingTemplateInput {
  @Field(() => ID)
  id: string;
}
