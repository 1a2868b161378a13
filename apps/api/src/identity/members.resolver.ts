import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer } from '../shared/auth/index.js';
import type { ConnectionOf } from '../shared/pagination/index.js';
import {
  ChangeMemberRolesInput,
  InviteMemberInput,
  Member,
  MemberConnection,
  RemoveMemberInput,
  SetMemberOrganisationInput,
} from './members.graphql.js';
import { MembersService } from './members.service.js';

@Resolver(() => Member)
export class MembersResolver {
  constructor(private readonly members: MembersService) {}

  @Query(() => MemberConnection, {
    name: 'members',
    description: 'Members of a network by name; `search` is part of a name or address.',
  })
  list(
    @CurrentViewer() viewer: Viewer,
    @Args('networkId', { type: () => ID }) networkId: string,
    @Args('search', { type: () => String, nullable: true }) search?: string | null,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ConnectionOf<Member>> {
    return this.members.members(viewer, { networkId, search, first, after });
  }

  @Mutation(() => Member)
  inviteMember(@CurrentViewer() viewer: Viewer, @Args('input') input: InviteMemberInput): Promise<Member> {
    return this.members.invite(viewer, input);
  }

  @Mutation(() => Member)
  changeMemberRoles(@CurrentViewer() viewer: Viewer, @Args('input') input: ChangeMemberRolesInput): Promise<Member> {
    return this.members.changeRoles(viewer, input);
  }

  @Mutation(() => Member, { description: 'Which organisation a member speaks for.' })
  setMemberOrganisation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SetMemberOrganisationInput,
  ): Promise<Member> {
    return this.members.setOrganisation(viewer, input);
  }

  @Mutation(() => Member, { description: 'Returns the membership as it was.' })
  removeMember(@CurrentViewer() viewer: Viewer, @Args('input') input: RemoveMemberInput): Promise<Member> {
    return this.members.remove(viewer, input);
  }
}
