import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { TermMeetings } from '@samspil/domain/meetings';
import { BothLanguages } from '../shared/graphql/both-languages.graphql.js';

@ObjectType({ description: 'How many network meetings a half-year, or a year where `half` is null, wants and has.' })
export class MeetingTermType implements TermMeetings {
  @Field(() => Int)
  year: number;

  @Field(() => Int, { nullable: true, description: '1 or 2.' })
  half: 1 | 2 | null;

  @Field(() => Int)
  wanted: number;

  @Field(() => Int)
  held: number;

  @Field(() => Int, { description: 'Announced, or drafted and ahead.' })
  planned: number;
}

@ObjectType({ description: 'The network meetings that a network has agreed on, up to the half-year after this one.' })
export class NetworkMeetingTermsType {
  @Field(() => ID)
  networkId: string;

  @Field(() => Int)
  perYear: number;

  @Field(() => [MeetingTermType])
  terms: readonly MeetingTermType[];
}

@ObjectType('HostTurn', { description: 'An organisation that may host, and when it last did.' })
export class HostTurnType {
  @Field(() => ID)
  organisationId: string;

  @Field(() => BothLanguages)
  name: BothLanguages;

  @Field(() => String, { nullable: true, description: 'On the clock of Denmark, `yyyy-mm-ddThh:mm`.' })
  lastHostedAt: string | null;

  @Field(() => Boolean, { description: 'Active municipalities host in turn; others may host, too.' })
  takesTurns: boolean;
}
