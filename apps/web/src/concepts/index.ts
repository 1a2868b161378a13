import type { RouteObject } from 'react-router';
import { pageRoute } from '../shared/routing/page-route';

export const routes: RouteObject[] = [
  pageRoute('koncepter', () => import('./catalogue/catalogue-page').then((module) => module.CataloguePage)),
  pageRoute('koncepter/nyt', () => import('./writing/new-concept-page').then((module) => module.NewConceptPage)),
  pageRoute('koncepter/:slug', () => import('./reading/concept-page').then((module) => module.ConceptPage)),
  pageRoute('koncepter/:slug/rediger', () =>
    import('./writing/edit-concept-page').then((module) => module.EditConceptPage),
  ),
  pageRoute('koncepter/:slug/afproev', () => import('./trials/adopt-page').then((module) => module.AdoptPage)),
];
