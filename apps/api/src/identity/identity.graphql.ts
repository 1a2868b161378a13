import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { InterfaceLanguage, Role } from '@samspil/domain/shared';

/** GraphQL names of the roles; the values are the domain's. */
const ROLE_NAMES = {
  MEMBER: 'member',
  LIAISON: 'liaison',
  COORDINATOR: 'coordinator',
  STEERING: 'steering',
  FUND_ADMINISTRATOR: 'fund-administrator',
  ADMINISTRATOR: 'administrator',
} as const satisfies Record<string, Role>;

export const RoleName = ROLE_NAMES;
registerEnumType(RoleName, { name: 'Role', description: 'What somebody may be in one network.' });

/** A person, as the person sees the own account. */
@ObjectType()
export class User {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;

  @Field(() => String, { description: '`da` or `en`.' })
  language: InterfaceLanguage;

  @Field(() => Boolean, { description: 'Agreed to be named on public pages.' })
  showsNamePublicly: boolean;

  @Field(() => Boolean, { description: 'Agreed to show the e-mail address to the members of the own networks.' })
  sharesContactWithNetworks: boolean;

  @Field(() => Boolean, { description: 'An invented person, for trying the platform.' })
  demo: boolean;
}

@ObjectType()
export class NetworkLabel {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  nameDa: string;

  @Field(() => String)
  nameEn: string;
}

@ObjectType()
export class ViewerNetworkCan {
  @Field(() => Boolean)
  seeMembers: boolean;

  @Field(() => Boolean)
  appointAdministrators: boolean;
}

/** The viewer's place in one network. */
@ObjectType()
export class ViewerNetwork {
  @Field(() => NetworkLabel)
  network: NetworkLabel;

  @Field(() => [RoleName])
  roles: readonly Role[];

  @Field(() => ID, { nullable: true, description: 'The organisation the viewer speaks for in the network.' })
  organisationId: string | null;

  @Field(() => ViewerNetworkCan)
  viewerCan: ViewerNetworkCan;
}

/** Who is asking. */
@ObjectType('Viewer')
export class ViewerType {
  @Field(() => User, { nullable: true, description: 'Null for a visitor who is not signed in.' })
  user: User | null;

  @Field(() => [ViewerNetwork])
  networks: ViewerNetwork[];
}

/** One browser in which the viewer is signed in. */
@ObjectType()
export class Session {
  @Field(() => ID)
  id: string;

  @Field(() => Date)
  signedInAt: Date;

  @Field(() => Date)
  endsAt: Date;

  @Field(() => String, { nullable: true, description: 'For instance Firefox; null when it cannot be told.' })
  browser: string | null;

  @Field(() => String, { nullable: true, description: 'For instance Windows; null when it cannot be told.' })
  system: string | null;

  @Field(() => Boolean, { description: 'The session this very request came with.' })
  current: boolean;
}

/** Changes to the own profile; what is left out stays as it is. */
@InputType()
export class UpdateProfileInput {
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  language?: string | null;

  @Field(() => Boolean, { nullable: true })
  showsNamePublicly?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  sharesContactWithNetworks?: boolean | null;
}

@InputType()
export class RevokeSessionInput {
  @Field(() => ID)
  sessionId: string;
}
