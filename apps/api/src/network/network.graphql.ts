import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  GOAL_KINDS,
  type GoalKind,
  type MembershipKind,
  type NetworkStatus,
  type OrganisationKind,
  type Standing,
} from '@samspil/domain/network';
import { BothLanguages } from '../shared/graphql/both-languages.graphql.js';
import { named } from '../shared/graphql/named.js';
import { Connection } from '../shared/pagination/index.js';

export const NetworkStatusName = { DRAFT: 'draft', FINAL: 'final', ENDED: 'ended' } as const satisfies Record<
  string,
  NetworkStatus
>;
registerEnumType(NetworkStatusName, { name: 'NetworkStatus' });

export const StandingName = {
  ACTIVE: 'active',
  SECONDARY: 'secondary',
  FORMER: 'former',
  UPCOMING: 'upcoming',
} as const satisfies Record<string, Standing>;
registerEnumType(StandingName, {
  name: 'Standing',
  description: 'Active actors take part and finance; secondary actors follow and can be asked.',
});

export const OrganisationKindName = {
  MUNICIPALITY: 'municipality',
  REGION: 'region',
  UNIVERSITY: 'university',
  UNIVERSITY_COLLEGE: 'university-college',
  STATE_AGENCY: 'state-agency',
  HOSPITAL_CLINIC: 'hospital-clinic',
  CULTURAL_INSTITUTION: 'cultural-institution',
  ASSOCIATION: 'association',
  FOUNDATION: 'foundation',
  COMPANY: 'company',
  OTHER: 'other',
} as const satisfies Record<string, OrganisationKind>;
registerEnumType(OrganisationKindName, { name: 'OrganisationKind' });

export const MembershipKindName = { ACTIVE: 'active', SECONDARY: 'secondary' } as const satisfies Record<
  string,
  MembershipKind
>;
registerEnumType(MembershipKindName, { name: 'MembershipKind' });

@ObjectType({ description: 'A programme that people and organisations take part in.' })
export class Network {
  @Field(() => ID)
  id: string;

  @Field(() => BothLanguages)
  name: BothLanguages;

  @Field(() => BothLanguages)
  purpose: BothLanguages;

  @Field(() => NetworkStatusName)
  status: NetworkStatus;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`' })
  startsOn: string | null;

  @Field(() => String, { nullable: true, description: '`yyyy-mm-dd`' })
  endsOn: string | null;
}

const GoalKinds: Record<string, GoalKind> = named(GOAL_KINDS);
registerEnumType(GoalKinds, { name: 'NetworkGoalKind' });

@ObjectType('NetworkGoal', { description: 'A subgoal or theme of a programme, that activities may serve.' })
export class NetworkGoalType {
  @Field(() => ID)
  id: string;

  @Field(() => GoalKinds)
  kind: GoalKind;

  @Field(() => BothLanguages)
  label: BothLanguages;
}

@ObjectType({ description: 'Days are `yyyy-mm-dd`, both inclusive; null is open.' })
export class MembershipPeriod {
  @Field(() => MembershipKindName)
  kind: MembershipKind;

  @Field(() => String, { nullable: true })
  from: string | null;

  @Field(() => String, { nullable: true })
  to: string | null;
}

@ObjectType({ description: 'How an organisation stands in a network today, and when it took part.' })
export class OrganisationStanding {
  @Field(() => ID)
  networkId: string;

  @Field(() => StandingName)
  standing: Standing;

  @Field(() => [MembershipPeriod])
  periods: readonly MembershipPeriod[];
}

@ObjectType()
export class OrganisationMunicipality {
  @Field(() => ID)
  code: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { nullable: true, description: 'The region it belongs to today.' })
  region: string | null;
}

@ObjectType()
export class Organisation {
  @Field(() => ID)
  id: string;

  @Field(() => BothLanguages)
  name: BothLanguages;

  @Field(() => [String])
  otherNames: readonly string[];

  @Field(() => OrganisationKindName)
  kind: OrganisationKind;

  @Field(() => [ID], { description: 'Codes of the vocabulary `sectors`.' })
  sectors: readonly string[];

  @Field(() => BothLanguages)
  note: BothLanguages;

  @Field(() => Boolean, { description: 'Invented, to show how it can look.' })
  isDemonstration: boolean;

  @Field(() => OrganisationMunicipality, { nullable: true })
  municipality: OrganisationMunicipality | null;
}

@ObjectType()
export class OrganisationConnection extends Connection(Organisation) {}

@ObjectType()
export class Municipality {
  @Field(() => ID)
  code: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  officialName: string;

  @Field(() => ID, { nullable: true })
  regionId: string | null;

  @Field(() => String, { nullable: true })
  regionName: string | null;
}
