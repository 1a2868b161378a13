import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import { pageRoute } from '../shared/routing/page-route';

export const routes: RouteObject[] = [
  pageRoute('forum', () => import('./forum-page').then((module) => module.ForumPage)),
  pageRoute('forum/ny', () => import('./new-thread-page').then((module) => module.NewThreadPage)),
  pageRoute('forum/:id', () => import('./thread-page').then((module) => module.ThreadPage)),
];

/** What is talked about something, for its page; downloaded there. Place it in a `Suspense`. */
export const ThreadsAbout = lazy(() =>
  import('./about/threads-about').then((module) => ({ default: module.ThreadsAbout })),
);
