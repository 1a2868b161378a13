import type { RouteObject } from 'react-router';
import { pageRoute } from '../shared/routing/page-route';
import { invitationRoutes } from './invitations';
import { minutesRoutes } from './minutes';

export const routes: RouteObject[] = [
  ...invitationRoutes,
  ...minutesRoutes,
  pageRoute('moeder', () => import('./list/meetings-page').then((module) => module.MeetingsPage)),
  pageRoute('moeder/nyt', () => import('./edit/new-page').then((module) => module.NewMeetingPage)),
  pageRoute('moeder/skabeloner', () => import('./templates/templates-page').then((module) => module.TemplatesPage)),
  pageRoute('moeder/skabeloner/:id', () =>
    import('./templates/template-page').then((module) => module.EditTemplatePage),
  ),
  pageRoute('moeder/:id/rediger', () => import('./edit/edit-page').then((module) => module.EditMeetingPage)),
  pageRoute('moeder/:id', () => import('./page/meeting-page').then((module) => module.MeetingPage)),
];
