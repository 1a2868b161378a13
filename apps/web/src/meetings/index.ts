import type { RouteObject } from 'react-router';
import { pageRoute } from '../shared/routing/page-route';
import { invitationRoutes } from './invitations';
import { minutesRoutes } from './minutes';

export const routes: RouteObject[] = [
  ...invitationRoutes,
  ...minutesRoutes,
  pageRoute('moeder/:id', () => import('./page/meeting-page').then((module) => module.MeetingPage)),
];
