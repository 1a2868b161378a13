import type { RouteObject } from 'react-router';
import { pageRoute } from '../../shared/routing/page-route';

/** The coding desk; its screens use Mantine. */
export const codingRoutes: RouteObject[] = [
  pageRoute('fund', () => import('./findings-page').then((module) => module.FindingsPage)),
  pageRoute('fund/ny', () => import('./new-finding-page').then((module) => module.NewFindingPage)),
  pageRoute('fund/tabel', () => import('./table-page').then((module) => module.TablePage)),
  pageRoute('fund/:id', () => import('./finding-page').then((module) => module.FindingPage)),
];
