import { Field, ObjectType } from '@nestjs/graphql';
import type { Problem } from '@samspil/domain/shared';
import { MeetingType } from './meetings.graphql.js';

@ObjectType()
export class MeetingRemarkParameter {
  @Field(() => String)
  name: string;

  @Field(() => String)
  value: string;
}

@ObjectType({ description: 'What stands in the way; the code has the text.' })
export class MeetingRemark {
  @Field(() => String)
  code: string;

  @Field(() => String, { nullable: true })
  field: string | null;

  @Field(() => [MeetingRemarkParameter])
  parameters: MeetingRemarkParameter[];
}

@ObjectType()
export class RefusedMeeting {
  @Field(() => MeetingType)
  meeting: MeetingType;

  @Field(() => [MeetingRemark])
  problems: MeetingRemark[];
}

@ObjectType({ description: 'What came of announcing the drafts of a series.' })
export class AnnouncedMeetingSeries {
  @Field(() => [MeetingType])
  announced: MeetingType[];

  @Field(() => [RefusedMeeting], { description: 'Those that stay drafts, and why.' })
  refused: RefusedMeeting[];
}

export function meetingRemark({ code, field, params = {} }: Problem): MeetingRemark {
  const parameters = Object.entries(params).map(([name, value]) => ({ name, value: String(value) }));
  return { code, field: field ?? null, parameters };
}
