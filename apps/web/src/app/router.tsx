import { createBrowserRouter, type RouteObject } from 'react-router';
import { routes as about } from '../about';
import { activityRoutes, giveBackRoutes, logRoutes, overviewRoutes } from '../activities';
import { routes as bodies } from '../bodies';
import { routes as concepts } from '../concepts';
import { routes as directory } from '../directory';
import { codingRoutes, routes as evidence } from '../evidence';
import { routes as forum } from '../forum';
import { routes as home } from '../home';
import { routes as identity } from '../identity';
import { routes as imports } from '../imports';
import { routes as knowledge } from '../knowledge';
import { routes as matching } from '../matching';
import { routes as meetings } from '../meetings';
import { routes as network } from '../network';
import { routes as notifications } from '../notifications';
import { routes as recommendations } from '../recommendations';
import { routes as requests } from '../requests';
import { routes as search } from '../search';
import { routes as vocabulary } from '../vocabulary';
import { OpeningPage } from './shell/opening-page';
import { RouteFailure } from './shell/route-failure';
import { Shell } from './shell/shell';

/** Every screen. Each capability says which paths it answers; more specific paths win whatever the
 * order. Home, search and about are what visitors meet first and use no Mantine component. */
export const routes: RouteObject[] = [
  {
    Component: Shell,
    ErrorBoundary: RouteFailure,
    children: [
      {
        ErrorBoundary: RouteFailure,
        HydrateFallback: OpeningPage,
        children: [
          ...home,
          ...search,
          ...about,
          ...evidence,
          ...concepts,
          ...bodies,
          ...recommendations,
          ...notifications,
          ...meetings,
          ...logRoutes,
          ...activityRoutes,
          ...overviewRoutes,
          {
            lazy: async () => ({ Component: (await import('../shared/theme/mantine-layout')).MantineLayout }),
            children: [
              ...knowledge,
              ...codingRoutes,
              ...vocabulary,
              ...network,
              ...directory,
              ...imports,
              ...identity,
              ...requests,
              ...matching,
              ...forum,
              ...giveBackRoutes,
            ],
          },
        ],
      },
    ],
  },
];

export function createRouter() {
  return createBrowserRouter(routes);
}
