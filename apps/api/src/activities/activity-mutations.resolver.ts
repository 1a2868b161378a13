import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { ActivityChanges } from '@samspil/domain/activities';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer } from '../shared/auth/index.js';
import {
  ActivityContentInput,
  ActivityIdInput,
  LogActivityInput,
  SaveActivityInput,
} from './activity-inputs.graphql.js';
import { activityView } from './activity-views.js';
import { ActivityWritingService } from './activity-writing.service.js';
import { ActivityType } from './activity.graphql.js';

/** Everything that changes activities. Each returns the activity as the viewer sees it afterwards. */
@Resolver(() => ActivityType)
export class ActivityMutationsResolver {
  constructor(private readonly writing: ActivityWritingService) {}

  @Mutation(() => ActivityType, { description: 'Sent again with the same id it is there once.' })
  async logActivity(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { content, copyOf, ...input }: LogActivityInput,
  ): Promise<ActivityType> {
    const logged = { ...input, changes: changesFrom(content), copyOf: copyOf ?? null };
    return activityView(viewer, await this.writing.log(viewer, logged));
  }

  @Mutation(() => ActivityType, {
    description:
      'When somebody else saved since `lock`, nothing is saved: activities.changed-meanwhile names the fields.',
  })
  async saveActivity(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { content, sharing, id, lock }: SaveActivityInput,
  ): Promise<ActivityType> {
    const wish = { id, lock, changes: changesFrom(content), sharing: sharing ?? null };
    return activityView(viewer, await this.writing.save(viewer, wish));
  }

  @Mutation(() => ActivityType, { description: 'Can be undone: restoreActivity.' })
  async deleteActivity(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock }: ActivityIdInput,
  ): Promise<ActivityType> {
    return activityView(viewer, await this.writing.delete(viewer, id, lock ?? null));
  }

  @Mutation(() => ActivityType)
  async restoreActivity(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock }: ActivityIdInput,
  ): Promise<ActivityType> {
    return activityView(viewer, await this.writing.restore(viewer, id, lock ?? null));
  }
}

/** As the domain has it: plain objects with null for what is not given in a part. */
function changesFrom({ partners, payers, fields, ...content }: ActivityContentInput): ActivityChanges {
  return {
    ...content,
    partners: partners?.map(({ organisationId, name, role }) => ({
      organisationId: organisationId ?? null,
      name,
      role,
    })),
    payers: payers?.map(({ name, amountDkk }) => ({ name, amountDkk: amountDkk ?? null })),
    fields: fields?.map(({ field, who }) => ({ field, who })),
  };
}
