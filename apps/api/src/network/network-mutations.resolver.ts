import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer } from '../shared/auth/index.js';
import { LevelsService } from './levels.service.js';
import { networkView } from './network-view.js';
import { NetworkWritingService } from './network-writing.service.js';
import { Network } from './network.graphql.js';
import {
  AddOrganisationInput,
  RecordEngagementInput,
  RecordMaturityInput,
  RemoveMembershipInput,
  SaveMembershipInput,
  SaveNetworkInput,
  SaveOrganisationInput,
  SetUpNetworkInput,
} from './network.inputs.js';
import { OrganisationWritingService } from './organisation-writing.service.js';
import { organisationView } from './organisation-view.js';
import { Organisation } from './organisation.graphql.js';

/** Changes to programmes, organisations, when they take part, and their levels. */
@Resolver()
export class NetworkMutationsResolver {
  constructor(
    private readonly programmes: NetworkWritingService,
    private readonly organisations: OrganisationWritingService,
    private readonly levels: LevelsService,
  ) {}

  @Mutation(() => Network, {
    description:
      'A new programme as a draft, by whoever administers one already; he or she administers the new one too.',
  })
  async setUpNetwork(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, ...input }: SetUpNetworkInput,
  ): Promise<Network> {
    const done = await this.programmes.setUp(viewer, id, input);
    const { network, all, goals } = done.programme;
    return networkView(done.viewer, network, all, goals);
  }

  @Mutation(() => Network, { description: 'By those who look after the programme.' })
  async saveNetwork(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock, content, goals }: SaveNetworkInput,
  ): Promise<Network> {
    const { network, all, goals: saved } = await this.programmes.save(viewer, id, lock, content, goals);
    return networkView(viewer, network, all, saved);
  }

  @Mutation(() => Organisation, { description: 'A new organisation with its first period in the network.' })
  async addOrganisation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, networkId, content, period }: AddOrganisationInput,
  ): Promise<Organisation> {
    return organisationView(viewer, await this.organisations.add(viewer, id, networkId, content, period));
  }

  @Mutation(() => Organisation)
  async saveOrganisation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock, content }: SaveOrganisationInput,
  ): Promise<Organisation> {
    return organisationView(viewer, await this.organisations.save(viewer, id, lock, content));
  }

  @Mutation(() => Organisation, { description: 'When an organisation takes part in a network, and as what.' })
  async saveMembership(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock, networkId, organisationId, period }: SaveMembershipInput,
  ): Promise<Organisation> {
    const seen = id ? { id, lock: lock ?? null } : null;
    return organisationView(
      viewer,
      await this.organisations.saveMembership(viewer, networkId, organisationId, seen, period),
    );
  }

  @Mutation(() => Organisation, { description: 'For what was entered by mistake; who leaves gets a last day.' })
  async removeMembership(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock }: RemoveMembershipInput,
  ): Promise<Organisation> {
    return organisationView(viewer, await this.organisations.removeMembership(viewer, id, lock));
  }

  @Mutation(() => Organisation, { description: 'By those who look after the network, and the organisation’s liaison.' })
  async recordEngagement(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { level = null, seen = null, ...wish }: RecordEngagementInput,
  ): Promise<Organisation> {
    return organisationView(viewer, await this.levels.recordEngagement(viewer, { ...wish, level, seen }));
  }

  @Mutation(() => Organisation, { description: 'By those who look after one of its networks, and its liaison.' })
  async recordMaturity(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { level = null, seen = null, ...wish }: RecordMaturityInput,
  ): Promise<Organisation> {
    return organisationView(viewer, await this.levels.recordMaturity(viewer, { ...wish, level, seen }));
  }
}
