import type { ApolloClient } from '@apollo/client';
import type { Viewer } from '@samspil/domain/shared';
import type { RouteObject } from 'react-router';
import { pageRoute } from '../shared/routing/page-route';

/** Light enough for a phone with little network, so without the component library. */
export const logRoutes: RouteObject[] = [
  pageRoute('aktiviteter/ny', () => import('./log/log-page').then((module) => module.LogPage)),
];

/** Downloaded apart, and by nobody who cannot log anything. */
export async function prepareForOffline(apollo: ApolloClient, viewer: Viewer): Promise<void> {
  try {
    await (await import('./log/sending')).prepareForOffline(apollo, viewer);
  } catch {
    // Without a network that part may not be there; then it is done on the next visit.
  }
}
