import { Field, ID, InputType } from '@nestjs/graphql';

@InputType({ description: 'Whom to invite; who is on the list stays as he or she is.' })
export class InviteToMeetingInput {
  @Field(() => ID)
  meetingId: string;

  @Field(() => Boolean, { defaultValue: false, description: 'The liaison of each active municipality.' })
  liaisons: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'The three administrations of each active municipality.' })
  administrations: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Active organisations that are no municipality.' })
  otherMembers: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Secondary organisations.' })
  secondary: boolean;

  @Field(() => [ID], { defaultValue: [], description: 'Everybody who has a seat.' })
  bodyIds: string[];

  @Field(() => [ID], { defaultValue: [] })
  personIds: string[];
}

@InputType()
export class WithdrawInvitationsInput {
  @Field(() => ID)
  meetingId: string;

  @Field(() => [ID])
  participantIds: string[];
}

@InputType()
export class MailMeetingAgainInput {
  @Field(() => ID)
  meetingId: string;
}

@InputType()
export class NotedAttendanceInput {
  @Field(() => ID)
  participantId: string;

  @Field(() => Boolean, { nullable: true, description: 'Null: it has not been noted.' })
  hasAttended?: boolean | null;
}

@InputType()
export class NoteAttendanceInput {
  @Field(() => ID)
  meetingId: string;

  @Field(() => [NotedAttendanceInput])
  noted: NotedAttendanceInput[];
}

@InputType()
export class AddWalkInInput {
  @Field(() => ID)
  meetingId: string;

  @Field(() => ID)
  personId: string;
}

@InputType()
export class RemindLiaisonsInput {
  @Field(() => ID)
  meetingId: string;

  @Field(() => [ID])
  organisationIds: string[];
}
