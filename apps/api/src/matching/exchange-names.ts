import { Injectable } from '@nestjs/common';
import { PeopleService } from '../identity/people.service.js';
import type { RequestContext } from '../shared/auth/index.js';
import { loaderFor } from '../shared/loader.js';
import { TermLoader } from '../vocabulary/vocabulary.loader.js';
import type { ExchangePerson, ExchangeTerm } from './notices.graphql.js';

const NAMES = Symbol('names of people in the exchange');

/** Names of people and terms, for everything in an answer in one statement of each kind. */
@Injectable()
export class ExchangeNames {
  constructor(
    private readonly people: PeopleService,
    private readonly loader: TermLoader,
  ) {}

  async person(context: RequestContext, id: string | null): Promise<ExchangePerson | null> {
    if (id === null) return null;
    const load = (ids: readonly string[]): Promise<ReadonlyMap<string, string>> => this.people.namesOf(ids);
    return { id, name: await loaderFor(context, NAMES, load).load(id) };
  }

  async term(context: RequestContext, id: string | null): Promise<ExchangeTerm | null> {
    const term = id === null ? null : await this.loader.term(context, id);
    return term === null ? null : { id: term.id, vocabulary: term.vocabulary, label: term.label };
  }

  /** In the order of the ids; what the viewer may not know of is left out. */
  async terms(context: RequestContext, ids: readonly string[]): Promise<ExchangeTerm[]> {
    const terms = await Promise.all(ids.map((id) => this.term(context, id)));
    return terms.flatMap((term) => term ?? []);
  }
}
