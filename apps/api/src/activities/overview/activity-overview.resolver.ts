import { Args, Extensions, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { canDeleteFilter, canEditFilter } from '@samspil/domain/activities';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer } from '../../shared/auth/index.js';
import type { RefusedActivity } from './activity-batch.entity.js';
import { ActivityBulkService } from './activity-bulk.service.js';
import type { ActivityFilterRecord } from './activity-filters.repository.js';
import { ActivityFiltersService } from './activity-filters.service.js';
import {
  ActivityBatchIdInput,
  ActivityFilterIdInput,
  ActivityFilterType,
  EditActivitiesInput,
  EditedActivities,
  MOST_FILTERS,
  SaveActivityFilterInput,
  UndoneActivities,
  type RefusedActivityType,
} from './activity-overview.graphql.js';
import { activityRemark } from './activity-remark.graphql.js';

/** Saved filters, and editing many activities at once. */
@Resolver()
export class ActivityOverviewResolver {
  constructor(
    private readonly filters: ActivityFiltersService,
    private readonly bulk: ActivityBulkService,
  ) {}

  @Extensions(MOST_FILTERS)
  @Query(() => [ActivityFilterType], { description: 'Own ones, and those that are shared in the network, by name.' })
  async activityFilters(
    @CurrentViewer() viewer: Viewer,
    @Args('networkId', { type: () => ID }) networkId: string,
  ): Promise<ActivityFilterType[]> {
    return (await this.filters.all(viewer, networkId)).map((filter) => filterView(viewer, filter));
  }

  @Mutation(() => ActivityFilterType)
  async saveActivityFilter(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, networkId, ...written }: SaveActivityFilterInput,
  ): Promise<ActivityFilterType> {
    return filterView(viewer, await this.filters.save(viewer, id, networkId, written));
  }

  @Mutation(() => ID, { description: 'The id of the filter that is gone.' })
  deleteActivityFilter(@CurrentViewer() viewer: Viewer, @Args('input') { id }: ActivityFilterIdInput): Promise<string> {
    return this.filters.delete(viewer, id);
  }

  @Mutation(() => EditedActivities, {
    description: 'Changes each of the activities by its own rules; can be taken back: undoActivityBatch.',
  })
  async editActivities(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { batchId, ids, changes }: EditActivitiesInput,
  ): Promise<EditedActivities> {
    const { edited, refused } = await this.bulk.edit(viewer, batchId, ids, changes);
    return { batchId, edited, refused: refused.map(refusedView) };
  }

  @Mutation(() => UndoneActivities)
  undoActivityBatch(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { batchId }: ActivityBatchIdInput,
  ): Promise<UndoneActivities> {
    return this.bulk.undo(viewer, batchId);
  }
}

function filterView(viewer: Viewer, filter: ActivityFilterRecord): ActivityFilterType {
  const { id, networkId, name, address, isShared, createdById } = filter;
  return {
    ...{ id, networkId, name, address, isShared },
    isOwn: createdById === viewer.userId,
    viewerCan: { edit: canEditFilter(viewer, filter), delete: canDeleteFilter(viewer, filter) },
  };
}

function refusedView({ id, problems }: RefusedActivity): RefusedActivityType {
  return { id, problems: problems.map(activityRemark) };
}
