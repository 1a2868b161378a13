import type { RouteObject } from 'react-router';
import { pageRoute } from '../shared/routing/page-route';

export const routes: RouteObject[] = [
  pageRoute('netvaerk', () => import('./network-page').then((module) => module.NetworkPage)),
  pageRoute('netvaerk/program/nyt', () =>
    import('./edit/new-programme-page').then((module) => module.NewProgrammePage),
  ),
  pageRoute('netvaerk/program/:id', () => import('./programme-page').then((module) => module.ProgrammePage)),
  pageRoute('netvaerk/program/:id/rediger', () =>
    import('./edit/programme-edit-page').then((module) => module.ProgrammeEditPage),
  ),
  pageRoute('netvaerk/program/:id/nyt-medlem', () =>
    import('./edit/new-member-page').then((module) => module.NewMemberPage),
  ),
  pageRoute('netvaerk/:id', () => import('./organisation-page').then((module) => module.OrganisationPage)),
  pageRoute('netvaerk/:id/rediger', () =>
    import('./edit/organisation-edit-page').then((module) => module.OrganisationEditPage),
  ),
];
