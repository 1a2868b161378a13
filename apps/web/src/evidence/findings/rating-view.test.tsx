import { screen, waitFor, within } from '@testing-library/react';
import { answers, unreachable } from '../../shared/testing';
import { CONTENT, DRAFT, TO_RATE, openCoding } from './coding.cases';
import { RATE_FINDING } from './finding-mutations';
import { FINDING_QUERY, RATING_QUERY } from './finding-queries';

describe('a finding that somebody else has rated', () => {
  afterEach(() => window.localStorage.clear());

  it('is rated by a second person, who neither sees nor fetches how it was rated before', async () => {
    const rated: unknown[] = [];
    const fetched: string[] = [];
    const content = { ...CONTENT, certainty: 'LOW' as const, certaintyReason: 'Få deltagere.' };
    const first = { by: { id: 'a', name: 'Bo Prøve' }, direction: 'IMPROVED' as const, certainty: 'LOW' as const };
    const whole = { ...DRAFT, content, ratings: [{ ...first, reason: 'Få svar.', at: DRAFT.changedAt, isOwn: false }] };
    const { user, router } = openCoding('/fund/finding-1', [
      answers(RATING_QUERY, { finding: TO_RATE }),
      answers(FINDING_QUERY, ({ id }) => {
        fetched.push(id);
        return { finding: whole };
      }),
      answers(RATE_FINDING, ({ input }) => {
        rated.push(input);
        return { rateFinding: { ...whole, forRating: null } };
      }),
    ]);
    const form = await screen.findByRole('form', { name: 'Min vurdering' });
    expect(await screen.findByText('Singing together was tried by people with stress.')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1, name: 'Deltagerne fik det bedre.' })).toBeVisible();
    expect(screen.getByText(/Læs kilden, og vurdér selv/)).toBeVisible();
    expect(screen.getByText('Everybody felt calmer.')).toBeVisible();
    expect(screen.getByText(/0,30, .*højere er bedre/)).toBeVisible();
    for (const judged of [/Få deltagere/, /Få svar/, /Bo Prøve/, 'Historik']) {
      expect(screen.queryByText(judged)).not.toBeInTheDocument();
    }
    expect(screen.getAllByRole('radio').filter((radio) => (radio as HTMLInputElement).checked)).toEqual([]);
    await user.click(within(form).getByRole('button', { name: 'Gem min vurdering' }));
    expect(within(form).getByRole('alert')).toHaveTextContent('Vælg retning og sikkerhed, og skriv hvorfor.');
    await user.click(within(form).getByRole('radio', { name: 'Ingen forskel' }));
    await user.click(within(form).getByRole('radio', { name: 'Moderat' }));
    await user.type(within(form).getByRole('textbox', { name: 'Begrundelse' }), 'God.');
    expect(fetched).toEqual([]);
    await user.click(within(form).getByRole('button', { name: 'Gem min vurdering' }));
    await waitFor(() =>
      expect(rated).toEqual([{ id: 'finding-1', direction: 'NO_DIFFERENCE', certainty: 'MODERATE', reason: 'God.' }]),
    );
    expect(await screen.findByText('Få deltagere.')).toBeVisible();
    expect(screen.getByRole('row', { name: /Bo Prøve/ })).toHaveTextContent('Få svar.');
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Vurdering af to' })).toHaveFocus());
    await waitFor(() => expect(router.state.location.hash).toBe(''));
    expect(fetched).toEqual(['finding-1']);
  });

  it('keeps the own rating when it cannot be saved', async () => {
    const { user } = openCoding('/fund/finding-1', [
      answers(RATING_QUERY, { finding: TO_RATE }),
      unreachable(RATE_FINDING),
    ]);
    const form = await screen.findByRole('form', { name: 'Min vurdering' });
    await user.click(within(form).getByRole('radio', { name: 'Uklart' }));
    await user.click(within(form).getByRole('radio', { name: 'Lav' }));
    await user.type(within(form).getByRole('textbox', { name: 'Begrundelse' }), 'God.');
    await user.click(within(form).getByRole('button', { name: 'Gem min vurdering' }));
    expect(await within(form).findByRole('alert')).toHaveTextContent('Det skrevne står her endnu.');
    expect(within(form).getByRole('textbox', { name: 'Begrundelse' })).toHaveValue('God.');
  });

  it('can be opened whole without rating, by who knows what that means', async () => {
    const { user } = openCoding('/fund/finding-1', [answers(RATING_QUERY, { finding: TO_RATE })]);
    const open = await screen.findByRole('button', { name: 'Åbn hele fundet uden at vurdere' });
    expect(open).toHaveAccessibleDescription(/ikke længere uafhængig/);
    await user.click(open);
    expect(await screen.findByRole('textbox', { name: 'Fundet i én sætning' })).toHaveValue(
      'Deltagerne fik det bedre.',
    );
    expect(screen.queryByRole('form', { name: 'Min vurdering' })).not.toBeInTheDocument();
  });
});
