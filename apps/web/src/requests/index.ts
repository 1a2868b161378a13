import type { RouteObject } from 'react-router';
import { pageRoute } from '../shared/routing/page-route';

export const routes: RouteObject[] = [
  pageRoute('spoergsmaal', () => import('./requests-page').then((module) => module.RequestsPage)),
  pageRoute('spoergsmaal/ny', () => import('./ask-page').then((module) => module.AskPage)),
  pageRoute('spoergsmaal/:id', () => import('./request-page').then((module) => module.RequestPage)),
];
