import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { AgendaItemKind, MeetingKind, MeetingSharing, MeetingStep, SeriesRhythm } from '@samspil/domain/meetings';
import {
  AgendaItemKinds,
  MeetingKinds,
  MeetingSharings,
  MeetingSteps,
  MeetingTimes,
  SeriesRhythms,
} from './meetings.graphql.js';

@InputType()
export class MeetingListInput {
  @Field(() => MeetingTimes, { defaultValue: 'coming' })
  when: 'coming' | 'past';

  @Field(() => ID, { nullable: true })
  networkId?: string | null;

  @Field(() => MeetingKinds, { nullable: true })
  kind?: MeetingKind | null;

  @Field(() => ID, { nullable: true })
  bodyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Code of the vocabulary `sectors`.' })
  sector?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of the organisation that hosts.' })
  municipalityCode?: string | null;
}

@InputType({
  description: 'What is left out stays as it is; null empties. Times are on the clock of Denmark, `yyyy-mm-ddThh:mm`.',
})
export class MeetingContentInput {
  @Field(() => MeetingKinds, { nullable: true })
  kind?: MeetingKind | null;

  @Field(() => ID, { nullable: true })
  bodyId?: string | null;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => String, { nullable: true })
  summary?: string | null;

  @Field(() => String, { nullable: true })
  startsAt?: string | null;

  @Field(() => String, { nullable: true })
  endsAt?: string | null;

  @Field(() => String, { nullable: true })
  place?: string | null;

  @Field(() => String, { nullable: true })
  onlineUrl?: string | null;

  @Field(() => ID, { nullable: true })
  hostOrganisationId?: string | null;

  @Field(() => [ID], { nullable: true })
  sectors?: string[] | null;

  @Field(() => MeetingSharings, { nullable: true })
  sharing?: MeetingSharing | null;

  @Field(() => Int, { nullable: true })
  capacity?: number | null;

  @Field(() => String, { nullable: true })
  respondBy?: string | null;
}

@InputType()
export class PlanMeetingInput {
  @Field(() => ID, { nullable: true, description: 'A UUID of the sender’s own: sent twice, it is there once.' })
  id?: string | null;

  @Field(() => ID)
  networkId: string;

  @Field(() => MeetingContentInput)
  content: MeetingContentInput;

  @Field(() => ID, { nullable: true, description: 'The template whose agenda it begins with.' })
  templateId?: string | null;
}

@InputType({ description: 'Each meeting at the same time of day, whatever the clocks do between.' })
export class PlanMeetingSeriesInput extends PlanMeetingInput {
  @Field(() => SeriesRhythms)
  rhythm: SeriesRhythm;

  @Field(() => Int, { description: 'How many, the first included.' })
  count: number;
}

@InputType()
export class SaveMeetingInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The one that was seen.' })
  lock: number;

  @Field(() => MeetingContentInput)
  content: MeetingContentInput;
}

@InputType()
export class MoveMeetingInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The one that was seen.' })
  lock: number;

  @Field(() => MeetingSteps)
  step: MeetingStep;

  @Field(() => String, { defaultValue: '', description: 'Needed to cancel.' })
  reason: string;
}

@InputType()
export class DeleteMeetingInput {
  @Field(() => ID)
  id: string;
}

@InputType()
export class RestoreMeetingInput {
  @Field(() => ID)
  id: string;
}

@InputType()
export class AnnounceMeetingSeriesInput {
  @Field(() => ID)
  seriesId: string;
}

@InputType()
export class AgendaItemInput {
  @Field(() => ID, { description: 'A UUID; that of the item where it is there already.' })
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { defaultValue: '' })
  text: string;

  @Field(() => AgendaItemKinds, { defaultValue: 'discussion' })
  kind: AgendaItemKind;

  @Field(() => ID, { nullable: true })
  ownerPersonId?: string | null;

  @Field(() => Int, { nullable: true })
  minutesBudgeted?: number | null;

  @Field(() => ID, { nullable: true })
  carriedFromId?: string | null;
}

@InputType({ description: 'The whole agenda in its order; an item that is left out is removed.' })
export class SaveAgendaInput {
  @Field(() => ID)
  meetingId: string;

  @Field(() => Int, { description: 'The lock of the meeting that was seen.' })
  lock: number;

  @Field(() => [AgendaItemInput])
  items: AgendaItemInput[];
}
