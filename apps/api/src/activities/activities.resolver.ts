import { Args, ID, Info, Int, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@samspil/domain/shared';
import type { GraphQLResolveInfo } from 'graphql';
import { facetsView, interpretationView } from '../search/search.service.js';
import { CurrentViewer, Public } from '../shared/auth/index.js';
import { selectsField } from '../shared/graphql/selects-field.js';
import { pageSize } from '../shared/pagination/index.js';
import { ActivitiesService } from './activities.service.js';
import { ActivityListInput } from './activity-inputs.graphql.js';
import { ActivityListsService, type ActivityPage, type AskedActivities } from './activity-lists.service.js';
import { contentView, activityView } from './activity-views.js';
import { ActivitySorts } from './activity-enums.graphql.js';
import type { ActivitySort } from './activity-wish.js';
import { ActivityAnswer, ActivityDefaults, ActivityType } from './activity.graphql.js';

// GraphQL takes the default of an argument as it is, without the defaults of the fields in it.
const EVERYTHING: ActivityListInput = { question: '', filters: [], dropped: [], own: false, deleted: false };

/** Reading activities. */
@Resolver(() => ActivityType)
export class ActivitiesResolver {
  constructor(
    private readonly service: ActivitiesService,
    private readonly lists: ActivityListsService,
  ) {}

  @Public()
  @Query(() => ActivityType, { description: 'NOT_FOUND unless the viewer may see it.' })
  async activity(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<ActivityType> {
    return activityView(viewer, await this.service.byId(viewer, id));
  }

  @Public()
  @Query(() => ActivityAnswer, {
    description:
      'What is shared with the viewer; `own`: what the viewer may edit, drafts included. Total, facets and ' +
      'interpretation are only made when they are asked for.',
  })
  async activities(
    @CurrentViewer() viewer: Viewer,
    @Info() info: GraphQLResolveInfo,
    @Args('input', { type: () => ActivityListInput, defaultValue: EVERYTHING }) input: ActivityListInput,
    @Args('sort', { type: () => ActivitySorts, defaultValue: 'changed' }) sort: ActivitySort,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ActivityAnswer> {
    const page = await this.lists.page(viewer, askedIn(input, sort), {
      size: pageSize(first),
      after: after ?? null,
      wantsTotal: selectsOne(info, ['total', 'totalCount', 'approximate']),
      wantsSearch: selectsOne(info, ['facets', 'interpretation']),
    });
    return answerView(viewer, page);
  }

  @Query(() => ActivityDefaults, { description: 'For whoever may log something in the network.' })
  async activityDefaults(
    @CurrentViewer() viewer: Viewer,
    @Args('networkId', { type: () => ID }) networkId: string,
  ): Promise<ActivityDefaults> {
    const { owner, organisations, last } = await this.service.defaults(viewer, networkId);
    return {
      owner,
      organisations,
      content: last && contentView(last.content, last.partnerNames),
      lastActivityId: last?.id ?? null,
    };
  }
}

function askedIn({ networkId, ids, changedSince, ...rest }: ActivityListInput, sort: ActivitySort): AskedActivities {
  return { ...rest, sort, networkId: networkId ?? null, ids: ids ?? null, changedSince: changedSince ?? null };
}

function selectsOne(info: GraphQLResolveInfo, names: readonly string[]): boolean {
  return names.some((name) => selectsField(info, name));
}

function answerView(
  viewer: Viewer,
  { records, hasNextPage, total, approximate, answer }: ActivityPage,
): ActivityAnswer {
  return {
    edges: records.map(({ record, cursor }) => ({ cursor, node: activityView(viewer, record) })),
    pageInfo: { hasNextPage, endCursor: records.at(-1)?.cursor ?? null },
    totalCount: total,
    total,
    approximate,
    facets: answer === null ? [] : facetsView(answer.page.facets),
    interpretation: answer === null ? { recognised: [], added: [] } : interpretationView(answer),
  };
}
