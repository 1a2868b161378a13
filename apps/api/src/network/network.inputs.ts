import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import type {
  CultureLandscape,
  EngagementLevel,
  GoalDraft,
  GoalKind,
  MaturityLevel,
  MembershipKind,
  NetworkContent,
  NetworkKind,
  NetworkSetUp,
  NetworkStatus,
  OrganisationDraft,
  OrganisationKind,
  Succession,
} from '@samspil/domain/network';
import { BothLanguagesInput } from '../shared/graphql/both-languages.graphql.js';
import {
  CultureLandscapes,
  EngagementLevels,
  GoalKinds,
  MaturityLevels,
  MembershipKinds,
  NetworkKinds,
  NetworkStatuses,
  OrganisationKinds,
  Successions,
} from './network.enums.js';

@InputType()
export class NetworkExtensionInput {
  @Field(() => String, { description: '`yyyy-mm-dd`' })
  until: string;

  @Field(() => BothLanguagesInput)
  note: BothLanguagesInput;
}

@InputType({ description: 'A new one has no id; the order is the one they are shown in.' })
export class NetworkGoalInput implements GoalDraft {
  @Field(() => ID, { nullable: true, defaultValue: null })
  id: string | null;

  @Field(() => GoalKinds)
  kind: GoalKind;

  @Field(() => BothLanguagesInput)
  label: BothLanguagesInput;

  @Field(() => ID, { nullable: true, defaultValue: null, description: 'A goal of the programme before.' })
  earlierGoalId: string | null;

  @Field(() => Successions, { nullable: true, defaultValue: null })
  succession: Succession | null;
}

@InputType({ description: 'The whole programme as it shall be; null empties.' })
export class NetworkContentInput implements NetworkContent {
  @Field(() => NetworkKinds)
  kind: NetworkKind;

  @Field(() => BothLanguagesInput)
  name: BothLanguagesInput;

  @Field(() => BothLanguagesInput)
  purpose: BothLanguagesInput;

  @Field(() => NetworkStatuses)
  status: NetworkStatus;

  @Field(() => BothLanguagesInput)
  statusNote: BothLanguagesInput;

  @Field(() => String, { nullable: true, defaultValue: null })
  startsOn: string | null;

  @Field(() => String, { nullable: true, defaultValue: null })
  endsOn: string | null;

  @Field(() => [NetworkExtensionInput])
  extensions: NetworkExtensionInput[];

  @Field(() => ID, { nullable: true, defaultValue: null })
  predecessorId: string | null;

  @Field(() => Float, { nullable: true, defaultValue: null })
  hoursPerNetworkMeeting: number | null;

  @Field(() => Int, { nullable: true, defaultValue: null })
  networkMeetingsPerYear: number | null;
}

@InputType()
export class SaveNetworkInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  lock: number;

  @Field(() => NetworkContentInput)
  content: NetworkContentInput;

  @Field(() => [NetworkGoalInput], { description: 'All of them: goals stay once they are there.' })
  goals: NetworkGoalInput[];
}

@InputType({ description: 'What a new programme begins with; the rest is written in it afterwards.' })
export class SetUpNetworkInput implements NetworkSetUp {
  @Field(() => ID, { description: 'A uuid made where it is written, so that sending twice sets it up once.' })
  id: string;

  @Field(() => NetworkKinds)
  kind: NetworkKind;

  @Field(() => BothLanguagesInput)
  name: BothLanguagesInput;

  @Field(() => BothLanguagesInput)
  purpose: BothLanguagesInput;

  @Field(() => String, { nullable: true, defaultValue: null, description: '`yyyy-mm-dd`' })
  startsOn: string | null;

  @Field(() => String, { nullable: true, defaultValue: null, description: '`yyyy-mm-dd`' })
  endsOn: string | null;

  @Field(() => ID, { nullable: true, defaultValue: null })
  predecessorId: string | null;

  @Field(() => [ID], { description: 'Themes of the predecessor (subgoals where it has none) that it carries on.' })
  inheritedGoalIds: string[];
}

@InputType({ description: 'The whole organisation as it shall be; null empties.' })
export class OrganisationContentInput implements OrganisationDraft {
  @Field(() => BothLanguagesInput)
  name: BothLanguagesInput;

  @Field(() => [String])
  otherNames: string[];

  @Field(() => OrganisationKinds)
  kind: OrganisationKind;

  @Field(() => [ID])
  sectors: string[];

  @Field(() => ID, { nullable: true, defaultValue: null })
  municipalityCode: string | null;

  @Field(() => CultureLandscapes, { nullable: true, defaultValue: null })
  cultureLandscape: CultureLandscape | null;

  @Field(() => BothLanguagesInput)
  note: BothLanguagesInput;
}

@InputType()
export class SaveOrganisationInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  lock: number;

  @Field(() => OrganisationContentInput)
  content: OrganisationContentInput;
}

@InputType({ description: 'Days are `yyyy-mm-dd`, both inclusive; null is open.' })
export class MembershipPeriodInput {
  @Field(() => MembershipKinds)
  kind: MembershipKind;

  @Field(() => String, { nullable: true, defaultValue: null })
  from: string | null;

  @Field(() => String, { nullable: true, defaultValue: null })
  to: string | null;
}

@InputType({ description: 'An organisation that is not there yet, with its first period.' })
export class AddOrganisationInput {
  @Field(() => ID, { description: 'A uuid made where it is written, so that sending twice adds it once.' })
  id: string;

  @Field(() => ID)
  networkId: string;

  @Field(() => OrganisationContentInput)
  content: OrganisationContentInput;

  @Field(() => MembershipPeriodInput)
  period: MembershipPeriodInput;
}

@InputType({ description: 'A new period has no id and no lock.' })
export class SaveMembershipInput {
  @Field(() => ID, { nullable: true, defaultValue: null })
  id: string | null;

  @Field(() => Int, { nullable: true, defaultValue: null })
  lock: number | null;

  @Field(() => ID)
  networkId: string;

  @Field(() => ID)
  organisationId: string;

  @Field(() => MembershipPeriodInput)
  period: MembershipPeriodInput;
}

@InputType()
export class RemoveMembershipInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  lock: number;
}

@InputType({ description: 'Without a level, what was recorded on the day is taken away.' })
export class RecordEngagementInput {
  @Field(() => ID)
  organisationId: string;

  @Field(() => ID)
  goalId: string;

  @Field(() => EngagementLevels, { nullable: true, defaultValue: null })
  level: EngagementLevel | null;

  @Field(() => String, { description: '`yyyy-mm-dd`: its first day.' })
  since: string;

  @Field(() => EngagementLevels, {
    nullable: true,
    defaultValue: null,
    description: 'The level the writer saw standing on that day.',
  })
  seen: EngagementLevel | null;
}

@InputType({ description: 'Without a level, what was recorded on the day is taken away.' })
export class RecordMaturityInput {
  @Field(() => ID)
  organisationId: string;

  @Field(() => ID)
  sector: string;

  @Field(() => MaturityLevels, { nullable: true, defaultValue: null })
  level: MaturityLevel | null;

  @Field(() => String)
  note: string;

  @Field(() => String, { description: '`yyyy-mm-dd`: its first day.' })
  since: string;

  @Field(() => MaturityLevels, {
    nullable: true,
    defaultValue: null,
    description: 'The level the writer saw standing on that day.',
  })
  seen: MaturityLevel | null;
}
