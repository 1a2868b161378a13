import {
  canDeleteActivity,
  canEditActivity,
  canLogSession,
  canRestoreActivity,
  canSeeSmallCounts,
  canShareActivity,
  exactCounts,
  missingFields,
  shownCounts,
  type ActivityContent,
} from '@samspil/domain/activities';
import type { Viewer } from '@samspil/domain/shared';
import type { ActivityDefaultContent, ActivityFile, ActivityType } from './activity.graphql.js';
import type { ActivityFileRecord, ActivityRecord } from './activity-record.js';
import { contentOf } from './activity-rows.js';

/** The activity as this viewer sees it. */
export function activityView(viewer: Viewer, record: ActivityRecord): ActivityType {
  const { id, networkId, sharing, owner, municipalities, isDemonstration, isDeleted, lock, createdAt, changedAt } =
    record;
  const counts = canSeeSmallCounts(viewer, record) ? exactCounts : shownCounts;
  return {
    record,
    ...contentView(contentOf(record), record.partnerNames),
    ...{ id, networkId, sharing, owner, municipalities, isDemonstration, isDeleted, lock, createdAt, changedAt },
    missingFields: missingFields(record),
    counts: counts(record, record.sessions),
    viewerCan: {
      edit: !isDeleted && canEditActivity(viewer, record),
      share: canShareActivity(viewer, record),
      delete: canDeleteActivity(viewer, record),
      restore: canRestoreActivity(viewer, record),
      logSession: canLogSession(viewer, record),
    },
  };
}

/** What is written, without the counts of citizens; partners of the platform have the names they have there. */
export function contentView(
  { registered: _registered, completed: _completed, ...content }: ActivityContent,
  partnerNames: Readonly<Record<string, string>>,
): ActivityDefaultContent {
  const partners = content.partners.map((partner) => ({
    ...partner,
    name: partner.organisationId === null ? partner.name : (partnerNames[partner.organisationId] ?? ''),
  }));
  return { ...content, partners };
}

export function fileView({ id, name, mediaType, bytes, isPicture, alt }: ActivityFileRecord): ActivityFile {
  const url = `/files/${id}/${encodeURIComponent(name)}`;
  return { id, name, mediaType, bytes, isPicture, alt, url };
}
