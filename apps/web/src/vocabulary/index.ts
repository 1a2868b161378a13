import type { RouteObject } from 'react-router';
import { pageRoute } from '../shared/routing/page-route';

export const routes: RouteObject[] = [
  pageRoute('emner', () => import('./vocabularies-page').then((module) => module.VocabulariesPage)),
  pageRoute('emner/nyt', () => import('./add-term-page').then((module) => module.AddTermPage)),
  pageRoute('emner/aendringer', () => import('./changes-page').then((module) => module.ChangesPage)),
  pageRoute('emner/:id', () => import('./term-page').then((module) => module.TermPage)),
  pageRoute('emner/:id/rediger', () => import('./edit-term-page').then((module) => module.EditTermPage)),
  pageRoute('emner/:id/saml', () => import('./merge-term-page').then((module) => module.MergeTermPage)),
  pageRoute('ordliste', () => import('./glossary-page').then((module) => module.GlossaryPage)),
  pageRoute('ordliste/nyt', () => import('./glossary-entry-page').then((module) => module.GlossaryEntryPage)),
  pageRoute('ordliste/:id', () => import('./glossary-entry-page').then((module) => module.GlossaryEntryPage)),
];
