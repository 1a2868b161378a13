import { Args, Context, Extensions, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { KappaResult } from '@samspil/domain/evidence';
import type { Viewer } from '@samspil/domain/shared';
import { KnowledgeItemType } from '../../knowledge/knowledge.loader.js';
import { CurrentViewer, Public, type RequestContext } from '../../shared/auth/index.js';
import { loaderFor } from '../../shared/loader.js';
import { listOfAtMost } from '../../shared/limits/index.js';
import { decodeCursor, pageSize, toConnection, type ConnectionOf } from '../../shared/pagination/index.js';
import { FindingPeople } from './finding-people.js';
import { RaterAgreement, type RatingKappa } from './finding-agreement.graphql.js';
import { FindingsFilter } from './finding-inputs.graphql.js';
import type { FindingRecord } from './finding-record.js';
import { findingView, remarkView } from './finding-views.js';
import { FindingConnection, FindingCounts, FindingType } from './finding.graphql.js';
import { MOST_OF_SOURCE } from './findings.repository.js';
import { FindingsService } from './findings.service.js';

const OF_SOURCES = Symbol('findings of knowledge items');

/** Reading findings, one by one, as a list, and beside their source. */
@Resolver(() => FindingType)
export class FindingsResolver {
  constructor(
    private readonly reading: FindingsService,
    private readonly people: FindingPeople,
  ) {}

  @Public()
  @Query(() => FindingConnection, {
    description: 'The latest coded first. Curators also get what is not public in their networks.',
  })
  async findings(
    @CurrentViewer() viewer: Viewer,
    @Args('filter', { type: () => FindingsFilter, nullable: true }) filter?: FindingsFilter | null,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ConnectionOf<FindingType>> {
    const size = pageSize(first);
    const [afterId] = after ? decodeCursor(after, 1) : [null];
    const rows = await this.reading.list(viewer, filter ?? {}, size, typeof afterId === 'string' ? afterId : null);
    return toConnection(
      rows,
      size,
      ({ id }) => [id],
      (record) => findingView(viewer, record),
    );
  }

  @Public()
  @Query(() => FindingType, { description: 'NOT_FOUND unless the viewer may see it.' })
  async finding(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<FindingType> {
    return findingView(viewer, await this.reading.byId(viewer, id));
  }

  @Query(() => FindingCounts, { description: 'What waits on the coding desk of a network; for its curators.' })
  findingCounts(
    @CurrentViewer() viewer: Viewer,
    @Args('networkId', { type: () => ID }) networkId: string,
  ): Promise<FindingCounts> {
    return this.reading.numbers(viewer, networkId);
  }

  @Query(() => [RaterAgreement], {
    description: 'Every two raters who rated the same findings, those with most in common first; for curators.',
  })
  async findingAgreement(
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
    @Args('networkId', { type: () => ID }) networkId: string,
    @Args('sourceSlug', { type: () => String, nullable: true }) sourceSlug?: string | null,
  ): Promise<RaterAgreement[]> {
    const pairs = await this.reading.agreement(viewer, networkId, sourceSlug ?? null);
    return Promise.all(
      pairs.map(async ({ firstRaterId, secondRaterId, direction, certainty, disagreements }) => ({
        firstRater: await this.people.person(context, firstRaterId),
        secondRater: await this.people.person(context, secondRaterId),
        direction: kappaView(direction),
        certainty: kappaView(certainty),
        disagreements: disagreements.map(({ key, first, second }) => ({
          ...key,
          directions: [first.direction, second.direction],
          certainties: [first.certainty, second.certainty],
        })),
      })),
    );
  }
}

/** The findings of a source, beside it. */
@Resolver(() => KnowledgeItemType)
export class FindingsOfSourceResolver {
  constructor(private readonly findings: FindingsService) {}

  @ResolveField('findings', () => [FindingType], {
    description: 'What the viewer may see of them, in the order they were coded; the first 100.',
  })
  @Extensions(listOfAtMost(MOST_OF_SOURCE))
  async findingsOf(
    @Parent() item: KnowledgeItemType,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<FindingType[]> {
    const load = (ids: readonly string[]): Promise<Map<string, FindingRecord[]>> =>
      this.findings.ofSources(viewer, ids);
    const records = (await loaderFor(context, OF_SOURCES, load).load(item.id)) ?? [];
    return records.map((record) => findingView(viewer, record));
  }
}

function kappaView({ pairs, observed, expected, kappa, standardError, interval, problem }: KappaResult): RatingKappa {
  return {
    ...{ pairs, observed, expected, kappa, standardError },
    ciLower: interval?.[0] ?? null,
    ciUpper: interval?.[1] ?? null,
    problems: problem === null ? [] : [remarkView({ code: problem })],
  };
}
