import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  canExportDirectory,
  canKeepPositions,
  canRegisterPeople,
  directoryNetworks,
  NO_PERSON,
  type PersonContent,
  type PositionRole,
} from '@samspil/domain/directory';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer, Public, type RequestContext } from '../shared/auth/index.js';
import { pageSize, toConnection, type ConnectionOf } from '../shared/pagination/index.js';
import { TermLoader } from '../vocabulary/vocabulary.loader.js';
import { positionPlace, placeOfPosition } from './position-places.js';
import { personView, positionView } from './directory-views.js';
import {
  DirectoryPerson,
  DirectoryPosition,
  DirectoryPositionConnection,
  DirectorySector,
  DirectoryVacancy,
  DirectoryViewerCan,
  PositionRoles,
  RegisterPersonInput,
  RemovePersonInput,
  SavePersonInput,
  type PersonContentInput,
  type PositionInput,
} from './directory.graphql.js';
import { DirectoryService } from './directory.service.js';
import { PersonWritingService, type SentPosition } from './person-writing.service.js';

/** Who has which role. */
@Resolver()
export class DirectoryResolver {
  constructor(
    private readonly directory: DirectoryService,
    private readonly writing: PersonWritingService,
  ) {}

  @Public()
  @Query(() => DirectoryPositionConnection, {
    description: 'Today’s roles of a network, organisation by organisation; names as far as the viewer may know them.',
  })
  async directoryPositions(
    @CurrentViewer() viewer: Viewer,
    @Args('networkId', { type: () => ID }) networkId: string,
    @Args('text', { type: () => String, nullable: true }) text?: string | null,
    @Args('role', { type: () => PositionRoles, nullable: true }) role?: PositionRole | null,
    @Args('organisationId', { type: () => ID, nullable: true }) organisationId?: string | null,
    @Args('sector', { type: () => ID, nullable: true }) sector?: string | null,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ConnectionOf<DirectoryPosition>> {
    const size = pageSize(first);
    const wish = { networkId, text: text ?? '', role: role ?? null, sector: sector ?? null };
    const records = await this.directory.list(
      viewer,
      { ...wish, organisationId: organisationId ?? null },
      size,
      positionPlace(after ?? null),
    );
    return toConnection(records, size, placeOfPosition, (record) => positionView(viewer, record));
  }

  @Public()
  @Query(() => [DirectoryVacancy], {
    description: 'Roles nobody holds today: a liaison and three administrations for each municipality that takes part.',
  })
  async directoryVacancies(
    @CurrentViewer() viewer: Viewer,
    @Args('networkId', { type: () => ID }) networkId: string,
  ): Promise<DirectoryVacancy[]> {
    const vacancies = await this.directory.vacancies(networkId);
    return vacancies.map(({ organisation, role, sector }) => ({
      ...{ organisation, role, sectorId: sector },
      canFill: canKeepPositions(viewer, { networkId, organisationId: organisation.id }),
    }));
  }

  @Public()
  @Query(() => DirectoryViewerCan)
  directoryViewerCan(
    @CurrentViewer() viewer: Viewer,
    @Args('networkId', { type: () => ID }) networkId: string,
  ): DirectoryViewerCan {
    return {
      register: canRegisterPeople(viewer, networkId),
      export: canExportDirectory(viewer, networkId),
      seeNames: directoryNetworks(viewer).includes(networkId),
    };
  }

  @Public()
  @Query(() => DirectoryPerson)
  async directoryPerson(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<DirectoryPerson> {
    return personView(viewer, await this.directory.person(viewer, id));
  }

  @Mutation(() => DirectoryPerson, { description: 'Somebody new, with at least one role.' })
  async registerPerson(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, content, positions }: RegisterPersonInput,
  ): Promise<DirectoryPerson> {
    const sent = { content: written(content), positions: positions.map(sentPosition) };
    return personView(viewer, await this.writing.register(viewer, id ?? null, sent));
  }

  @Mutation(() => DirectoryPerson, { description: 'What is known of somebody, and the roles.' })
  async savePerson(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock, content, positions }: SavePersonInput,
  ): Promise<DirectoryPerson> {
    const sent = { content: written(content), positions: positions?.map(sentPosition) ?? null };
    return personView(viewer, await this.writing.save(viewer, id, lock, sent));
  }

  @Mutation(() => ID, { description: 'Removes somebody for good; returns the id.' })
  removePerson(@CurrentViewer() viewer: Viewer, @Args('input') { id, lock }: RemovePersonInput): Promise<string> {
    return this.writing.remove(viewer, id, lock);
  }
}

/** The roles of a person, also ended ones. */
@Resolver(() => DirectoryPerson)
export class DirectoryPersonResolver {
  constructor(private readonly directory: DirectoryService) {}

  @ResolveField(() => [DirectoryPosition], { description: 'Latest first, also ended ones.' })
  async positions(@Parent() { id }: DirectoryPerson, @CurrentViewer() viewer: Viewer): Promise<DirectoryPosition[]> {
    return (await this.directory.positionsOf(id)).map((record) => positionView(viewer, record));
  }

  @ResolveField(() => String, {
    nullable: true,
    description: '`yyyy-mm-dd`: the day the person is removed when nothing new comes; for those who may change it.',
  })
  forgetOn(@Parent() { record }: DirectoryPerson, @CurrentViewer() viewer: Viewer): Promise<string | null> {
    return this.directory.forgetOn(viewer, record);
  }
}

/** The field of a role, by name. */
@Resolver(() => DirectoryPosition)
export class DirectoryPositionResolver {
  constructor(private readonly terms: TermLoader) {}

  @ResolveField(() => DirectorySector, { nullable: true })
  sector(
    @Parent() { sectorId }: DirectoryPosition,
    @Context() context: RequestContext,
  ): Promise<DirectorySector | null> {
    return sectorOf(this.terms, context, sectorId);
  }
}

@Resolver(() => DirectoryVacancy)
export class DirectoryVacancyResolver {
  constructor(private readonly terms: TermLoader) {}

  @ResolveField(() => DirectorySector, { nullable: true })
  sector(
    @Parent() { sectorId }: DirectoryVacancy,
    @Context() context: RequestContext,
  ): Promise<DirectorySector | null> {
    return sectorOf(this.terms, context, sectorId);
  }
}

async function sectorOf(
  terms: TermLoader,
  context: RequestContext,
  id: string | null,
): Promise<DirectorySector | null> {
  const term = id === null ? null : await terms.term(context, id);
  return term === null ? null : { id: term.id, label: term.label };
}

/** What is left out stays as it is; null empties. */
function written(content: PersonContentInput): Partial<PersonContent> {
  const entries = Object.entries(content) as [keyof PersonContent, unknown][];
  return Object.fromEntries(entries.map(([field, value]) => [field, value ?? NO_PERSON[field]]));
}

function sentPosition({ id, sector, validTo, ...position }: PositionInput): SentPosition {
  return { ...position, id: id ?? null, sector: sector ?? null, validTo: validTo ?? null };
}
