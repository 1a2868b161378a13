import type { RouteObject } from 'react-router';
import { pageRoute } from '../shared/routing/page-route';

export const routes: RouteObject[] = [
  pageRoute('personer', () => import('./directory-page').then((module) => module.DirectoryPage)),
  pageRoute('personer/ny', () => import('./new-person-page').then((module) => module.NewPersonPage)),
  pageRoute('personer/:id', () => import('./person-page').then((module) => module.PersonPage)),
  pageRoute('personer/:id/rediger', () => import('./edit-person-page').then((module) => module.EditPersonPage)),
];
