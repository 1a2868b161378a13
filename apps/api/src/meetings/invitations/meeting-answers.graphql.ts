import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { InvitationProblemCode, ParticipantAnswer, Wish } from '@samspil/domain/meetings';
import { ParticipantAnswers, Wishes } from './invitations.graphql.js';

@ObjectType({ description: 'What a link in a mail leads to. It says no more of the person than the name.' })
export class MeetingAnswerPage {
  @Field(() => String, { nullable: true, description: 'Code that says why no answer is taken; null while one is.' })
  closedBecause: InvitationProblemCode | null;

  @Field(() => ID, { nullable: true })
  meetingId: string | null;

  @Field(() => String)
  title: string;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-ddThh:mm` in Denmark' })
  startsAt: string | null;

  @Field(() => String, { nullable: true })
  endsAt: string | null;

  @Field(() => String)
  place: string;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-ddThh:mm` in Denmark' })
  respondBy: string | null;

  @Field(() => Boolean)
  isPastDeadline: boolean;

  @Field(() => String)
  personName: string;

  @Field(() => ParticipantAnswers, { nullable: true })
  answer: ParticipantAnswer | null;

  @Field(() => String)
  remark: string;

  @Field(() => Int, { nullable: true, description: '1 is next.' })
  waitingPlace: number | null;
}

@ObjectType('CalendarFeed', { description: 'The address for one’s own calendar.' })
export class CalendarFeedType {
  @Field(() => Boolean)
  isActive: boolean;

  @Field(() => Date, { nullable: true })
  createdAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Told only when it is made: it is not kept.' })
  url: string | null;
}

@InputType()
export class AnswerMeetingInput {
  @Field(() => ID)
  meetingId: string;

  @Field(() => ID, { nullable: true, description: 'Left out: oneself.' })
  participantId?: string | null;

  @Field(() => Wishes)
  answer: Wish;

  @Field(() => String, { nullable: true, description: 'Left out: what was remarked stays.' })
  remark?: string | null;
}

@InputType()
export class AnswerMeetingByLinkInput {
  @Field(() => String)
  token: string;

  @Field(() => Wishes)
  answer: Wish;

  @Field(() => String, { defaultValue: '' })
  remark: string;
}
