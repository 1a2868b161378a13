import { screen, within } from '@testing-library/react';
import { routes } from '.';
import { answers, renderPage, unreachable } from '../shared/testing';
import { FOR_YOU_QUERY } from './for-you-query';
import { HOME_QUERY } from './home-query';

const home = answers(HOME_QUERY, { latest: { edges: [] }, contents: { facets: [] } });
const meeting = {
  id: 'm',
  title: 'Netværksmøde',
  startsAt: '2027-03-04T10:00',
  place: 'Skive',
  state: 'ANNOUNCED' as const,
};
const action = { id: 'a', text: 'Spørg jobcentret', dueOn: '2020-02-03' as string | null, meeting: { id: 'm0' } };
const told = { id: 'n', title: 'Du er nævnt', url: '/forum/t', createdAt: '2027-01-01T10:00:00Z' };
const none = { edges: [] };
const edges = <Node,>(...nodes: Node[]) => ({ edges: nodes.map((node) => ({ node })) });
const forYou = answers(FOR_YOU_QUERY, {
  meetings: edges(meeting),
  meetingActions: edges(action, { ...action, id: 'b', text: 'Find et lokale', dueOn: null }),
  notifications: edges(told),
});

describe('what somebody in the network has before them', () => {
  it('is told on the front page: meetings, actions with their day, and news', async () => {
    renderPage(routes, { at: '/', answers: [home, forYou], roles: ['member'] });
    const part = within(await screen.findByRole('region', { name: 'For dig' }));
    expect(part.getByRole('link', { name: 'Netværksmøde' })).toHaveAttribute('href', '/moeder/m');
    expect(part.getByText('04.03.2027 kl. 10.00 · Skive')).toBeVisible();
    expect(part.getByRole('link', { name: 'Spørg jobcentret' })).toHaveAttribute('href', '/moeder/m0');
    expect(part.getByText('Skulle være gjort 03.02.2020')).toBeVisible();
    expect(part.getByRole('link', { name: 'Du er nævnt' })).toHaveAttribute('href', '/forum/t');
  });

  it.each([
    ['is nothing', answers(FOR_YOU_QUERY, { meetings: none, meetingActions: none, notifications: none })],
    ['cannot be fetched', unreachable(FOR_YOU_QUERY)],
  ])('takes no room when there %s', async (_what, answer) => {
    renderPage(routes, { at: '/', answers: [home, answer], roles: ['member'] });
    expect(await screen.findByText('Der er ikke udgivet noget endnu')).toBeVisible();
    expect(screen.queryByRole('region', { name: 'For dig' })).toBeNull();
  });

  it('is asked for by nobody but the people of a network', async () => {
    renderPage(routes, { at: '/', answers: [home] });
    expect(await screen.findByText('Der er ikke udgivet noget endnu')).toBeVisible();
    expect(screen.queryByRole('region', { name: 'For dig' })).toBeNull();
  });
});
