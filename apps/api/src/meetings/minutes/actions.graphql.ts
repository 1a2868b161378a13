import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BothLanguages } from '../../shared/graphql/both-languages.graphql.js';
import { named } from '../../shared/graphql/named.js';
import { Connection } from '../../shared/pagination/index.js';
import { ACTION_SCOPES, type ActionScope } from './outcomes.repository.js';

export const ActionScopes: Record<string, ActionScope> = named(ACTION_SCOPES);
registerEnumType(ActionScopes, { name: 'MeetingActionScope', description: 'MINE are those the viewer owns.' });

@ObjectType({ description: 'The meeting at which something came up.' })
export class OutcomeMeetingType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'On the clock of Denmark, `yyyy-mm-ddThh:mm`.' })
  startsAt: string;

  @Field(() => BothLanguages, { nullable: true, description: 'The body that met.' })
  bodyName: BothLanguages | null;
}

@ObjectType()
export class ActionOwnerPerson {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;
}

@ObjectType()
export class ActionOwnerOrganisation {
  @Field(() => ID)
  id: string;

  @Field(() => BothLanguages)
  name: BothLanguages;
}

@ObjectType()
export class MeetingActionViewerCan {
  @Field(() => Boolean, { description: 'Mark it done, or not done after all.' })
  finish: boolean;
}

@ObjectType('MeetingAction', { description: 'Who does what by when, as agreed at a meeting.' })
export class MeetingActionType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  text: string;

  @Field(() => ID, { nullable: true })
  agendaItemId: string | null;

  @Field(() => String, { nullable: true })
  itemTitle: string | null;

  @Field(() => ActionOwnerPerson, { nullable: true })
  person: ActionOwnerPerson | null;

  @Field(() => ActionOwnerOrganisation, { nullable: true })
  organisation: ActionOwnerOrganisation | null;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`' })
  dueOn: string | null;

  @Field(() => Date, { nullable: true })
  doneAt: Date | null;

  @Field(() => Boolean, { description: 'Told as it stands in approved minutes, whatever a correction makes of it.' })
  isApproved: boolean;

  @Field(() => Boolean, { description: 'Invented, for trying the platform.' })
  isDemonstration: boolean;

  @Field(() => OutcomeMeetingType)
  meeting: OutcomeMeetingType;

  @Field(() => MeetingActionViewerCan)
  viewerCan: MeetingActionViewerCan;
}

@ObjectType()
export class MeetingActionConnection extends Connection(MeetingActionType, 'MeetingAction') {}

@ObjectType('Decision', { description: 'What a meeting decided, as the register shows it.' })
export class DecisionType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  text: string;

  @Field(() => String, { nullable: true })
  itemTitle: string | null;

  @Field(() => Boolean, { description: 'Told as it stands in approved minutes, whatever a correction makes of it.' })
  isApproved: boolean;

  @Field(() => Boolean, { description: 'Invented, for trying the platform.' })
  isDemonstration: boolean;

  @Field(() => OutcomeMeetingType)
  meeting: OutcomeMeetingType;
}

@ObjectType()
export class DecisionConnection extends Connection(DecisionType, 'Decision') {}

@InputType({ description: 'What is left out narrows nothing.' })
export class MeetingActionListInput {
  @Field(() => ActionScopes, { defaultValue: 'all' })
  scope: ActionScope;

  @Field(() => Boolean, { defaultValue: false })
  isDone: boolean;

  @Field(() => ID, { nullable: true })
  networkId?: string | null;
}

@InputType({ description: 'What is left out narrows nothing.' })
export class DecisionListInput {
  @Field(() => String, { defaultValue: '', description: 'Every word is in the decision, its item, meeting or body.' })
  question: string;

  @Field(() => ID, { nullable: true })
  networkId?: string | null;

  @Field(() => ID, { nullable: true })
  bodyId?: string | null;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`' })
  to?: string | null;
}

@InputType()
export class RecordDecisionInput {
  @Field(() => ID, { nullable: true, description: 'A UUID of the sender’s own: sent again, it is written anew.' })
  id?: string | null;

  @Field(() => ID)
  meetingId: string;

  @Field(() => ID, { nullable: true })
  agendaItemId?: string | null;

  @Field(() => String)
  text: string;
}

@InputType({ description: 'A person or an organisation owns it.' })
export class AssignActionInput extends RecordDecisionInput {
  @Field(() => ID, { nullable: true })
  ownerPersonId?: string | null;

  @Field(() => ID, { nullable: true })
  ownerOrganisationId?: string | null;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`' })
  dueOn?: string | null;
}

@InputType()
export class CommentOnMinutesInput extends RecordDecisionInput {}

@InputType()
export class RemoveEntryInput {
  @Field(() => ID)
  id: string;

  @Field(() => Boolean, { defaultValue: true, description: 'False puts it back.' })
  isRemoved: boolean;
}

@InputType()
export class FinishActionInput {
  @Field(() => ID)
  id: string;

  @Field(() => Boolean, { defaultValue: true, description: 'False: not done after all.' })
  isDone: boolean;
}

@InputType()
export class SettleCommentInput {
  @Field(() => ID)
  id: string;

  @Field(() => Boolean, { defaultValue: true })
  isSettled: boolean;
}

@InputType()
export class ConcludeItemInput {
  @Field(() => ID)
  meetingId: string;

  @Field(() => ID)
  agendaItemId: string;

  @Field(() => Boolean, { description: 'False: it goes on to the next meeting.' })
  isFinished: boolean;
}
