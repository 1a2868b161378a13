import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { VISITOR, type Viewer } from '@samspil/domain/shared';
import { CurrentViewer, Public, type RequestContext } from '../shared/auth/index.js';
import {
  RevokeSessionInput,
  Session,
  UpdateProfileInput,
  User,
  ViewerNetwork,
  ViewerType,
} from './identity.graphql.js';
import { IdentityService } from './identity.service.js';
import { MembersService } from './members.service.js';
import { ViewerSourceService } from './viewer-source.service.js';

@Resolver(() => ViewerType)
export class IdentityResolver {
  constructor(
    private readonly identity: IdentityService,
    private readonly members: MembersService,
    private readonly viewers: ViewerSourceService,
  ) {}

  @Public()
  @Query(() => ViewerType, { description: 'Who is asking; for a visitor `user` is null.' })
  viewer(@CurrentViewer() viewer: Viewer): Viewer {
    return viewer;
  }

  @Public()
  @ResolveField(() => User, { nullable: true })
  user(@CurrentViewer() viewer: Viewer, @Parent() asked: Viewer): Promise<User | null> {
    return this.identity.account(asked.userId === viewer.userId ? viewer : VISITOR);
  }

  @Public()
  @ResolveField(() => [ViewerNetwork])
  networks(@Parent() viewer: Viewer): Promise<ViewerNetwork[]> {
    return this.members.networksOf(viewer);
  }

  @Query(() => [Session], { description: 'The browsers the viewer is signed in with, latest first.' })
  sessions(@CurrentViewer() viewer: Viewer, @Context() { request }: RequestContext): Promise<Session[]> {
    return this.identity.sessions(viewer, this.viewers.sessionOf(request));
  }

  @Mutation(() => User)
  updateProfile(@CurrentViewer() viewer: Viewer, @Args('input') input: UpdateProfileInput): Promise<User> {
    return this.identity.updateProfile(viewer, input);
  }

  @Mutation(() => [Session], { description: 'Ends one session and returns those that are left.' })
  async revokeSession(
    @CurrentViewer() viewer: Viewer,
    @Context() { request }: RequestContext,
    @Args('input') { sessionId }: RevokeSessionInput,
  ): Promise<Session[]> {
    await this.identity.revokeSession(viewer, sessionId);
    return this.identity.sessions(viewer, this.viewers.sessionOf(request));
  }

  @Mutation(() => ViewerType, { description: 'Ends all sessions of the viewer, this one included; returns a visitor.' })
  async signOutEverywhere(@CurrentViewer() viewer: Viewer): Promise<Viewer> {
    await this.identity.signOutEverywhere(viewer);
    return VISITOR;
  }
}
