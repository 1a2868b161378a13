import { Injectable } from '@nestjs/common';
import { canSeeActivity } from '@samspil/domain/activities';
import type { RequestContext } from '../shared/auth/index.js';
import { loaderFor } from '../shared/loader.js';
import { ActivitiesRepository } from './activities.repository.js';
import { activityView } from './activity-views.js';
import { ActivityType } from './activity.graphql.js';

/** The activity as others' answers show it, and as they add fields to it. */
export { ActivityOrganisation, ActivityTerm, ActivityType } from './activity.graphql.js';
export { activityView } from './activity-views.js';

const ACTIVITIES = Symbol('activities');

/** Activities in batches: one statement for a whole answer. */
@Injectable()
export class ActivitiesLoader {
  constructor(private readonly repository: ActivitiesRepository) {}

  /** The activity with this id, or null when it is deleted or the viewer may not know of it. */
  activity(context: RequestContext, id: string): Promise<ActivityType | null> {
    const load = async (ids: readonly string[]): Promise<Map<string, ActivityType>> => {
      const records = await this.repository.byIds(ids);
      const seen = records.filter((record) => !record.isDeleted && canSeeActivity(context.viewer, record));
      return new Map(seen.map((record) => [record.id, activityView(context.viewer, record)]));
    };
    return loaderFor(context, ACTIVITIES, load).load(id);
  }
}
