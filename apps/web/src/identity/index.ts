import type { RouteObject } from 'react-router';
import { pageRoute } from '../shared/routing/page-route';

export const routes: RouteObject[] = [
  pageRoute('log-ind', () => import('./sign-in-page').then((module) => module.SignInPage)),
  pageRoute('log-ind/bekraeft', () => import('./confirm-page').then((module) => module.ConfirmPage)),
  pageRoute('profil', () => import('./profile-page').then((module) => module.ProfilePage)),
  pageRoute('medlemmer', () => import('./members-page').then((module) => module.MembersPage)),
];
