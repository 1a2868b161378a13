import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import { pageRoute } from '../shared/routing/page-route';

/** Downloaded where it is shown: below an answer, to those who may see requests. */
export const SettledRequests = lazy(() =>
  import('./settled-requests').then((module) => ({ default: module.SettledRequests })),
);

export const routes: RouteObject[] = [
  pageRoute('spoergsmaal', () => import('./requests-page').then((module) => module.RequestsPage)),
  pageRoute('spoergsmaal/ny', () => import('./ask-page').then((module) => module.AskPage)),
  pageRoute('spoergsmaal/:id', () => import('./request-page').then((module) => module.RequestPage)),
];
