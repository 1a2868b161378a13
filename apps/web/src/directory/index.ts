import type { RouteObject } from 'react-router';
import { pageRoute } from '../shared/routing/page-route';

// For the page of an organisation, which shows it once it is there.
export const loadOrganisationRoles = () =>
  import('./organisation-roles').then((module) => ({ default: module.OrganisationRoles }));

// For the profile: who registered the own address as somebody’s.
export const loadOwnAddress = () => import('./own-address').then((module) => ({ default: module.OwnAddress }));

export const routes: RouteObject[] = [
  pageRoute('personer', () => import('./directory-page').then((module) => module.DirectoryPage)),
  pageRoute('personer/ny', () => import('./new-person-page').then((module) => module.NewPersonPage)),
  pageRoute('personer/:id', () => import('./person-page').then((module) => module.PersonPage)),
  pageRoute('personer/:id/rediger', () => import('./edit-person-page').then((module) => module.EditPersonPage)),
];
