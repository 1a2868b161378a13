import type { RouteObject } from 'react-router';
import { pageRoute } from '../shared/routing/page-route';

export const routes: RouteObject[] = [
  pageRoute('netvaerk', () => import('./network-page').then((module) => module.NetworkPage)),
  pageRoute('netvaerk/:id', () => import('./organisation-page').then((module) => module.OrganisationPage)),
];
