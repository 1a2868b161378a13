import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { MatchReason } from '@samspil/domain/matching';
import { ActivitiesLoader } from '../activities/activities.loader.js';
import { ActivitiesService } from '../activities/activities.service.js';
import { Public, type RequestContext } from '../shared/auth/index.js';
import { loaderFor } from '../shared/loader.js';
import { pageSize } from '../shared/pagination/index.js';
import { ExchangeNames } from './exchange-names.js';
import { MatchReasonType, NoticeMatch, SimilarActivity } from './matches.graphql.js';
import { MatchesService, type FoundActivity, type FoundNotice, type Like } from './matches.service.js';
import type { NoticeRecord } from './notice-record.js';
import { noticeView } from './notice-views.js';
import { ExchangePerson, ExchangeTerm, NoticeType } from './notices.graphql.js';

const MATCHES = Symbol('matches of notices');
const ACTIVITIES = Symbol('activities like notices');
const MOST_TERMS = 60;
const EXCEPT_NONE = { exceptId: null, exceptOwnerId: null };

/** Who has the same need, who offers what is needed, and who does this already. */
@Resolver(() => NoticeType)
export class MatchesResolver {
  constructor(
    private readonly matching: MatchesService,
    private readonly service: ActivitiesService,
    private readonly loader: ActivitiesLoader,
    private readonly names: ExchangeNames,
  ) {}

  @Public()
  @Query(() => [SimilarActivity], {
    description:
      'Who else does this: like an activity, or like something that is being written. What shares most first.',
  })
  async similarActivities(
    @Context() context: RequestContext,
    @Args('activityId', { type: () => ID, nullable: true }) activityId?: string | null,
    @Args('targetGroups', { type: () => [ID], nullable: true }) targetGroups?: string[] | null,
    @Args('artForms', { type: () => [ID], nullable: true }) artForms?: string[] | null,
    @Args('settings', { type: () => [ID], nullable: true }) settings?: string[] | null,
    @Args('first', { type: () => Int, defaultValue: 5 }) first = 5,
  ): Promise<SimilarActivity[]> {
    const size = pageSize(first);
    const terms = {
      targetGroups: few(targetGroups),
      artForms: few(artForms),
      settings: few(settings),
    };
    const like = activityId
      ? await this.likeActivity(context, activityId)
      : { key: '', ...EXCEPT_NONE, networkId: context.viewer.networks[0]?.networkId ?? null, ...terms };
    const found = (await this.matching.activitiesLike(context.viewer, [like])).get(like.key) ?? [];
    return this.similar(context, found.slice(0, size));
  }

  @ResolveField(() => [NoticeMatch], {
    description: 'Offers that meet the need, needs that meet the offer, and the same need elsewhere.',
  })
  async matches(
    @Parent() { record }: NoticeType,
    @Context() context: RequestContext,
    @Args('first', { type: () => Int, defaultValue: 10 }) first = 10,
  ): Promise<NoticeMatch[]> {
    const size = pageSize(first);
    const load = (records: readonly NoticeRecord[]): Promise<ReadonlyMap<NoticeRecord, readonly FoundNotice[]>> =>
      this.matching.noticesMeeting(context.viewer, records);
    const found = (await loaderFor(context, MATCHES, load).load(record)) ?? [];
    return Promise.all(
      found.slice(0, size).map(async ({ notice, relation, reasons }) => ({
        notice: noticeView(context.viewer, notice),
        relation,
        reasons: await this.reasons(context, reasons),
      })),
    );
  }

  @ResolveField(() => [SimilarActivity], { description: 'Who does this already, apart from the organisation itself.' })
  async activities(
    @Parent() { record }: NoticeType,
    @Context() context: RequestContext,
    @Args('first', { type: () => Int, defaultValue: 5 }) first = 5,
  ): Promise<SimilarActivity[]> {
    const size = pageSize(first);
    const load = (ids: readonly NoticeRecord[]): Promise<ReadonlyMap<NoticeRecord, readonly FoundActivity[]>> =>
      this.activitiesOf(context, ids);
    const found = (await loaderFor(context, ACTIVITIES, load).load(record)) ?? [];
    return this.similar(context, found.slice(0, size));
  }

  @ResolveField(() => [ExchangeTerm], {
    description: 'Whom and what it is about, as far as the viewer may know of the terms.',
  })
  terms(@Parent() { record }: NoticeType, @Context() context: RequestContext): Promise<ExchangeTerm[]> {
    return this.names.terms(context, [...record.targetGroups, ...record.artForms, ...record.settings]);
  }

  @ResolveField(() => ExchangePerson, { nullable: true })
  createdBy(@Parent() { record }: NoticeType, @Context() context: RequestContext): Promise<ExchangePerson | null> {
    return this.names.person(context, record.createdById);
  }

  private async activitiesOf(
    { viewer }: RequestContext,
    records: readonly NoticeRecord[],
  ): Promise<Map<NoticeRecord, readonly FoundActivity[]>> {
    const likes = records.map((record) => ({
      ...record,
      key: record.id,
      exceptId: null,
      exceptOwnerId: record.organisationId,
    }));
    const found = await this.matching.activitiesLike(viewer, likes);
    return new Map(records.map((record) => [record, found.get(record.id) ?? []]));
  }

  private async likeActivity({ viewer }: RequestContext, activityId: string): Promise<Like> {
    const { id, networkId, targetGroups, artForms, settings } = await this.service.byId(viewer, activityId);
    return { key: id, exceptId: id, exceptOwnerId: null, networkId, targetGroups, artForms, settings };
  }

  private async similar(context: RequestContext, found: readonly FoundActivity[]): Promise<SimilarActivity[]> {
    const all = await Promise.all(
      found.map(async ({ activityId, reasons }) => {
        const activity = await this.loader.activity(context, activityId);
        return activity === null ? [] : { activity, reasons: await this.reasons(context, reasons) };
      }),
    );
    return all.flat();
  }

  private reasons(context: RequestContext, reasons: readonly MatchReason[]): Promise<MatchReasonType[]> {
    return Promise.all(
      reasons.map(async ({ kind, termId, relation, otherTermId, words }) => ({
        ...{ kind, termId, relation, words },
        term: await this.names.term(context, termId),
        otherTerm: await this.names.term(context, otherTermId),
      })),
    );
  }
}

function few(termIds: readonly string[] | null | undefined): string[] {
  return [...new Set(termIds ?? [])].slice(0, MOST_TERMS);
}
