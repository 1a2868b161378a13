import type { RouteObject } from 'react-router';
import { pageRoute } from '../../shared/routing/page-route';

export const invitationRoutes: RouteObject[] = [
  pageRoute('moeder/svar', () => import('./answer-page').then((module) => module.AnswerPage)),
  pageRoute('moeder/:id/deltagere', () => import('./participants-page').then((module) => module.ParticipantsPage)),
];
