import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { Role } from '@samspil/domain/shared';
import { BothLanguages } from '../shared/graphql/both-languages.graphql.js';
import { Connection } from '../shared/pagination/index.js';
import { RoleName } from './identity.graphql.js';

@ObjectType({ description: 'The organisation somebody speaks for.' })
export class MemberOrganisation {
  @Field(() => ID)
  id: string;

  @Field(() => BothLanguages)
  name: BothLanguages;
}

@ObjectType()
export class MemberCan {
  @Field(() => Boolean)
  changeRoles: boolean;

  @Field(() => Boolean)
  remove: boolean;

  @Field(() => Boolean)
  setOrganisation: boolean;
}

/** A person's membership of one network, as those who look after its members see it. */
@ObjectType()
export class Member {
  @Field(() => ID, { description: 'Stable, made of network and person.' })
  id: string;

  @Field(() => ID)
  networkId: string;

  @Field(() => ID)
  userId: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;

  @Field(() => [RoleName])
  roles: readonly Role[];

  @Field(() => MemberOrganisation, { nullable: true })
  organisation: MemberOrganisation | null;

  @Field(() => Date)
  since: Date;

  @Field(() => Boolean, { description: 'Has signed in at least once.' })
  hasSignedIn: boolean;

  @Field(() => Boolean, { description: 'An invented person, for trying the platform.' })
  demo: boolean;

  @Field(() => MemberCan)
  viewerCan: MemberCan;
}

@ObjectType()
export class MemberConnection extends Connection(Member) {}

@InputType()
export class InviteMemberInput {
  @Field(() => ID)
  networkId: string;

  @Field(() => String)
  email: string;

  @Field(() => String, { description: 'Used when nobody has the address yet; people keep the name they chose.' })
  name: string;

  @Field(() => String, { description: '`da` or `en`.', defaultValue: 'da' })
  language: string;

  @Field(() => [RoleName])
  roles: Role[];
}

@InputType()
export class ChangeMemberRolesInput {
  @Field(() => ID)
  networkId: string;

  @Field(() => ID)
  userId: string;

  @Field(() => [RoleName])
  roles: Role[];
}

@InputType()
export class SetMemberOrganisationInput {
  @Field(() => ID)
  networkId: string;

  @Field(() => ID)
  userId: string;

  @Field(() => ID, { nullable: true, description: 'Null for nobody but themselves.' })
  organisationId: string | null;
}

@InputType()
export class RemoveMemberInput {
  @Field(() => ID)
  networkId: string;

  @Field(() => ID)
  userId: string;
}
