import type { RouteObject } from 'react-router';
import { HomePage } from './home-page';

/** Not downloaded apart: most visits begin here, and what it is made of is used by the search page as well. */
export const routes: RouteObject[] = [{ path: '/', Component: HomePage }];
