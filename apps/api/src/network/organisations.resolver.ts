import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer, Public } from '../shared/auth/index.js';
import { type ConnectionOf, decodeCursor, MOST_CHOICES, pageSize, toConnection } from '../shared/pagination/index.js';
import { NetworkService } from './network.service.js';
import type { MunicipalityRecord } from './organisation-record.js';
import { organisationView } from './organisation-view.js';
import { Municipality, Organisation, OrganisationConnection } from './organisation.graphql.js';

/** Organisations, how they take part, and where they lie. */
@Resolver(() => Organisation)
export class OrganisationsResolver {
  constructor(private readonly service: NetworkService) {}

  @Public()
  @Query(() => OrganisationConnection, { description: 'By Danish name; with a network, those that are or were in it.' })
  async organisations(
    @CurrentViewer() viewer: Viewer,
    @Args('networkId', { type: () => ID, nullable: true }) networkId?: string | null,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ConnectionOf<Organisation>> {
    const size = pageSize(first, MOST_CHOICES);
    const rows = await this.service.organisations(networkId ?? null, size, after ? decodeCursor(after, 2) : null);
    return toConnection(
      rows,
      size,
      ({ name, id }) => [name.da, id],
      (organisation) => organisationView(viewer, organisation),
    );
  }

  @Public()
  @Query(() => Organisation)
  async organisation(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<Organisation> {
    return organisationView(viewer, await this.service.organisation(id));
  }

  @Public()
  @Query(() => [Municipality], { description: 'All municipalities with their region on a day (`yyyy-mm-dd`; today).' })
  municipalities(
    @Args('on', { type: () => String, nullable: true }) on?: string | null,
  ): Promise<MunicipalityRecord[]> {
    return this.service.municipalities(on ?? null);
  }
}
