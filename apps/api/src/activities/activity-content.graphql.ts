import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type {
  AccessWay,
  ActivityKind,
  ActivityStatus,
  DevelopmentStage,
  Field as ActivityField,
  FieldPart,
  LinkLevel,
  Partner,
  PartnerRole,
  Payer,
  Sender,
} from '@samspil/domain/activities';
import {
  AccessWays,
  ActivityKinds,
  ActivityStatuses,
  DevelopmentStages,
  Fields,
  LinkLevels,
  PartnerRoles,
  Senders,
} from './activity-enums.graphql.js';

@ObjectType({ description: 'Who takes part from one of the three fields.' })
@InputType('ActivityFieldPartInput')
export class ActivityFieldPart implements FieldPart {
  @Field(() => Fields)
  field: ActivityField;

  @Field(() => String, { description: 'A team, an administration, an institution; no names of citizens.' })
  who: string;
}

@ObjectType({ description: 'An organisation that takes part: one of the platform, or any other by name.' })
export class ActivityPartner implements Partner {
  @Field(() => ID, { nullable: true })
  organisationId: string | null;

  @Field(() => String)
  name: string;

  @Field(() => PartnerRoles)
  role: PartnerRole;
}

@ObjectType()
export class ActivityPayer implements Payer {
  @Field(() => String)
  name: string;

  @Field(() => Int, { nullable: true, description: 'Whole kroner; null when only the payer is known.' })
  amountDkk: number | null;
}

/** What is written about an activity and may be shown to everybody who sees it. Counts of citizens are apart. */
@ObjectType({ isAbstract: true })
export abstract class ActivityText {
  @Field(() => String)
  title: string;

  @Field(() => String)
  description: string;

  @Field(() => ActivityKinds)
  kind: ActivityKind;

  @Field(() => ActivityStatuses)
  status: ActivityStatus;

  @Field(() => String, { description: 'Why it was stopped; empty for others.' })
  stoppedReason: string;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`' })
  startsOn: string | null;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`' })
  endsOn: string | null;

  @Field(() => [ID])
  targetGroups: readonly string[];

  @Field(() => [ID])
  artForms: readonly string[];

  @Field(() => [ID])
  settings: readonly string[];

  @Field(() => [ID])
  orgForms: readonly string[];

  @Field(() => [ID], { description: 'Other than those of link level and stage.' })
  courseLevels: readonly string[];

  @Field(() => LinkLevels, { nullable: true })
  linkLevel: LinkLevel | null;

  @Field(() => DevelopmentStages, { nullable: true })
  stage: DevelopmentStage | null;

  @Field(() => Senders, { nullable: true })
  sender: Sender | null;

  @Field(() => AccessWays, { nullable: true })
  access: AccessWay | null;

  @Field(() => String)
  recruitment: string;

  @Field(() => [ActivityFieldPart])
  fields: readonly ActivityFieldPart[];

  @Field(() => [ID], { description: 'Official codes.' })
  municipalityCodes: readonly string[];

  @Field(() => String)
  place: string;

  @Field(() => [ActivityPartner])
  partners: readonly ActivityPartner[];

  @Field(() => Int, { nullable: true })
  weeks: number | null;

  @Field(() => Int, { nullable: true })
  sessionsPlanned: number | null;

  @Field(() => Int, { nullable: true })
  groupSize: number | null;

  @Field(() => Int, { nullable: true })
  artists: number | null;

  @Field(() => Int, { nullable: true })
  volunteers: number | null;

  @Field(() => Int, { nullable: true })
  staffHours: number | null;

  @Field(() => Int, { nullable: true, description: 'Whole kroner.' })
  costDkk: number | null;

  @Field(() => [ActivityPayer])
  payers: readonly ActivityPayer[];

  @Field(() => [ID], { description: 'Subgoals and themes of the network.' })
  goalIds: readonly string[];

  @Field(() => String)
  wouldRepeat: string;

  @Field(() => String)
  wouldChange: string;
}
