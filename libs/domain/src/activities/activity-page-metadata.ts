import type { Activity, ActivityStatus } from './activity.js';
import { activityPath, activitySummary } from './activity-search-document.js';

/** What programs are told of a public activity. */
export interface DescribedActivity extends Pick<
  Activity,
  'id' | 'title' | 'description' | 'kind' | 'status' | 'startsOn' | 'endsOn' | 'place'
> {
  readonly ownerName: string;
  /** Names of municipalities. */
  readonly places: readonly string[];
}

const EVENT_STATUSES: Partial<Record<ActivityStatus, string>> = {
  planned: 'https://schema.org/EventScheduled',
  running: 'https://schema.org/EventScheduled',
  stopped: 'https://schema.org/EventCancelled',
};

/** The activity as schema.org has it: an event where it has a first day, else a project. Counts are not told. */
export function activityJsonLd(activity: DescribedActivity, publicUrl: string): Readonly<Record<string, unknown>> {
  const isEvent = activity.startsOn !== null && activity.kind !== 'project';
  const location = [activity.place, ...activity.places].filter((name) => name !== '').join(', ');
  const eventStatus = EVENT_STATUSES[activity.status];
  const organiser = { '@type': 'Organization', name: activity.ownerName };
  return {
    '@context': 'https://schema.org',
    '@type': isEvent ? 'Event' : 'Project',
    '@id': publicUrl + activityPath(activity.id),
    url: publicUrl + activityPath(activity.id),
    name: activity.title,
    ...(activity.description === '' ? {} : { description: activitySummary(activity) }),
    ...(isEvent ? { organizer: organiser, startDate: activity.startsOn } : { parentOrganization: organiser }),
    ...(isEvent && activity.endsOn !== null ? { endDate: activity.endsOn } : {}),
    ...(isEvent && eventStatus !== undefined ? { eventStatus } : {}),
    ...(location === '' ? {} : { location: { '@type': 'Place', name: location } }),
  };
}
