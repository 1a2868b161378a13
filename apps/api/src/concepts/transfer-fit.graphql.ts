import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { FitAspect, FitLine, FitVerdict, Situation } from '@samspil/domain/concepts';
import { FitAspects, FitVerdicts } from './concept-enums.graphql.js';
import { ConceptOrganisation } from './concepts.graphql.js';

@InputType({ description: 'A place’s situation; what is left out is not known.' })
export class SituationInput {
  @Field(() => [ID], { defaultValue: [] })
  targetGroups: string[];

  @Field(() => Int, { nullable: true })
  groupSize?: number | null;

  @Field(() => Int, { nullable: true })
  artists?: number | null;

  @Field(() => Int, { nullable: true })
  volunteers?: number | null;

  @Field(() => Int, { nullable: true })
  staffHours?: number | null;

  @Field(() => [ID], { defaultValue: [] })
  settings: string[];

  @Field(() => [ID], { defaultValue: [] })
  orgForms: string[];

  @Field(() => Int, { nullable: true })
  weeks?: number | null;

  @Field(() => Int, { nullable: true })
  sessions?: number | null;

  @Field(() => Int, { nullable: true, description: 'Inhabitants of the municipality.' })
  population?: number | null;
}

@ObjectType('Situation', { description: 'A place’s situation; empty and null are not known.' })
export class SituationType implements Situation {
  @Field(() => [ID])
  targetGroups: readonly string[];

  @Field(() => Int, { nullable: true })
  groupSize: number | null;

  @Field(() => Int, { nullable: true })
  artists: number | null;

  @Field(() => Int, { nullable: true })
  volunteers: number | null;

  @Field(() => Int, { nullable: true })
  staffHours: number | null;

  @Field(() => [ID])
  settings: readonly string[];

  @Field(() => [ID])
  orgForms: readonly string[];

  @Field(() => Int, { nullable: true })
  weeks: number | null;

  @Field(() => Int, { nullable: true })
  sessions: number | null;

  @Field(() => Int, { nullable: true })
  population: number | null;
}

@ObjectType({ description: 'The situation of the organisation that one speaks for.' })
export class MySituation extends SituationType {
  @Field(() => Int, { description: 'How many of its activities it is read from.' })
  readFrom: number;

  @Field(() => Boolean, {
    description: 'They share a target group or an art form with the concept; otherwise they are the latest.',
  })
  areAlike: boolean;
}

@ObjectType('FitLine')
export class FitLineType implements FitLine {
  @Field(() => FitAspects)
  aspect: FitAspect;

  @Field(() => FitVerdicts)
  verdict: FitVerdict;
}

@ObjectType({ description: 'A place where the concept was tried, or grew, against the viewer’s own.' })
export class TransferPlace {
  @Field(() => ConceptOrganisation, { nullable: true })
  organisation: ConceptOrganisation | null;

  @Field(() => String, { description: 'The name where it is no organisation of the platform.' })
  place: string;

  @Field(() => ID, { nullable: true, description: 'Null for an activity the concept was drawn from.' })
  trialId: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The activity the situation is read from; null where none is known.',
  })
  activityId: string | null;

  @Field(() => SituationType)
  theirs: SituationType;

  @Field(() => [FitLineType], { description: 'Equal and different, aspect by aspect; there is no score.' })
  lines: FitLineType[];
}

@ObjectType('TransferFit')
export class TransferFitType {
  @Field(() => SituationType)
  mine: SituationType;

  @Field(() => [TransferPlace])
  places: TransferPlace[];
}
