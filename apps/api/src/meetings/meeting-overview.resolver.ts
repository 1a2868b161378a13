import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer } from '../shared/auth/index.js';
import { HostTurnType, NetworkMeetingTermsType } from './meeting-overview.graphql.js';
import { MeetingOverviewService, type NamedHostTurn, type NetworkMeetingTerms } from './meeting-overview.service.js';

/** What is seen over many meetings. */
@Resolver()
export class MeetingOverviewResolver {
  constructor(private readonly overview: MeetingOverviewService) {}

  @Query(() => [NetworkMeetingTermsType], {
    description: 'For the viewer’s networks that agreed on a number of network meetings a year.',
  })
  networkMeetingTerms(@CurrentViewer() viewer: Viewer): Promise<NetworkMeetingTerms[]> {
    return this.overview.terms(viewer);
  }

  @Query(() => [HostTurnType], { description: 'Who may host a meeting of the network; whose turn it is first.' })
  hostTurns(
    @CurrentViewer() viewer: Viewer,
    @Args('networkId', { type: () => ID }) networkId: string,
  ): Promise<NamedHostTurn[]> {
    return this.overview.hosts(viewer, networkId);
  }
}
