import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PeopleService } from '../identity/people.service.js';
import { KnowledgeItemType, KnowledgeLoader } from '../knowledge/knowledge.loader.js';
import type { RequestContext } from '../shared/auth/index.js';
import { loaderFor } from '../shared/loader.js';
import type { RequestEventRecord, RequestRecord } from './request-record.js';
import { RequestTerms } from './request-terms.js';
import { answerView } from './request-views.js';
import {
  KnowledgeRequestEvent,
  KnowledgeRequestType,
  RequestPerson,
  RequestSource,
  RequestTerm,
} from './requests.graphql.js';
import { RequestsService } from './requests.service.js';

const NAMES = Symbol('names of people at requests');
const EVENTS = Symbol('events of requests');

/** What is read beside requests, in one statement of each kind for a whole answer. */
@Resolver(() => KnowledgeRequestType)
export class RequestFieldsResolver {
  constructor(
    private readonly requests: RequestsService,
    private readonly people: PeopleService,
    private readonly topics: RequestTerms,
  ) {}

  @ResolveField(() => [RequestTerm], { description: 'What it is about, as far as the viewer may know of the topics.' })
  terms(@Parent() { record }: KnowledgeRequestType, @Context() context: RequestContext): Promise<RequestTerm[]> {
    return this.topics.terms(context, record.termIds);
  }

  @ResolveField(() => RequestPerson, { nullable: true })
  askedBy(
    @Parent() { record }: KnowledgeRequestType,
    @Context() context: RequestContext,
  ): Promise<RequestPerson | null> {
    return this.person(context, record.askedById);
  }

  @ResolveField(() => RequestPerson, { nullable: true, description: 'Who answered or closed it.' })
  settledBy(
    @Parent() { record }: KnowledgeRequestType,
    @Context() context: RequestContext,
  ): Promise<RequestPerson | null> {
    return this.person(context, record.settledById);
  }

  @ResolveField(() => [KnowledgeRequestEvent], { description: 'Newest first.' })
  async history(
    @Parent() { record }: KnowledgeRequestType,
    @Context() context: RequestContext,
  ): Promise<KnowledgeRequestEvent[]> {
    const load = async (records: readonly RequestRecord[]): Promise<Map<RequestRecord, RequestEventRecord[]>> => {
      const events = await this.requests.eventsOf(context.viewer, records);
      return new Map(records.map((one) => [one, events.get(one.id) ?? []]));
    };
    const events = (await loaderFor(context, EVENTS, load).load(record)) ?? [];
    return Promise.all(
      events.map(async ({ id, kind, at, byId, note, answer }) => ({
        ...{ id, kind, at, note },
        by: await this.person(context, byId),
        answer: answer === null ? null : answerView(answer),
      })),
    );
  }

  private async person(context: RequestContext, id: string | null): Promise<RequestPerson | null> {
    if (id === null) return null;
    const load = (ids: readonly string[]): Promise<ReadonlyMap<string, string>> => this.people.namesOf(ids);
    return { id, name: await loaderFor(context, NAMES, load).load(id) };
  }
}

/** The items behind the sources of answers. */
@Resolver(() => RequestSource)
export class RequestSourceResolver {
  constructor(private readonly knowledge: KnowledgeLoader) {}

  @ResolveField(() => KnowledgeItemType, { nullable: true })
  item(@Parent() { slug }: RequestSource, @Context() context: RequestContext): Promise<KnowledgeItemType | null> {
    return this.knowledge.itemBySlug(context, slug);
  }
}
