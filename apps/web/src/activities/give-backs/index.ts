import type { RouteObject } from 'react-router';
import { pageRoute } from '../../shared/routing/page-route';

export const giveBackRoutes: RouteObject[] = [
  pageRoute('modydelser', () => import('./give-backs-page').then((module) => module.GiveBacksPage)),
];
