import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  awaitsRatingOf,
  canSeeFindingHistory,
  changedFindingFields,
  EMPTY_FINDING,
  problemsWithSource,
} from '@samspil/domain/evidence';
import { isSignedIn, type Viewer } from '@samspil/domain/shared';
import { KnowledgeItemType, KnowledgeLoader } from '../../knowledge/knowledge.loader.js';
import { CurrentViewer, type RequestContext } from '../../shared/auth/index.js';
import { loaderFor } from '../../shared/loader.js';
import { FindingForRating } from './finding-content.graphql.js';
import { FindingPeople } from './finding-people.js';
import type { FindingEventRecord, FindingRecord, RatingRecord } from './finding-record.js';
import { findingContentView, findingFactsView, remarkView } from './finding-views.js';
import { FindingEvent, FindingPerson, FindingRatingType, FindingRemark, FindingType } from './finding.graphql.js';
import { FindingsService } from './findings.service.js';

const EVENTS = Symbol('histories of findings');
const RATINGS = Symbol('ratings of findings');
const RECORDS = Symbol('findings of one answer');

/** What stands beside a finding: its source, its raters, its history. */
@Resolver(() => FindingType)
export class FindingFieldsResolver {
  constructor(
    private readonly findings: FindingsService,
    private readonly people: FindingPeople,
    private readonly knowledge: KnowledgeLoader,
  ) {}

  @ResolveField(() => KnowledgeItemType, { nullable: true, description: 'Null when the viewer may not see it.' })
  source(@Parent() { record }: FindingType, @Context() context: RequestContext): Promise<KnowledgeItemType | null> {
    return this.knowledge.item(context, record.sourceId);
  }

  @ResolveField(() => FindingPerson, {
    nullable: true,
    description: 'Who answers for direction and certainty; null for visitors and for the starting content.',
  })
  async certaintyRatedBy(
    @Parent() { record }: FindingType,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<FindingPerson | null> {
    if (!isSignedIn(viewer) || record.certaintyRatedById === null) return null;
    return this.people.person(context, record.certaintyRatedById);
  }

  @ResolveField(() => [FindingRemark], {
    description: 'What stands in the way of its being public, although it is published; for curators.',
  })
  problems(@Parent() { record }: FindingType, @CurrentViewer() viewer: Viewer): FindingRemark[] {
    if (!canSeeFindingHistory(viewer, record) || record.state !== 'published') return [];
    return problemsWithSource({ state: record.sourceState }).map(remarkView);
  }

  @ResolveField(() => [FindingRatingType], {
    description: 'For curators. The ratings of others show when the own one is saved, or when two have rated.',
  })
  async ratings(
    @Parent() { record }: FindingType,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<FindingRatingType[]> {
    const ratings = await this.ratingsOf(viewer, record, context);
    return Promise.all(
      ratings.map(async ({ raterId, direction, certainty, reason, ratedAt }) => ({
        ...{ direction, certainty, reason, at: ratedAt, isOwn: raterId === viewer.userId },
        by: await this.people.person(context, raterId),
      })),
    );
  }

  @ResolveField(() => Int, { description: 'Ratings that do not show yet; for curators.' })
  async hiddenRatings(
    @Parent() { record }: FindingType,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<number> {
    if (!canSeeFindingHistory(viewer, record)) return 0;
    return record.raterIds.length - (await this.ratingsOf(viewer, record, context)).length;
  }

  @ResolveField(() => FindingForRating, {
    nullable: true,
    description:
      'Set while one other person has rated the finding and the viewer is to rate it; a screen for rating shows this and nothing else. Null for everybody else.',
  })
  forRating(@Parent() { record }: FindingType, @CurrentViewer() viewer: Viewer): FindingForRating | null {
    return awaitsRatingOf(viewer, record) ? findingFactsView(record.content) : null;
  }

  @ResolveField(() => [FindingEvent], { description: 'Who did what and when, newest first; for curators.' })
  async history(
    @Parent() { record }: FindingType,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<FindingEvent[]> {
    const records = recordsOf(context, record);
    const load = (ids: readonly string[]): Promise<Map<string, FindingEventRecord[]>> =>
      this.findings.eventsOf(
        viewer,
        ids.flatMap((id) => records.get(id) ?? []),
      );
    const events = (await loaderFor(context, EVENTS, load).load(record.id)) ?? [];
    return Promise.all(
      events.map(async (event, index) => ({
        id: event.id,
        kind: event.kind,
        at: event.at,
        note: event.note,
        by: event.byId === null ? null : await this.people.person(context, event.byId),
        changedFields: fieldsChangedBy(event, events.slice(index + 1)),
        content: event.content === null ? null : findingContentView(event.content),
      })),
    );
  }

  private async ratingsOf(
    viewer: Viewer,
    record: FindingRecord,
    context: RequestContext,
  ): Promise<readonly RatingRecord[]> {
    const records = recordsOf(context, record);
    const load = (ids: readonly string[]): Promise<Map<string, readonly RatingRecord[]>> =>
      this.findings.ratingsOf(
        viewer,
        ids.flatMap((id) => records.get(id) ?? []),
      );
    return (await loaderFor(context, RATINGS, load).load(record.id)) ?? [];
  }
}

/** Loaders get ids; the policies need what they stand for. */
function recordsOf(context: RequestContext, record: FindingRecord): Map<string, FindingRecord> {
  const records = (context.loaders.get(RECORDS) as Map<string, FindingRecord> | undefined) ?? new Map();
  context.loaders.set(RECORDS, records);
  records.set(record.id, record);
  return records;
}

function fieldsChangedBy(event: FindingEventRecord, earlier: readonly FindingEventRecord[]): string[] {
  if (event.content === null) return [];
  const before = earlier.find(({ content }) => content !== null)?.content ?? EMPTY_FINDING;
  return changedFindingFields(before, event.content);
}
