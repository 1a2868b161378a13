import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { BodyKind, BodyStep, CompositionRuleKind, SeatRole } from '@samspil/domain/bodies';
import { BothLanguagesInput } from '../shared/graphql/both-languages.graphql.js';
import { BodyKinds, BodySteps, CompositionRuleKinds, SeatRoles } from './body-enums.graphql.js';

@InputType({ description: 'One rule of composition; only the fields of its kind are read.' })
export class CompositionRuleInput {
  @Field(() => CompositionRuleKinds)
  kind: CompositionRuleKind;

  @Field(() => String, { nullable: true })
  organisationKind?: string | null;

  @Field(() => Int, { nullable: true })
  count?: number | null;

  @Field(() => Int, { nullable: true })
  min?: number | null;

  @Field(() => Int, { nullable: true })
  max?: number | null;

  @Field(() => Int, { nullable: true })
  years?: number | null;

  @Field(() => [ID], { nullable: true })
  sectors?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  countsExOfficio?: boolean | null;

  @Field(() => ID, { nullable: true })
  bodyId?: string | null;
}

@InputType({ description: 'What is left out stays as it is.' })
export class BodyContentInput {
  @Field(() => BodyKinds, { nullable: true })
  kind?: BodyKind | null;

  @Field(() => BothLanguagesInput, { nullable: true })
  name?: BothLanguagesInput | null;

  @Field(() => BothLanguagesInput, { nullable: true })
  purpose?: BothLanguagesInput | null;

  @Field(() => Boolean, { nullable: true })
  isClosed?: boolean | null;

  @Field(() => [CompositionRuleInput], { nullable: true })
  rules?: CompositionRuleInput[] | null;
}

@InputType()
export class SetUpBodyInput {
  @Field(() => ID, { nullable: true, description: 'A UUID of the sender’s own: sent twice, it is there once.' })
  id?: string | null;

  @Field(() => ID)
  networkId: string;

  @Field(() => BodyContentInput)
  content: BodyContentInput;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`: when its first term begins.' })
  startsOn?: string | null;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`' })
  endsOn?: string | null;

  @Field(() => [ID], { defaultValue: [], description: 'Documents of the network that it shares from the beginning.' })
  documentIds: string[];
}

@InputType()
export class SaveBodyInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The one that was seen.' })
  lock: number;

  @Field(() => BodyContentInput)
  content: BodyContentInput;
}

@InputType()
export class MoveBodyInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The one that was seen.' })
  lock: number;

  @Field(() => BodySteps)
  step: BodyStep;
}

@InputType({ description: 'What is left out stays as it is; null empties.' })
export class SeatInput {
  @Field(() => ID, { nullable: true })
  personId?: string | null;

  @Field(() => ID, { nullable: true })
  organisationId?: string | null;

  @Field(() => SeatRoles, { nullable: true })
  role?: SeatRole | null;

  @Field(() => Boolean, { nullable: true })
  isProjectOwner?: boolean | null;

  @Field(() => ID, { nullable: true })
  sector?: string | null;

  @Field(() => Boolean, { nullable: true })
  isExOfficio?: boolean | null;

  @Field(() => ID, { nullable: true })
  becauseOfBodyId?: string | null;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`; today when left out of a new seat.' })
  startsOn?: string | null;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`, its last day.' })
  endsOn?: string | null;
}

@InputType()
export class AddSeatInput {
  @Field(() => ID)
  bodyId: string;

  @Field(() => Int, { description: 'The lock of the body that was seen.' })
  lock: number;

  @Field(() => SeatInput)
  seat: SeatInput;
}

@InputType()
export class SaveSeatInput extends AddSeatInput {
  @Field(() => ID)
  seatId: string;
}

@InputType()
export class RemoveSeatInput {
  @Field(() => ID)
  bodyId: string;

  @Field(() => Int, { description: 'The lock of the body that was seen.' })
  lock: number;

  @Field(() => ID)
  seatId: string;
}

@InputType()
export class StartTermInput {
  @Field(() => ID)
  bodyId: string;

  @Field(() => Int, { description: 'The lock of the body that was seen.' })
  lock: number;

  @Field(() => String, { description: '`yyyy-mm-dd`; the term before ends the day before.' })
  startsOn: string;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`' })
  endsOn?: string | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Those who sit on the last day before go on.' })
  keepsSeats: boolean;
}
