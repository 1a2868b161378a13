import { Args, Context, Extensions, ID, Int, Query, Resolver } from '@nestjs/graphql';
import type { RequestState } from '@samspil/domain/requests';
import type { Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import { KnowledgeLoader } from '../knowledge/knowledge.loader.js';
import { CurrentViewer, type RequestContext } from '../shared/auth/index.js';
import { listOfAtMost } from '../shared/limits/index.js';
import { decodeCursor, pageSize, toConnection, type ConnectionOf } from '../shared/pagination/index.js';
import { ExistingAnswersService } from './existing-answers.service.js';
import { RequestTerms } from './request-terms.js';
import { requestView } from './request-views.js';
import {
  ExistingAnswersType,
  KnowledgeRequestConnection,
  KnowledgeRequestCounts,
  KnowledgeRequestType,
  RequestStates,
} from './requests.graphql.js';
import { MOST_SIMILAR, placeOf, type RequestPlace } from './requests.repository.js';
import { RequestsService } from './requests.service.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reading requests, and what is there already. */
@Resolver(() => KnowledgeRequestType)
export class RequestsResolver {
  constructor(
    private readonly requests: RequestsService,
    private readonly existing: ExistingAnswersService,
    private readonly knowledge: KnowledgeLoader,
    private readonly terms: RequestTerms,
  ) {}

  @Query(() => KnowledgeRequestConnection, {
    description:
      'What the viewer may see, of one network or of all, newest first; the open ones of a network by the day they are ' +
      'needed, then by age.',
  })
  async knowledgeRequests(
    @CurrentViewer() viewer: Viewer,
    @Args('networkId', { type: () => ID, nullable: true }) networkId?: string | null,
    @Args('state', { type: () => RequestStates, nullable: true }) state?: RequestState | null,
    @Args('own', { type: () => Boolean, defaultValue: false }) own = false,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ConnectionOf<KnowledgeRequestType>> {
    const size = pageSize(first);
    const wish = { networkId: networkId ?? null, state: state ?? null, own };
    const records = await this.requests.list(viewer, wish, size, placeIn(after));
    return toConnection(records, size, placeOf, (record) => requestView(viewer, record));
  }

  @Query(() => KnowledgeRequestType)
  async knowledgeRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<KnowledgeRequestType> {
    return requestView(viewer, await this.requests.byId(viewer, id));
  }

  @Query(() => KnowledgeRequestCounts, { description: 'For everybody in the network.' })
  knowledgeRequestCounts(
    @CurrentViewer() viewer: Viewer,
    @Args('networkId', { type: () => ID }) networkId: string,
  ): Promise<KnowledgeRequestCounts> {
    return this.requests.numbers(viewer, networkId);
  }

  @Query(() => ExistingAnswersType, {
    description: 'While somebody asks: what is in the bank, and what was asked before.',
  })
  async existingAnswers(
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
    @Args('networkId', { type: () => ID }) networkId: string,
    @Args('question', { type: () => String }) question: string,
  ): Promise<ExistingAnswersType> {
    const { itemIds, requests, termIds } = await this.existing.find(viewer, networkId, question);
    const items = await Promise.all(itemIds.map((id) => this.knowledge.item(context, id)));
    return {
      items: items.flatMap((item) => item ?? []),
      requests: requests.map((record) => requestView(viewer, record)),
      terms: await this.terms.terms(context, termIds),
    };
  }

  @Query(() => [KnowledgeRequestType], {
    description:
      'Beside an answer: requests on the same that were answered or found to have no answer, of what the viewer may see.',
  })
  @Extensions(listOfAtMost(MOST_SIMILAR))
  async settledRequests(
    @CurrentViewer() viewer: Viewer,
    @Args('question', { type: () => String }) question: string,
    @Args('termIds', { type: () => [ID] }) termIds: string[],
  ): Promise<KnowledgeRequestType[]> {
    const records = await this.existing.settled(viewer, question, termIds);
    return records.map((record) => requestView(viewer, record));
  }
}

/** A place somebody made up leads nowhere, but is no error of ours. */
function placeIn(cursor: string | null | undefined): RequestPlace | null {
  if (cursor === null || cursor === undefined) return null;
  const [neededBy = '', id = ''] = decodeCursor(cursor, 2).map(String);
  return validate(id) && DAY.test(neededBy) && !Number.isNaN(Date.parse(neededBy)) ? { neededBy, id } : null;
}
