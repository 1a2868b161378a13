import type { RouteObject } from 'react-router';
import { pageRoute } from '../shared/routing/page-route';

export const routes: RouteObject[] = [
  pageRoute('grupper', () => import('./bodies-page').then((module) => module.BodiesPage)),
  pageRoute('grupper/ny', () => import('./new-body-page').then((module) => module.NewBodyPage)),
  pageRoute('grupper/:id', () => import('./body-page').then((module) => module.BodyPage)),
  pageRoute('grupper/:id/dokumenter/ny', () =>
    import('./documents/new-document-page').then((module) => module.NewDocumentPage),
  ),
  pageRoute('grupper/:id/dokumenter/:documentId', () =>
    import('./documents/document-page').then((module) => module.DocumentPage),
  ),
  pageRoute('grupper/:id/rediger', () => import('./edit-body-page').then((module) => module.EditBodyPage)),
];
