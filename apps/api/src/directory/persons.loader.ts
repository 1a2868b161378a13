import { Injectable } from '@nestjs/common';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { RequestContext } from '../shared/auth/index.js';
import { loaderFor } from '../shared/loader.js';
import { DirectoryService, type PersonName } from './directory.service.js';

@ObjectType('PersonName', {
  description: 'Somebody of the directory; the name is null where the viewer may not know it.',
})
export class PersonNameType implements PersonName {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true })
  name: string | null;
}

const NAMES = Symbol('names of the directory');

/** Names of people in batches: one statement for a whole answer. */
@Injectable()
export class PersonsLoader {
  constructor(private readonly directory: DirectoryService) {}

  /** Null for ids that are not known. */
  person(context: RequestContext, id: string): Promise<PersonName | null> {
    const load = (ids: readonly string[]): Promise<ReadonlyMap<string, PersonName>> =>
      this.directory.personsByIds(context.viewer, ids);
    return loaderFor(context, NAMES, load).load(id);
  }
}
