import type { Viewer } from '../shared/index.js';
import { NO_CONTENT, type Activity, type ActivityContent } from './activity.js';

/** What may be shared as it is. */
export const CHOIR: ActivityContent = {
  ...NO_CONTENT,
  title: 'Kor for stressramte',
  targetGroups: ['tg-stress'],
  artForms: ['af-choir'],
};

export function activityWith(changes: Partial<Activity> = {}): Activity {
  return {
    ...CHOIR,
    id: '01900000-0000-7000-8000-000000000001',
    networkId: 'net',
    ownerId: 'org-a',
    sharing: 'public',
    createdById: 'author',
    ...changes,
  };
}

export function viewerWith(
  roles: Viewer['networks'][number]['roles'],
  organisationId: string | null = null,
  networkId = 'net',
  userId = 'somebody',
): Viewer {
  return { userId, networks: [{ networkId, roles, organisationId }] };
}
