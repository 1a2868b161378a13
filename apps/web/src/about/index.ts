import type { RouteObject } from 'react-router';
import { pageRoute } from '../shared/routing/page-route';

export const routes: RouteObject[] = [
  pageRoute('tilgaengelighed', () => import('./accessibility-page').then((module) => module.AccessibilityPage)),
  pageRoute('privatliv', () => import('./privacy-page').then((module) => module.PrivacyPage)),
  pageRoute('*', () => import('./not-found-page').then((module) => module.NotFoundPage)),
];
