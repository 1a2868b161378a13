import type { RouteObject } from 'react-router';
import { pageRoute } from '../shared/routing/page-route';

export const routes: RouteObject[] = [
  pageRoute('import', () => import('./imports-page').then((module) => module.ImportsPage)),
  pageRoute('import/dubletter', () => import('./duplicates-page').then((module) => module.DuplicatesPage)),
  pageRoute('import/:id', () => import('./import-page').then((module) => module.ImportPage)),
];
