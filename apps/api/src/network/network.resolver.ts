import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer, Public } from '../shared/auth/index.js';
import { networkView } from './network-view.js';
import { Network, NetworkGoalType } from './network.graphql.js';
import { NetworkService } from './network.service.js';

/** Programmes, their goals and how they follow one another. */
@Resolver(() => Network)
export class NetworkResolver {
  constructor(private readonly service: NetworkService) {}

  @Public()
  @Query(() => [Network], { description: 'The networks (programmes) of this installation, by Danish name.' })
  async networks(@CurrentViewer() viewer: Viewer): Promise<Network[]> {
    const networks = await this.service.networks();
    const goals = await this.service.goalsOf(networks.map(({ id }) => id));
    return networks.map((network) => networkView(viewer, network, networks, goals));
  }

  @Public()
  @Query(() => Network)
  async network(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<Network> {
    const { network, all, goals } = await this.service.programme(id);
    return networkView(viewer, network, all, goals);
  }

  @Public()
  @Query(() => [NetworkGoalType], { description: 'Ambitions, subgoals and themes of a network in their order.' })
  networkGoals(@Args('networkId', { type: () => ID }) networkId: string): Promise<NetworkGoalType[]> {
    return this.service.goals(networkId);
  }
}
