import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import type {
  AccessWay,
  ActivityKind,
  ActivityStatus,
  DevelopmentStage,
  LinkLevel,
  PartnerRole,
  Sender,
  Sharing,
} from '@samspil/domain/activities';
import { SearchFilterInput } from '../search/search.service.js';
import { ActivityFieldPart } from './activity-content.graphql.js';
import {
  AccessWays,
  ActivityKinds,
  ActivityStatuses,
  DevelopmentStages,
  LinkLevels,
  PartnerRoles,
  Senders,
  Sharings,
} from './activity-enums.graphql.js';

@InputType()
export class ActivityListInput {
  @Field(() => ID, { nullable: true })
  networkId?: string | null;

  @Field(() => String, { defaultValue: '', description: 'In the reader’s own words.' })
  question: string;

  @Field(() => [SearchFilterInput], {
    defaultValue: [],
    description:
      'targetGroups, artForms, settings, orgForms, courseLevels, sectors, municipality (code), activityStatus, ' +
      'activityKind, organisation (id of the owner).',
  })
  filters: SearchFilterInput[];

  @Field(() => [String], { defaultValue: [], description: 'Added words and recognised terms the reader removed.' })
  dropped: string[];

  @Field(() => Boolean, { defaultValue: false, description: 'What the viewer may edit, drafts included.' })
  own: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Deleted ones that the viewer may bring back.' })
  deleted: boolean;

  @Field(() => [ID], { nullable: true })
  ids?: string[] | null;

  @Field(() => String, { nullable: true, description: 'ISO time.' })
  changedSince?: string | null;
}

@InputType()
export class ActivityPartnerInput {
  @Field(() => ID, { nullable: true })
  organisationId?: string | null;

  @Field(() => String, { defaultValue: '' })
  name: string;

  @Field(() => PartnerRoles)
  role: PartnerRole;
}

@InputType()
export class ActivityPayerInput {
  @Field(() => String)
  name: string;

  @Field(() => Float, { nullable: true })
  amountDkk?: number | null;
}

@InputType({ description: 'What is left out stays as it is; null empties.' })
export class ActivityContentInput {
  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => ActivityKinds, { nullable: true })
  kind?: ActivityKind | null;

  @Field(() => ActivityStatuses, { nullable: true })
  status?: ActivityStatus | null;

  @Field(() => String, { nullable: true })
  stoppedReason?: string | null;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`' })
  startsOn?: string | null;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`' })
  endsOn?: string | null;

  @Field(() => [ID], { nullable: true })
  targetGroups?: string[] | null;

  @Field(() => [ID], { nullable: true })
  artForms?: string[] | null;

  @Field(() => [ID], { nullable: true })
  settings?: string[] | null;

  @Field(() => [ID], { nullable: true })
  orgForms?: string[] | null;

  @Field(() => [ID], { nullable: true })
  courseLevels?: string[] | null;

  @Field(() => LinkLevels, { nullable: true })
  linkLevel?: LinkLevel | null;

  @Field(() => DevelopmentStages, { nullable: true })
  stage?: DevelopmentStage | null;

  @Field(() => Senders, { nullable: true })
  sender?: Sender | null;

  @Field(() => AccessWays, { nullable: true })
  access?: AccessWay | null;

  @Field(() => String, { nullable: true })
  recruitment?: string | null;

  @Field(() => [ActivityFieldPart], { nullable: true })
  fields?: ActivityFieldPart[] | null;

  @Field(() => [ID], { nullable: true })
  municipalityCodes?: string[] | null;

  @Field(() => String, { nullable: true })
  place?: string | null;

  @Field(() => [ActivityPartnerInput], { nullable: true })
  partners?: ActivityPartnerInput[] | null;

  @Field(() => Float, { nullable: true })
  weeks?: number | null;

  @Field(() => Float, { nullable: true })
  sessionsPlanned?: number | null;

  @Field(() => Float, { nullable: true })
  groupSize?: number | null;

  @Field(() => Float, { nullable: true })
  registered?: number | null;

  @Field(() => Float, { nullable: true })
  completed?: number | null;

  @Field(() => Float, { nullable: true })
  artists?: number | null;

  @Field(() => Float, { nullable: true })
  volunteers?: number | null;

  @Field(() => Float, { nullable: true })
  staffHours?: number | null;

  @Field(() => Float, { nullable: true, description: 'Whole kroner.' })
  costDkk?: number | null;

  @Field(() => [ActivityPayerInput], { nullable: true })
  payers?: ActivityPayerInput[] | null;

  @Field(() => [ID], { nullable: true })
  goalIds?: string[] | null;

  @Field(() => String, { nullable: true })
  wouldRepeat?: string | null;

  @Field(() => String, { nullable: true })
  wouldChange?: string | null;
}

@InputType()
export class LogActivityInput {
  @Field(() => ID, { description: 'A UUID of the sender’s own: sent twice, it is there once.' })
  id: string;

  @Field(() => ID)
  networkId: string;

  @Field(() => ID, { description: 'The organisation that answers for it.' })
  ownerId: string;

  @Field(() => Sharings)
  sharing: Sharing;

  @Field(() => ActivityContentInput)
  content: ActivityContentInput;

  @Field(() => ID, { nullable: true, description: 'Takes over from this one what is not said here.' })
  copyOf?: string | null;
}

@InputType()
export class SaveActivityInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The one the writer saw.' })
  lock: number;

  @Field(() => ActivityContentInput)
  content: ActivityContentInput;

  @Field(() => Sharings, { nullable: true })
  sharing?: Sharing | null;
}

@InputType()
export class ActivityIdInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { nullable: true, description: 'The one the writer saw; without it, as it stands now.' })
  lock?: number | null;
}

@InputType()
export class LogSessionInput {
  @Field(() => ID, { description: 'A UUID of the sender’s own: sent twice, it is there once.' })
  id: string;

  @Field(() => ID)
  activityId: string;

  @Field(() => String, { description: '`yyyy-mm-dd`' })
  heldOn: string;

  @Field(() => Float, { nullable: true })
  attendance?: number | null;

  @Field(() => String, { defaultValue: '' })
  note: string;
}

@InputType()
export class SaveSessionInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  lock: number;

  @Field(() => String, { nullable: true })
  heldOn?: string | null;

  @Field(() => Float, { nullable: true })
  attendance?: number | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@InputType()
export class SessionIdInput {
  @Field(() => ID)
  id: string;
}

@InputType()
export class ActivityFileIdInput {
  @Field(() => ID)
  id: string;
}

@InputType()
export class DescribeActivityFileInput {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'What the picture shows.' })
  alt: string;
}
