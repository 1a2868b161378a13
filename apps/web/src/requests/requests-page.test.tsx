import { screen, within } from '@testing-library/react';
import { answers, neverAnswers, refuses, renderPage, unreachable } from '../shared/testing';
import { routes } from '.';
import { REQUEST_COUNTS_QUERY, REQUESTS_QUERY, type ListedRequest } from './request-queries';
import { LISTED } from './requests.cases';

const listing = (requests: readonly ListedRequest[]) => ({
  knowledgeRequests: {
    edges: requests.map((node) => ({ cursor: node.id, node })),
    pageInfo: { hasNextPage: false, endCursor: null },
  },
});
const counts = { open: 2, late: 1, answered: 3, closed: 0, oldestOpenAt: LISTED.askedAt };
const COUNTED = answers(REQUEST_COUNTS_QUERY, { knowledgeRequestCounts: counts });

describe('the list of requests', () => {
  it('begins with what waits for those who answer, with how much and how long', async () => {
    const asked: unknown[] = [];
    renderPage(routes, {
      at: '/spoergsmaal',
      roles: ['coordinator'],
      answers: [
        COUNTED,
        answers(REQUESTS_QUERY, (variables) => {
          asked.push(variables);
          return listing([{ ...LISTED, neededBy: '2020-01-31' }]);
        }),
      ],
    });
    const entry = await screen.findByRole('article', { name: LISTED.question });
    expect(within(entry).getByText('Venter på svar')).toBeVisible();
    expect(within(entry).getByText('Skulle bruges 31.01.2020')).toBeVisible();
    expect(within(entry).getByText('Ældre')).toBeVisible();
    expect(await screen.findByText('2 spørgsmål venter på svar.')).toBeVisible();
    expect(screen.getByText(/1 er over fristen/)).toBeVisible();
    expect(asked).toEqual([{ networkId: 'network', state: 'OPEN', own: false, first: 20 }]);
  });

  it('begins with the own ones for the others, and shows the network’s', async () => {
    const { user, router } = renderPage(routes, {
      at: '/spoergsmaal',
      roles: ['member'],
      answers: [COUNTED, answers(REQUESTS_QUERY, ({ own }) => listing(own ? [] : [LISTED]))],
    });
    expect(await screen.findByText('Du har ikke stillet spørgsmål endnu')).toBeVisible();
    await user.click(await screen.findByRole('link', { name: /Besvarede/ }));
    expect(await screen.findByRole('article', { name: LISTED.question })).toBeVisible();
    expect(router.state.location.search).toBe('?liste=besvarede');
  });

  it('is about the network that is chosen', async () => {
    const { user, router } = renderPage(routes, {
      at: '/spoergsmaal',
      roles: ['coordinator'],
      networks: ['ost', 'vest'],
      answers: [COUNTED, answers(REQUESTS_QUERY, ({ networkId }) => listing(networkId === 'vest' ? [LISTED] : []))],
    });
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Netværk' }), 'Netværk vest');
    expect(await screen.findByRole('article', { name: LISTED.question })).toBeVisible();
    expect(router.state.location.search).toBe('?netvaerk=vest');
  });

  it.each([
    ['no connection', unreachable(REQUESTS_QUERY), /forbindelse/i],
    ['a fault', refuses(REQUESTS_QUERY, 'INTERNAL'), /Det gik ikke/i],
    ['waiting', neverAnswers(REQUESTS_QUERY), /Henter/i],
  ])('says what is the matter: %s', async (_case, answer, expected) => {
    renderPage(routes, { at: '/spoergsmaal', roles: ['member'], answers: [COUNTED, answer] });
    expect((await screen.findAllByText(expected))[0]).toBeInTheDocument();
  });

  it('asks visitors to sign in', async () => {
    renderPage(routes, { at: '/spoergsmaal' });
    expect(await screen.findByRole('link', { name: 'Log ind' })).toHaveAttribute(
      'href',
      '/log-ind?next=%2Fspoergsmaal',
    );
  });
});
