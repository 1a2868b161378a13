import type { RouteObject } from 'react-router';
import { pageRoute } from '../shared/routing/page-route';

export const routes: RouteObject[] = [
  pageRoute('moeder/:id', () => import('./page/meeting-page').then((module) => module.MeetingPage)),
];
