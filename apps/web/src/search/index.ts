import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import { pageRoute } from '../shared/routing/page-route';

/** The dialog behind ⌘K, downloaded when first opened. */
export const GlobalSearch = lazy(() => import('./global-search').then((module) => ({ default: module.GlobalSearch })));

export const routes: RouteObject[] = [
  pageRoute('viden', () => import('./search-page').then((module) => module.SearchPage)),
];

export { QuestionField } from './question-field';
export { countFilters, searchLink, withFilterToggled, type SearchAddress } from './search-address';
export { useSearchAddress } from './use-search-address';
export { useItemTypeLabel } from './use-facet-labels';
export { TERM_LABELS_QUERY, useTermLabels } from './use-term-labels';
