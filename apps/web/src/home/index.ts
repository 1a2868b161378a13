import type { RouteObject } from 'react-router';
import { pageRoute } from '../shared/routing/page-route';

export const routes: RouteObject[] = [pageRoute('/', () => import('./home-page').then((module) => module.HomePage))];
