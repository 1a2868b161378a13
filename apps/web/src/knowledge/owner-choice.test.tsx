import { screen, within } from '@testing-library/react';
import { answers } from '../shared/testing';
import { DESK_ITEM_IN_INBOX, openDesk, withItem } from './desk.cases';
import { ASSIGN_OWNER } from './desk-queries';
import { OWNERS_QUERY } from './desk-surroundings-queries';

const MEMBERS = Array.from({ length: 9 }, (_, place) => ({
  node: { id: `m${place}`, userId: `u${place}`, name: `Medlem ${place}`, email: `m${place}@kommune.example` },
}));

describe('the owner of an item', () => {
  it('gives the item to a member found by name, and takes it back', async () => {
    const owners: (string | null | undefined)[] = [];
    const { user } = openDesk([
      withItem(),
      answers(ASSIGN_OWNER, ({ input }) => {
        owners.push(input.ownerId);
        const owner = input.ownerId ? { id: 'somebody', name: 'Kim Prøve' } : null;
        return { assignKnowledgeOwner: { ...DESK_ITEM_IN_INBOX, owner } };
      }),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Vælg ansvarlig' }));
    await user.keyboard('prø');
    await user.click(await screen.findByRole('button', { name: /^Kim Prøve/u }));
    await user.click(await screen.findByRole('button', { name: 'Fjern ansvarlig' }));
    expect(await screen.findByRole('button', { name: 'Vælg ansvarlig' })).toHaveFocus();
    expect(owners).toEqual(['somebody', null]);
  });

  it('says when there are more members than shown, and when none fits', async () => {
    const { user } = openDesk([
      withItem(),
      answers(OWNERS_QUERY, ({ search, first }) => ({
        members: {
          edges: search === 'x' ? [] : MEMBERS.slice(0, first),
          pageInfo: { hasNextPage: search !== 'x' },
        },
      })),
    ]);
    await user.click(await screen.findByRole('button', { name: 'Vælg ansvarlig' }));
    expect(await screen.findByText('Der er flere. Skriv mere for at finde dem.')).toBeVisible();
    expect(within(screen.getByRole('list', { name: 'Medlemmer' })).getAllByRole('button')).toHaveLength(8);
    await user.type(screen.getByRole('searchbox', { name: 'Find et medlem' }), 'x');
    expect(await screen.findByText('Ingen andre medlemmer passer.')).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Vælg ansvarlig' })).toHaveFocus();
  });
});
