import type { RouteObject } from 'react-router';
import { pageRoute } from '../shared/routing/page-route';

export const routes: RouteObject[] = [
  pageRoute('viden/:slug', () => import('./item-page').then((module) => module.ItemPage)),
  pageRoute('kurater', () => import('./desk-page').then((module) => module.DeskPage)),
  pageRoute('kurater/ny', () => import('./create-page').then((module) => module.CreatePage)),
];
