import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MINUTES_STATES, MINUTES_STEPS, type MinutesState, type MinutesStep } from '@samspil/domain/meetings';
import { BothLanguages } from '../../shared/graphql/both-languages.graphql.js';
import { named } from '../../shared/graphql/named.js';
import { MeetingActionType } from './actions.graphql.js';

export const MinutesStates: Record<string, MinutesState> = named(MINUTES_STATES);
registerEnumType(MinutesStates, { name: 'MinutesState' });

export const MinutesSteps: Record<string, MinutesStep> = named(Object.keys(MINUTES_STEPS) as MinutesStep[]);
registerEnumType(MinutesSteps, {
  name: 'MinutesStep',
  description: 'SEND asks for comments, REOPEN takes that back; APPROVE freezes a version, CORRECT begins the next.',
});

@ObjectType({ description: 'What the viewer may do with the minutes, where they stand now.' })
export class MinutesViewerCan {
  @Field(() => Boolean)
  write: boolean;

  @Field(() => Boolean)
  comment: boolean;

  @Field(() => Boolean)
  send: boolean;

  @Field(() => Boolean)
  reopen: boolean;

  @Field(() => Boolean)
  approve: boolean;

  @Field(() => Boolean)
  correct: boolean;
}

@ObjectType({ description: 'The notes at one item of the agenda; `general` belongs to none.' })
export class MinutesSection {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Empty for general notes, and for an item that has left the agenda.' })
  title: string;

  @Field(() => Boolean)
  isFinished: boolean;

  @Field(() => String)
  text: string;
}

@ObjectType()
export class MinutesDecision {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { nullable: true })
  agendaItemId: string | null;

  @Field(() => String)
  text: string;
}

@ObjectType()
export class MinutesComment {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { nullable: true })
  agendaItemId: string | null;

  @Field(() => String, { nullable: true })
  authorName: string | null;

  @Field(() => String)
  text: string;

  @Field(() => Boolean, { description: 'It has been seen to.' })
  isSettled: boolean;

  @Field(() => Date)
  createdAt: Date;
}

@ObjectType({ description: 'What a correction changed; null where there was, or is, nothing.' })
export class MinutesChangeType {
  @Field(() => String, { description: '`text`, `outcome`, `decision`, `action` or `present`.' })
  kind: string;

  @Field(() => String, { description: 'The title of the item.' })
  title: string;

  @Field(() => String, { nullable: true })
  before: string | null;

  @Field(() => String, { nullable: true })
  after: string | null;
}

@ObjectType()
export class MinutesVersion {
  @Field(() => Int)
  version: number;

  @Field(() => Date)
  approvedAt: Date;

  @Field(() => String)
  approvedByName: string;

  @Field(() => String, { description: 'Why it was corrected; empty for the first.' })
  reason: string;

  @Field(() => [MinutesChangeType])
  changes: readonly MinutesChangeType[];
}

@ObjectType('Minutes', { description: 'The minutes of a meeting, as far as the viewer may read them.' })
export class MinutesType {
  @Field(() => ID, { description: 'Of the meeting.' })
  id: string;

  @Field(() => String)
  meetingTitle: string;

  @Field(() => String, { description: 'On the clock of Denmark, `yyyy-mm-ddThh:mm`.' })
  startsAt: string;

  @Field(() => String)
  place: string;

  @Field(() => MinutesStates)
  state: MinutesState;

  @Field(() => Boolean, { description: 'Shown is what is being written; else the latest approved version.' })
  isBeingWritten: boolean;

  @Field(() => Int, { description: 'The latest approved version; 0 for none.' })
  version: number;

  @Field(() => Int, { description: 'Send it back with every step.' })
  lock: number;

  @Field(() => Date, { nullable: true })
  sentAt: Date | null;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`' })
  commentsUntil: string | null;

  @Field(() => String, { description: 'Why the approved version is being corrected.' })
  reason: string;

  @Field(() => Boolean, { description: 'The viewer alone wrote in them, so somebody else has to approve them.' })
  isOnlyWriter: boolean;

  @Field(() => [MinutesSection])
  sections: readonly MinutesSection[];

  @Field(() => [MinutesDecision])
  decisions: readonly MinutesDecision[];

  @Field(() => [MeetingActionType])
  actions: readonly MeetingActionType[];

  @Field(() => [MinutesComment])
  comments: readonly MinutesComment[];

  @Field(() => [MinutesVersion])
  versions: readonly MinutesVersion[];

  @Field(() => MinutesViewerCan)
  viewerCan: MinutesViewerCan;
}

@ObjectType()
export class MinutesWriter {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { nullable: true, description: 'The id of the section in which he or she writes.' })
  place: string | null;
}

@ObjectType({ description: 'What one writer lacks. Bytes of Yjs are base64.' })
export class MinutesExchange {
  @Field(() => ID)
  meetingId: string;

  @Field(() => String, { nullable: true, description: 'Null when there is nothing new.' })
  update: string | null;

  @Field(() => String, { nullable: true, description: 'How much the server has, together with `update`.' })
  stateVector: string | null;

  @Field(() => Int, { description: 'Send it back with the next exchange.' })
  seen: number;

  @Field(() => MinutesStates)
  state: MinutesState;

  @Field(() => Int, { description: 'Changes when something else than the notes did.' })
  revision: number;

  @Field(() => [MinutesWriter], { description: 'The others who have them open.' })
  others: readonly MinutesWriter[];
}

@ObjectType()
export class ActionPersonOption {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => BothLanguages, { nullable: true })
  organisationName: BothLanguages | null;
}

@ObjectType()
export class ActionOrganisationOption {
  @Field(() => ID)
  id: string;

  @Field(() => BothLanguages)
  name: BothLanguages;
}

@ObjectType({ description: 'Who can be given an action of the meeting: those who may read it.' })
export class ActionOwnerOptions {
  @Field(() => [ActionPersonOption])
  people: readonly ActionPersonOption[];

  @Field(() => [ActionOrganisationOption])
  organisations: readonly ActionOrganisationOption[];
}

@InputType()
export class WriteMinutesInput {
  @Field(() => ID)
  meetingId: string;

  @Field(() => String, { nullable: true, description: 'An update of Yjs as base64; without one it only asks.' })
  update?: string | null;

  @Field(() => String, { description: 'What the sender has, a state vector of Yjs as base64.' })
  stateVector: string;

  @Field(() => Int, { defaultValue: 0, description: '`seen` of the last exchange.' })
  seen: number;

  @Field(() => String, { nullable: true, description: 'The id of the section in which the sender writes.' })
  place?: string | null;
}

@InputType()
export class MoveMinutesInput {
  @Field(() => ID)
  meetingId: string;

  @Field(() => Int, { description: 'The one that was seen.' })
  lock: number;

  @Field(() => MinutesSteps)
  step: MinutesStep;

  @Field(() => String, { defaultValue: '', description: 'Needed to correct.' })
  reason: string;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`: by when comments are wanted.' })
  commentsUntil?: string | null;
}
