import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer } from '../shared/auth/index.js';
import { personView } from './directory-views.js';
import { DirectoryPerson, PersonSeenInput, PersonWithOwnAddress } from './directory.graphql.js';
import { DirectoryService } from './directory.service.js';
import { PersonWritingService } from './person-writing.service.js';

/** Who is whom: an account becomes a person of the directory by two people’s word. */
@Resolver()
export class OwnAddressResolver {
  constructor(
    private readonly directory: DirectoryService,
    private readonly writing: PersonWritingService,
  ) {}

  @Query(() => [PersonWithOwnAddress], { description: 'People of the directory who may be the viewer.' })
  async peopleWithOwnAddress(@CurrentViewer() viewer: Viewer): Promise<PersonWithOwnAddress[]> {
    const people = await this.directory.peopleWithOwnAddress(viewer);
    return people.map(({ record, canClaim }) => ({ person: personView(viewer, record), canClaim }));
  }

  @Mutation(() => DirectoryPerson, {
    description: 'By those who look after the network, or by whoever has the address when somebody else wrote it.',
  })
  async confirmPersonAddress(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock }: PersonSeenInput,
  ): Promise<DirectoryPerson> {
    return personView(viewer, await this.writing.confirmAddress(viewer, id, lock));
  }

  @Mutation(() => ID, { description: 'The viewer has the address and is somebody else: it is taken away.' })
  disownPerson(@CurrentViewer() viewer: Viewer, @Args('input') { id, lock }: PersonSeenInput): Promise<string> {
    return this.writing.disown(viewer, id, lock);
  }
}
