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

/** The activity as this viewer sees it. The schema has no fields for the exact counts that come along. */
export function activityView(viewer: Viewer, record: ActivityRecord): ActivityType {
  const counts = canSeeSmallCounts(viewer, record) ? exactCounts : shownCounts;
  return {
    ...record,
    record,
    partners: namedPartners(record, record.partnerNames),
    missingFields: missingFields(record),
    counts: counts(record, record.sessions),
    viewerCan: {
      edit: !record.isDeleted && canEditActivity(viewer, record),
      share: canShareActivity(viewer, record),
      delete: canDeleteActivity(viewer, record),
      restore: canRestoreActivity(viewer, record),
      logSession: canLogSession(viewer, record),
    },
  };
}

/** What is taken over into a new activity. */
export function contentView(
  content: ActivityContent,
  partnerNames: ActivityRecord['partnerNames'],
): ActivityDefaultContent {
  return { ...content, partners: namedPartners(content, partnerNames) };
}

/** Partners of the platform have the names they have there. */
function namedPartners(
  { partners }: Pick<ActivityContent, 'partners'>,
  names: ActivityRecord['partnerNames'],
): ActivityContent['partners'] {
  return partners.map(({ organisationId, name, role }) => ({
    organisationId,
    name: organisationId === null ? name : (names[organisationId] ?? ''),
    role,
  }));
}

export function fileView({ id, name, mediaType, bytes, isPicture, alt }: ActivityFileRecord): ActivityFile {
  const url = `/files/${id}/${encodeURIComponent(name)}`;
  return { id, name, mediaType, bytes, isPicture, alt, url };
}
