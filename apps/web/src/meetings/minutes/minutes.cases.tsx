import { renderPage, type Answer } from '../../shared/testing';
import { minutesRoutes } from '.';
import type { ShownAction } from './minutes-queries';
import { minutesProblemTexts } from './problem-texts';

/** A late action that the reader may mark done. */
export const ACTION: ShownAction = {
  __typename: 'MeetingAction',
  id: 'a1',
  text: 'Ring til Skive',
  agendaItemId: 'i1',
  itemTitle: 'Økonomi',
  dueOn: '2020-01-31',
  doneAt: null,
  isApproved: true,
  isDemonstration: false,
  person: { id: 'p1', name: 'Kim Prøve' },
  organisation: null,
  meeting: { id: 'm1', title: 'Forårsmøde', startsAt: '2026-03-01T10:00', bodyName: null },
  viewerCan: { finish: true },
};

/** Opens a screen as a member, or as somebody else; null is a visitor. */
export const open = (
  at: string,
  more: readonly Answer[],
  roles: readonly ['member'] | readonly ['coordinator'] | null = ['member'],
) =>
  renderPage(minutesRoutes, {
    at,
    problemTexts: minutesProblemTexts,
    answers: more,
    ...(roles === null ? {} : { roles }),
  });
