import type { RouteObject } from 'react-router';
import { pageRoute } from '../shared/routing/page-route';

export const routes: RouteObject[] = [
  pageRoute('anbefalinger', () => import('./recommendations-page').then((module) => module.RecommendationsPage)),
  pageRoute('anbefalinger/ny', () => import('./new-page').then((module) => module.NewRecommendationPage)),
  pageRoute('anbefalinger/:id/rediger', () => import('./edit-page').then((module) => module.EditRecommendationPage)),
];
