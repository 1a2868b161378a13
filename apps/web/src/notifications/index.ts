import type { RouteObject } from 'react-router';
import { pageRoute } from '../shared/routing/page-route';

export const routes: RouteObject[] = [
  pageRoute('nyt', () => import('./inbox-page').then((module) => module.InboxPage)),
  pageRoute('nyt/indstillinger', () => import('./settings-page').then((module) => module.SettingsPage)),
  pageRoute('afmeld', () => import('./unsubscribe-page').then((module) => module.UnsubscribePage)),
];

/** For the head of every page: how much the reader has not read. Downloaded apart. */
export const loadBell = () => import('./bell').then((module) => module.Bell);
