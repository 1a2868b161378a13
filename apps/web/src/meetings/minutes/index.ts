import type { RouteObject } from 'react-router';
import { pageRoute } from '../../shared/routing/page-route';

export const minutesRoutes: RouteObject[] = [
  pageRoute('moeder/:id/referat', () => import('./minutes-page').then((module) => module.MinutesPage)),
  pageRoute('opgaver', () => import('./actions-page').then((module) => module.ActionsPage)),
  pageRoute('beslutninger', () => import('./decisions-page').then((module) => module.DecisionsPage)),
];
