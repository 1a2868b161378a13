import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';

/**
 * A route whose screen is downloaded when somebody first goes there:
 * `pageRoute('emner', () => import('./topics-page').then((module) => module.TopicsPage))`.
 */
export function pageRoute(path: string, load: () => Promise<ComponentType>): RouteObject {
  return { path, lazy: async () => ({ Component: await load() }) };
}
