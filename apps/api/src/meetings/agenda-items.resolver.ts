import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonNameType, PersonsLoader } from '../directory/persons.loader.js';
import type { RequestContext } from '../shared/auth/index.js';
import { AgendaItemType } from './meetings.graphql.js';

/** Who takes an item. */
@Resolver(() => AgendaItemType)
export class AgendaItemsResolver {
  constructor(private readonly persons: PersonsLoader) {}

  @ResolveField(() => PersonNameType, { nullable: true, description: 'Who takes it.' })
  async owner(
    @Parent() { record }: AgendaItemType,
    @Context() context: RequestContext,
  ): Promise<PersonNameType | null> {
    return record.ownerPersonId === null ? null : this.persons.person(context, record.ownerPersonId);
  }
}
