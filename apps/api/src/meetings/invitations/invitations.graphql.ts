import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  PARTICIPANT_ANSWERS,
  PARTICIPANT_MAILS,
  WISHES,
  type InvitationProblemCode,
  type ParticipantAnswer,
  type ParticipantMail,
  type Wish,
} from '@samspil/domain/meetings';
import { PersonNameType } from '../../directory/persons.loader.js';
import { BothLanguages } from '../../shared/graphql/both-languages.graphql.js';
import { named } from '../../shared/graphql/named.js';
import type { ParticipantRecord, ReminderReach } from './participant-record.js';
import type { Participation } from './participation.service.js';

export const ParticipantAnswers: Record<string, ParticipantAnswer> = named(PARTICIPANT_ANSWERS);
registerEnumType(ParticipantAnswers, {
  name: 'ParticipantAnswer',
  description: 'WAITING: yes, but there was no place. Registered is not attended.',
});

export const ParticipantMails: Record<string, ParticipantMail> = named(PARTICIPANT_MAILS);
registerEnumType(ParticipantMails, {
  name: 'ParticipantMail',
  description: 'NONE: no address that may be used. DELAYED: tried in vain, and tried again. FAILED: refused for good.',
});

export const Wishes: Record<string, Wish> = named(WISHES);
registerEnumType(Wishes, { name: 'Wish' });

export const ReminderReaches: Record<string, ReminderReach> = named(['mail', 'platform', 'none'] as const);
registerEnumType(ReminderReaches, { name: 'ReminderReach', description: 'How a reminder went out.' });

@ObjectType()
export class ParticipatingOrganisation {
  @Field(() => ID)
  id: string;

  @Field(() => BothLanguages)
  name: BothLanguages;
}

@ObjectType('MeetingParticipant', { description: 'Somebody who is invited to a meeting, or came to it.' })
export class ParticipantType {
  /** What the field resolvers work with; not a field. */
  record: ParticipantRecord;

  @Field(() => ID)
  id: string;

  @Field(() => ParticipatingOrganisation, { nullable: true })
  organisation: ParticipatingOrganisation | null;

  @Field(() => String, { nullable: true, description: 'Code of the administration the person comes for.' })
  sector: string | null;

  @Field(() => ParticipantAnswers)
  answer: ParticipantAnswer;

  @Field(() => Date, { nullable: true })
  answeredAt: Date | null;

  @Field(() => String, { description: 'For those who plan, and for who wrote it.' })
  remark: string;

  @Field(() => Int, { nullable: true, description: '1 is next.' })
  waitingPlace: number | null;

  @Field(() => Date, { nullable: true, description: 'Null for those who came or registered uninvited.' })
  invitedAt: Date | null;

  @Field(() => ParticipantMails, { nullable: true, description: 'Null for those who do not plan the meeting.' })
  mail: ParticipantMail | null;

  @Field(() => Date, { nullable: true, description: 'When the last mail was written, for those who plan.' })
  mailedAt: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Null until it has been noted.' })
  hasAttended: boolean | null;

  @Field(() => Boolean)
  isDemonstration: boolean;

  @Field(() => Boolean, { description: 'The viewer is this person.' })
  isViewer: boolean;

  @Field(() => Boolean, { description: 'The viewer may answer for this person.' })
  canAnswer: boolean;

  @Field(() => PersonNameType)
  person?: PersonNameType;
}

@ObjectType({ description: 'Figures that name nobody.' })
export class ParticipantFigures {
  @Field(() => Int)
  invited: number;

  @Field(() => Int, { description: 'Registered.' })
  yes: number;

  @Field(() => Int)
  no: number;

  @Field(() => Int)
  waiting: number;

  @Field(() => Int)
  unanswered: number;

  @Field(() => Int, { description: 'Came.' })
  attended: number;

  @Field(() => Int, { description: 'Noted as absent.' })
  absent: number;
}

@ObjectType('RepresentationCell')
export class RepresentationCellType {
  @Field(() => String, { description: 'Code of the field.' })
  sector: string;

  @Field(() => Int)
  invited: number;

  @Field(() => Int)
  registered: number;

  @Field(() => Int)
  waiting: number;

  @Field(() => Int)
  declined: number;

  @Field(() => Int)
  attended: number;
}

@ObjectType('LiaisonReminder')
export class LiaisonReminderType {
  @Field(() => String, { description: '`yyyy-mm-dd`' })
  remindedOn: string;

  @Field(() => ReminderReaches)
  reach: ReminderReach;
}

@ObjectType('RepresentationRow', { description: 'How a municipality is represented.' })
export class RepresentationRowType {
  @Field(() => ParticipatingOrganisation)
  organisation: ParticipatingOrganisation;

  @Field(() => [RepresentationCellType])
  cells: readonly RepresentationCellType[];

  @Field(() => Int, { description: 'Registered for none of the three fields.' })
  otherRegistered: number;

  @Field(() => [String], { description: 'Codes of the fields nobody is registered for.' })
  notRegistered: readonly string[];

  @Field(() => [String], { nullable: true, description: 'Null until attendance has been taken.' })
  notAttended: readonly string[] | null;

  @Field(() => [String], { description: 'Fields of which the directory knows nobody.' })
  vacant: readonly string[];

  @Field(() => ID, { nullable: true })
  liaisonPersonId: string | null;

  @Field(() => LiaisonReminderType, { nullable: true })
  lastReminder: LiaisonReminderType | null;

  @Field(() => Boolean)
  canRemind: boolean;
}

@ObjectType()
export class LackingField {
  @Field(() => String, { description: 'Code of the field.' })
  sector: string;

  @Field(() => [ID])
  organisationIds: readonly string[];
}

@ObjectType('MeetingRepresentation', {
  description: 'Whether all three administrations of each municipality come, or came.',
})
export class RepresentationType {
  @Field(() => [RepresentationRowType])
  rows: readonly RepresentationRowType[];

  @Field(() => Boolean)
  isAttendanceTaken: boolean;

  @Field(() => [ID], { description: 'Organisations of which all three are registered, or came.' })
  complete: readonly string[];

  @Field(() => [LackingField])
  lacking: readonly LackingField[];
}

@ObjectType()
export class ProposedHoursRow {
  @Field(() => ParticipatingOrganisation)
  organisation: ParticipatingOrganisation;

  @Field(() => Int)
  attended: number;

  @Field(() => Float)
  hours: number;

  @Field(() => Boolean, { description: 'False for organisations that take no part in the financing.' })
  counts: boolean;
}

@ObjectType('HoursProposal', { description: 'Hours that attendance proposes; nobody has confirmed them.' })
export class HoursProposalType {
  @Field(() => Float, { nullable: true, description: 'For each person; null where nothing is agreed.' })
  hoursEach: number | null;

  @Field(() => [ProposedHoursRow])
  rows: readonly ProposedHoursRow[];

  @Field(() => Int)
  totalAttended: number;

  @Field(() => Float)
  totalHours: number;
}

@ObjectType()
export class ParticipationViewerCan {
  @Field(() => Boolean, { description: 'Anybody, and withdraw and remind.' })
  invite: boolean;

  @Field(() => Boolean, { description: 'People of the own organisation.' })
  inviteOwn: boolean;

  @Field(() => Boolean)
  seeParticipants: boolean;

  @Field(() => Boolean)
  takeAttendance: boolean;

  @Field(() => Boolean, { description: 'For oneself.' })
  answer: boolean;
}

@ObjectType('MeetingParticipation', { description: 'Who is invited to a meeting, comes and came.' })
export class ParticipationType {
  /** What the field resolvers work with; not a field. */
  participation: Participation;

  @Field(() => ID, { description: 'That of the meeting.' })
  id: string;

  @Field(() => Boolean, { description: 'Answers are taken.' })
  isOpen: boolean;

  @Field(() => String, { nullable: true, description: 'Code that says why no answers are taken.' })
  closedBecause: InvitationProblemCode | null;

  @Field(() => Boolean, { description: 'Only a no is taken of those who have not answered.' })
  isPastDeadline: boolean;

  @Field(() => Int, { nullable: true, description: 'Null where there is room for everybody.' })
  capacity: number | null;

  @Field(() => Int, { nullable: true })
  placesFree: number | null;

  @Field(() => ParticipantFigures, { nullable: true, description: 'For those who may see who is invited.' })
  figures: ParticipantFigures | null;

  @Field(() => [ParticipantType], { description: 'By organisation, field and name; oneself in any case.' })
  participants: ParticipantType[];

  @Field(() => ParticipantType, { nullable: true })
  own: ParticipantType | null;

  @Field(() => ParticipationViewerCan)
  viewerCan: ParticipationViewerCan;
}
