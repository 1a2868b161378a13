import { screen, waitFor } from '@testing-library/react';
import { answers, refuses } from '../../shared/testing';
import { openCoding } from './coding.cases';
import { NAME_TRIAL_OF_SOURCE } from './trial-queries';

describe('the list of one source', () => {
  it('names the trial on all findings of the source, and shows where it stands already', async () => {
    const sent: unknown[] = [];
    const { user } = openCoding('/fund?kilde=billington2011', [
      answers(NAME_TRIAL_OF_SOURCE, ({ input }) => {
        sent.push(input);
        return { nameTrialOfSource: [{ __typename: 'Finding' as const, id: 'finding-1' }] };
      }),
    ]);
    await user.click(await screen.findByText('Er forsøget også i en anden kilde?'));
    await user.type(screen.getByRole('combobox', { name: 'Forsøget bag' }), 'nct 0123-4567');
    expect(await screen.findByRole('link', { name: 'Singing, two years on' })).toHaveAttribute(
      'href',
      '/viden/billington2013',
    );
    await user.click(screen.getByRole('button', { name: 'Skriv det på alle kildens fund' }));
    expect(await screen.findByText('Forsøget står nu på alle kildens fund.')).toBeVisible();
    expect(sent).toEqual([{ sourceSlug: 'billington2011', trial: 'nct 0123-4567' }]);
  });

  it('says at the field why a trial cannot be named', async () => {
    const { user } = openCoding('/fund?kilde=billington2011', [
      refuses(NAME_TRIAL_OF_SOURCE, 'RULE_VIOLATION', {
        problems: [{ code: 'evidence.trial-of-several-studies', field: 'trial' }],
      }),
    ]);
    await user.click(await screen.findByText('Er forsøget også i en anden kilde?'));
    await user.type(screen.getByRole('combobox', { name: 'Forsøget bag' }), 'X');
    await user.click(screen.getByRole('button', { name: 'Skriv det på alle kildens fund' }));
    await waitFor(() =>
      expect(screen.getByRole('combobox', { name: 'Forsøget bag' })).toHaveAccessibleDescription(
        /bygger på flere studier/,
      ),
    );
  });
});
