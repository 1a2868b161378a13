import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Public } from '../shared/auth/index.js';
import { decodeCursor, pageSize, toConnection, type ConnectionOf } from '../shared/pagination/index.js';
import {
  Municipality,
  Network,
  NetworkGoalType,
  Organisation,
  OrganisationConnection,
  OrganisationStanding,
} from './network.graphql.js';
import { today } from '../shared/today.js';
import { NetworkService } from './network.service.js';
import { standingsOf, type MunicipalityRecord, type OrganisationRecord } from './organisation-record.js';

@Resolver(() => Organisation)
export class NetworkResolver {
  constructor(private readonly service: NetworkService) {}

  @Public()
  @Query(() => [Network], { description: 'The networks (programmes) of this installation.' })
  async networks(): Promise<Network[]> {
    const networks = await this.service.networks();
    return networks.map(({ id, nameDa, nameEn, purposeDa, purposeEn, status, startsOn, endsOn }) => ({
      id,
      name: { da: nameDa, en: nameEn },
      purpose: { da: purposeDa, en: purposeEn },
      status,
      startsOn,
      endsOn,
    }));
  }

  @Public()
  @Query(() => OrganisationConnection, { description: 'By Danish name; with a network, those that are or were in it.' })
  async organisations(
    @Args('networkId', { type: () => ID, nullable: true }) networkId?: string | null,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ConnectionOf<OrganisationRecord>> {
    const size = pageSize(first);
    const rows = await this.service.organisations(networkId ?? null, size, after ? decodeCursor(after, 2) : null);
    return toConnection(
      rows,
      size,
      ({ name, id }) => [name.da, id],
      (organisation) => organisation,
    );
  }

  @Public()
  @Query(() => Organisation)
  organisation(@Args('id', { type: () => ID }) id: string): Promise<OrganisationRecord> {
    return this.service.organisation(id);
  }

  @Public()
  @Query(() => [NetworkGoalType], { description: 'Subgoals and themes of a network in their order.' })
  networkGoals(@Args('networkId', { type: () => ID }) networkId: string): Promise<NetworkGoalType[]> {
    return this.service.goals(networkId);
  }

  @Public()
  @Query(() => [Municipality], { description: 'All municipalities with their region on a day (`yyyy-mm-dd`; today).' })
  municipalities(
    @Args('on', { type: () => String, nullable: true }) on?: string | null,
  ): Promise<MunicipalityRecord[]> {
    return this.service.municipalities(on ?? null);
  }

  @ResolveField(() => [OrganisationStanding])
  standings(@Parent() organisation: OrganisationRecord): OrganisationStanding[] {
    return standingsOf(organisation, today());
  }
}
