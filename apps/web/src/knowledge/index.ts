import type { RouteObject } from 'react-router';
import { pageRoute } from '../shared/routing/page-route';

export const routes: RouteObject[] = [
  pageRoute('viden/:slug', () => import('./item-page').then((module) => module.ItemPage)),
];
