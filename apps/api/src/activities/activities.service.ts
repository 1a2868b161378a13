import { Injectable } from '@nestjs/common';
import { canLogSomething, canSeeActivity, copiedContent, type ActivityContent } from '@samspil/domain/activities';
import { hasRole, organisationOf, type Viewer } from '@samspil/domain/shared';
import { allow, found, NotFoundError } from '../shared/errors/index.js';
import { ActivitiesRepository } from './activities.repository.js';
import type { ActivityRecord } from './activity-record.js';
import { contentOf } from './activity-rows.js';

export type { ActivityRecord } from './activity-record.js';

/** What somebody who is about to log an activity begins with. */
export interface LoggingDefaults {
  readonly owner: ActivityRecord['owner'] | null;
  readonly organisations: readonly ActivityRecord['owner'][];
  readonly last: {
    readonly id: string;
    readonly content: ActivityContent;
    readonly partnerNames: ActivityRecord['partnerNames'];
  } | null;
}

/** Reading activities. What a viewer may not see does not exist for that viewer. */
@Injectable()
export class ActivitiesService {
  constructor(private readonly repository: ActivitiesRepository) {}

  /** NotFound for what the viewer may not see. */
  async byId(viewer: Viewer, id: string): Promise<ActivityRecord> {
    return visible(viewer, await this.repository.byId(id));
  }

  /** Those of the ids that the viewer may see and that are not deleted, in the order given. */
  async visibleByIds(viewer: Viewer, ids: readonly string[]): Promise<ActivityRecord[]> {
    const records = new Map((await this.repository.byIds(ids)).map((record) => [record.id, record]));
    return ids.flatMap((id) => {
      const record = records.get(id);
      return record !== undefined && !record.isDeleted && canSeeActivity(viewer, record) ? [record] : [];
    });
  }

  /** Owner, organisations to choose from, and what can be taken over from the person's last activity. */
  async defaults(viewer: Viewer, networkId: string): Promise<LoggingDefaults> {
    allow(canLogSomething(viewer, networkId));
    const ownId = organisationOf(viewer, networkId);
    const isCaretaker = hasRole(viewer, ['coordinator', 'administrator'], networkId);
    const owner = ownId === null ? null : await this.repository.organisation(ownId);
    const organisations = isCaretaker ? await this.repository.organisationsOf(networkId) : [];
    const last = viewer.userId === null ? null : await this.repository.lastOf(viewer, networkId);
    return {
      owner,
      organisations: isCaretaker ? organisations : owner === null ? [] : [owner],
      last: last && { id: last.id, content: copiedContent(contentOf(last)), partnerNames: last.partnerNames },
    };
  }

  /** How many everybody may read, and where they are, for search engines. */
  publicCount(): Promise<number> {
    return this.repository.publicCount();
  }

  publicAddresses(offset: number, most: number): Promise<{ id: string; changedAt: Date }[]> {
    return this.repository.publicAddresses(offset, most);
  }
}

/**
 * The activity when the viewer logged it in the network and still sees it: sending it again tells nobody what has become
 * of it since.
 */
export function loggedBefore(viewer: Viewer, record: ActivityRecord | null, networkId: string): ActivityRecord | null {
  if (record === null || record.createdById !== viewer.userId || record.networkId !== networkId) return null;
  return canSeeActivity(viewer, record) ? record : null;
}

/** The activity, or NotFound when the viewer may not see it. */
export function visible(viewer: Viewer, record: ActivityRecord | null): ActivityRecord {
  if (!canSeeActivity(viewer, found(record))) throw new NotFoundError();
  return found(record);
}
