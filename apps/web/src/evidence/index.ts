import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import { pageRoute } from '../shared/routing/page-route';

export const routes: RouteObject[] = [
  pageRoute('evidenskort', () => import('./map/map-page').then((module) => module.MapPage)),
  pageRoute('sammenfatning', () => import('./synthesis/synthesis-page').then((module) => module.SynthesisPage)),
  pageRoute('hvad-virker', () => import('./answers/answer-page').then((module) => module.AnswerPage)),
];

export { answerLink } from './answers/answer-link';

/** What is coded from a publication, for its page; downloaded there. */
export const SourceFindings = lazy(() =>
  import('./answers/source-findings').then((module) => ({ default: module.SourceFindings })),
);
export { codingRoutes } from './findings';
