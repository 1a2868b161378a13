import { screen, waitFor } from '@testing-library/react';
import { routes } from '.';
import { answers, renderPage, type Answer } from '../shared/testing';
import { ADD_TERM } from './vocabulary-mutations';
import { CHANGES_QUERY } from './vocabulary-queries';
import { LISTS, term, TERMS } from './vocabulary.cases';

const NO_CHANGES = answers(CHANGES_QUERY, {
  vocabularyChanges: { edges: [], pageInfo: { hasNextPage: false, endCursor: null } },
});
const open = (at: string, prepared: readonly Answer[]) =>
  renderPage(routes, {
    at,
    roles: ['coordinator'],
    networks: ['ost', 'vest'],
    answers: [...prepared, LISTS, TERMS, NO_CHANGES],
  });

describe('a curator of two networks', () => {
  it('adds a topic to the chosen one', async () => {
    const sent: unknown[] = [];
    const added = answers(ADD_TERM, ({ input }) => {
      sent.push(input.networkId);
      return { addTerm: { id: 'tg-nye', label: { da: 'Nye', en: 'New' } } };
    });
    const { user } = open('/emner/nyt?liste=targetGroups', [added]);
    await user.type(await screen.findByRole('textbox', { name: 'Emneord på dansk' }), 'Nye');
    await user.type(screen.getByRole('textbox', { name: 'Emneord på engelsk' }), 'New');
    await user.click(screen.getByRole('checkbox', { name: 'Kun vores netværk skal have emneordet' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Netværk' }), 'Netværk vest');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    await waitFor(() => expect(sent).toEqual(['vest']));
  });

  it('sees which one a topic is hidden in', async () => {
    const scoped = term({ viewerCan: { edit: false, scopeIn: ['ost', 'vest'] }, hiddenIn: ['vest'] });
    open('/emner/tg-stress', [scoped]);
    expect(await screen.findByRole('button', { name: 'Skjul i Netværk ost' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Vis i Netværk vest' })).toBeVisible();
  });
});
