import { screen, waitFor } from '@testing-library/react';
import { answers } from '../shared/testing';
import { openDesk } from './desk.cases';
import { COUNTS_QUERY } from './desk-queries';

describe('the desk of a network among several', () => {
  it('shows the desk of the network in the address, and every step stays there', async () => {
    const asked: string[] = [];
    const { user, router } = openDesk(
      [
        answers(COUNTS_QUERY, ({ networkId }) => {
          asked.push(networkId);
          return { knowledgeCounts: { inbox: 0, inReview: 0, dueForReview: 0 } };
        }),
      ],
      '/kurater?netvaerk=vest',
      ['ost', 'vest'],
    );
    const choice = await screen.findByRole('combobox', { name: 'Netværk' });
    expect(choice).toHaveDisplayValue('Netværk vest');
    expect(screen.getByRole('link', { name: 'Ny post' })).toHaveAttribute('href', '/kurater/ny?netvaerk=vest');
    expect(screen.getByRole('link', { name: 'Hent ind' })).toHaveAttribute('href', '/import?netvaerk=vest');
    await user.click(screen.getByRole('link', { name: /^Til gennemsyn/u }));
    expect(router.state.location.search).toBe('?netvaerk=vest&liste=gennemsyn');
    expect(new Set(asked)).toEqual(new Set(['vest']));
    await user.selectOptions(choice, 'Netværk ost');
    expect(router.state.location.search).toBe('');
    await waitFor(() => expect(asked.at(-1)).toBe('ost'));
  });

  it('asks for no network when there is only one', async () => {
    openDesk([], '/kurater?netvaerk=ukendt');
    expect(await screen.findByRole('link', { name: 'Ny post' })).toHaveAttribute('href', '/kurater/ny');
    expect(screen.queryByRole('combobox', { name: 'Netværk' })).toBeNull();
  });
});
