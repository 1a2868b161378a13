import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  CultureLandscape,
  EngagementLevel,
  MaturityLevel,
  MembershipKind,
  OrganisationKind,
  Standing,
} from '@samspil/domain/network';
import { BothLanguages } from '../shared/graphql/both-languages.graphql.js';
import { Connection } from '../shared/pagination/index.js';
import {
  CultureLandscapes,
  EngagementLevels,
  MaturityLevels,
  MembershipKinds,
  OrganisationKinds,
  Standings,
} from './network.enums.js';

@ObjectType({ description: 'Days are `yyyy-mm-dd`, both inclusive; null is open.' })
export class MembershipPeriod {
  @Field(() => ID)
  id: string;

  @Field(() => MembershipKinds)
  kind: MembershipKind;

  @Field(() => String, { nullable: true })
  from: string | null;

  @Field(() => String, { nullable: true })
  to: string | null;

  @Field(() => Int, { description: 'Send it back with every change.' })
  lock: number;
}

@ObjectType({ description: 'How an organisation stands in a network today, and when it took part.' })
export class OrganisationStanding {
  @Field(() => ID)
  networkId: string;

  @Field(() => Standings)
  standing: Standing;

  @Field(() => [MembershipPeriod])
  periods: readonly MembershipPeriod[];
}

@ObjectType({ description: 'Days are `yyyy-mm-dd`, both inclusive; null is open.' })
export class RegionPeriod {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  from: string;

  @Field(() => String, { nullable: true })
  to: string | null;
}

@ObjectType()
export class OrganisationMunicipality {
  @Field(() => ID)
  code: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { nullable: true, description: 'The region it belongs to today.' })
  region: string | null;

  @Field(() => [RegionPeriod], { description: 'The regions it belonged to, belongs to and will belong to.' })
  regions: readonly RegionPeriod[];
}

@ObjectType('Engagement', { description: 'How much the organisation puts into a theme, from a day on.' })
export class EngagementType {
  @Field(() => ID)
  networkId: string;

  @Field(() => ID)
  goalId: string;

  @Field(() => EngagementLevels)
  level: EngagementLevel;

  @Field(() => String, { description: '`yyyy-mm-dd`' })
  since: string;

  @Field(() => Boolean)
  isDemonstration: boolean;
}

@ObjectType('Maturity', { description: 'How far the organisation says it has come in a field, from a day on.' })
export class MaturityType {
  @Field(() => ID)
  sector: string;

  @Field(() => MaturityLevels)
  level: MaturityLevel;

  @Field(() => String)
  note: string;

  @Field(() => String, { description: '`yyyy-mm-dd`' })
  since: string;

  @Field(() => Boolean)
  isDemonstration: boolean;
}

@ObjectType()
export class OrganisationViewerCan {
  @Field(() => Boolean)
  edit: boolean;

  @Field(() => Boolean)
  seeMaturity: boolean;

  @Field(() => Boolean)
  recordMaturity: boolean;

  @Field(() => [ID], { description: 'The networks for whose themes the viewer may record its engagement.' })
  recordEngagementIn: readonly string[];

  @Field(() => [ID], { description: 'The networks in which the viewer may say when it takes part.' })
  editMembershipsIn: readonly string[];
}

@ObjectType()
export class Organisation {
  @Field(() => ID)
  id: string;

  @Field(() => BothLanguages)
  name: BothLanguages;

  @Field(() => [String])
  otherNames: readonly string[];

  @Field(() => OrganisationKinds)
  kind: OrganisationKind;

  @Field(() => CultureLandscapes, { nullable: true })
  cultureLandscape: CultureLandscape | null;

  @Field(() => [ID], { description: 'Codes of the vocabulary `sectors`.' })
  sectors: readonly string[];

  @Field(() => BothLanguages)
  note: BothLanguages;

  @Field(() => Boolean, { description: 'Invented, to show how it can look.' })
  isDemonstration: boolean;

  @Field(() => OrganisationMunicipality, { nullable: true })
  municipality: OrganisationMunicipality | null;

  @Field(() => [OrganisationStanding])
  standings: readonly OrganisationStanding[];

  @Field(() => ID, {
    nullable: true,
    description: 'The network whose coordinators look after what is written of the organisation.',
  })
  homeId: string | null;

  @Field(() => [EngagementType], { description: 'All that was recorded, the latest first.' })
  engagements: readonly EngagementType[];

  @Field(() => [MaturityType], {
    description: 'All that was recorded, the latest first; empty for those who may not see it.',
  })
  maturities: readonly MaturityType[];

  @Field(() => Int, { description: 'Send it back with every change.' })
  lock: number;

  @Field(() => OrganisationViewerCan)
  viewerCan: OrganisationViewerCan;
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
