import { Injectable } from '@nestjs/common';
import { PeopleService } from '../../identity/people.service.js';
import type { RequestContext } from '../../shared/auth/index.js';
import { loaderFor } from '../../shared/loader.js';
import type { FindingPerson } from './finding.graphql.js';

const NAMES = Symbol('names of people at findings');

/** Names of who coded and rated; callers decide who may see them. */
@Injectable()
export class FindingPeople {
  constructor(private readonly people: PeopleService) {}

  async person(context: RequestContext, id: string): Promise<FindingPerson> {
    const load = (ids: readonly string[]): Promise<ReadonlyMap<string, string>> => this.people.namesOf(ids);
    return { id, name: await loaderFor(context, NAMES, load).load(id) };
  }
}
