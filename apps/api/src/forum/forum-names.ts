import { Injectable } from '@nestjs/common';
import { PeopleService } from '../identity/people.service.js';
import type { RequestContext } from '../shared/auth/index.js';
import { loaderFor } from '../shared/loader.js';
import type { ForumPerson } from './forum.graphql.js';

const NAMES = Symbol('names of people in the forum');

/** Names of people, for everything in an answer in one statement. */
@Injectable()
export class ForumNames {
  constructor(private readonly people: PeopleService) {}

  async person(context: RequestContext, id: string | null): Promise<ForumPerson | null> {
    if (id === null || context.viewer.userId === null) return null;
    const load = (ids: readonly string[]): Promise<ReadonlyMap<string, string>> => this.people.namesOf(ids);
    return { id, name: await loaderFor(context, NAMES, load).load(id) };
  }

  async persons(context: RequestContext, ids: readonly string[]): Promise<ForumPerson[]> {
    const persons = await Promise.all(ids.map((id) => this.person(context, id)));
    return persons.flatMap((person) => person ?? []);
  }
}
