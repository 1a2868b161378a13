import type { RouteObject } from 'react-router';
import { pageRoute } from '../shared/routing/page-route';

export const routes: RouteObject[] = [
  pageRoute('udveksling', () => import('./exchange-page').then((module) => module.ExchangePage)),
  pageRoute('udveksling/ny', () => import('./new-notice-page').then((module) => module.NewNoticePage)),
  pageRoute('udveksling/kontakt', () => import('./contacts-page').then((module) => module.ContactsPage)),
  pageRoute('udveksling/kontakt/ny', () => import('./new-contact-page').then((module) => module.NewContactPage)),
  pageRoute('udveksling/kontakt/:id', () => import('./contact-page').then((module) => module.ContactPage)),
  pageRoute('udveksling/:id', () => import('./notice-page').then((module) => module.NoticePage)),
  pageRoute('udveksling/:id/rediger', () => import('./edit-notice-page').then((module) => module.EditNoticePage)),
];

/** For the menu: how many messages wait for an answer of the reader. Downloaded apart. */
export const loadContactsMark = () => import('./contacts-mark').then((module) => module.ContactsMark);
