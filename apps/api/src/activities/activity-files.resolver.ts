import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer } from '../shared/auth/index.js';
import { ActivityFilesService } from './activity-files.service.js';
import { ActivityFileIdInput, DescribeActivityFileInput } from './activity-inputs.graphql.js';
import { activityView } from './activity-views.js';
import { ActivityType } from './activity.graphql.js';

/** What is done with files that are there; they come in by `POST /activities/<id>/files`. */
@Resolver(() => ActivityType)
export class ActivityFilesResolver {
  constructor(private readonly files: ActivityFilesService) {}

  @Mutation(() => ActivityType, { description: 'Says what a picture shows, for those who do not see it.' })
  async describeActivityFile(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, alt }: DescribeActivityFileInput,
  ): Promise<ActivityType> {
    return activityView(viewer, await this.files.describe(viewer, id, alt));
  }

  @Mutation(() => ActivityType, {
    description: 'Out of sight at once; can be undone within an hour: restoreActivityFile.',
  })
  async removeActivityFile(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id }: ActivityFileIdInput,
  ): Promise<ActivityType> {
    return activityView(viewer, await this.files.remove(viewer, id));
  }

  @Mutation(() => ActivityType)
  async restoreActivityFile(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id }: ActivityFileIdInput,
  ): Promise<ActivityType> {
    return activityView(viewer, await this.files.restore(viewer, id));
  }
}
