import type { ApolloClient } from '@apollo/client';
import type { Viewer } from '@samspil/domain/shared';
import type { RouteObject } from 'react-router';
import { pageRoute } from '../shared/routing/page-route';
import type { OfflineListener } from './log/sending';

/** Light enough for a phone with little network, so without the component library. */
export const logRoutes: RouteObject[] = [
  pageRoute('aktiviteter/ny', () => import('./log/log-page').then((module) => module.LogPage)),
];

/** All activities as a list, a table, a map and a timeline, and tables that are brought in. */
export const overviewRoutes: RouteObject[] = [
  pageRoute('aktiviteter', () => import('./overview/overview-page').then((module) => module.OverviewPage)),
  pageRoute('aktiviteter/import', () => import('./imports/imports-page').then((module) => module.ActivityImportsPage)),
  pageRoute('aktiviteter/import/:id', () =>
    import('./imports/import-page').then((module) => module.ActivityImportPage),
  ),
];

/** Open to everybody when it is shared, and kept by those who answer for it; without the component library, too. */
export const activityRoutes: RouteObject[] = [
  pageRoute('aktiviteter/:id', () => import('./page/activity-page').then((module) => module.ActivityPage)),
  pageRoute('aktiviteter/:id/rediger', () => import('./edit/edit-page').then((module) => module.EditPage)),
];

/** Downloaded apart, and by nobody who cannot log anything; answers how to stop hearing of what waits. */
export async function prepareForOffline(
  apollo: ApolloClient,
  viewer: Viewer,
  listener: OfflineListener,
): Promise<() => void> {
  try {
    return (await import('./log/sending')).prepareForOffline(apollo, viewer, listener);
  } catch {
    // Without a network that part may not be there; then it is done on the next visit.
    return () => undefined;
  }
}

export { giveBackRoutes } from './give-backs';
export type { SentWork } from './log/sent-work';
