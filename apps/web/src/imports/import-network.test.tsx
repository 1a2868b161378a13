import { screen, waitFor } from '@testing-library/react';
import { answers, renderPage } from '../shared/testing';
import { routes } from '.';
import { DUPLICATES_QUERY, ITEM_MERGES_QUERY } from './duplicate-queries';
import { IMPORTS_QUERY, START_IMPORT } from './import-queries';

const page = { hasNextPage: false, endCursor: null };

describe('bringing in for one of several networks', () => {
  it('sends what is pasted to the chosen network, and shows its history', async () => {
    const sent: unknown[] = [];
    const histories: string[] = [];
    const { user, router } = renderPage(routes, {
      at: '/import',
      roles: ['coordinator'],
      networks: ['ost', 'vest'],
      answers: [
        answers(IMPORTS_QUERY, ({ networkId }) => {
          histories.push(networkId);
          return { imports: { edges: [], pageInfo: page } };
        }),
        answers(START_IMPORT, ({ input }) => {
          sent.push(input.networkId);
          return { startImport: { id: 'i1' } };
        }),
      ],
    });
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Netværk' }), 'Netværk vest');
    await user.type(screen.getByRole('textbox'), '10.5555/12345678');
    await user.click(screen.getByRole('button', { name: 'Læs teksten' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/import/i1'));
    expect(sent).toEqual(['vest']);
    expect(histories).toEqual(['ost', 'vest']);
  });

  it('compares within the network in the address', async () => {
    const asked: string[] = [];
    renderPage(routes, {
      at: '/import/dubletter?netvaerk=vest',
      roles: ['coordinator'],
      networks: ['ost', 'vest'],
      answers: [
        answers(DUPLICATES_QUERY, ({ networkId }) => {
          asked.push(networkId);
          return { duplicates: { totalCount: 0, edges: [], pageInfo: page } };
        }),
        answers(ITEM_MERGES_QUERY, ({ networkId }) => {
          asked.push(networkId);
          return { itemMerges: { edges: [], pageInfo: page } };
        }),
      ],
    });
    expect(await screen.findByRole('link', { name: 'Kuratér' })).toHaveAttribute('href', '/kurater?netvaerk=vest');
    await screen.findByText('Ingen mulige dubletter');
    expect(asked).toEqual(['vest', 'vest']);
  });
});
