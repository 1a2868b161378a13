import { screen } from '@testing-library/react';
import { routes } from '..';
import { answers, renderPage } from '../../shared/testing';
import { evidenceProblemTexts } from '../problem-texts';
import { notPooled, pooled, result, trials } from './synthesis.cases';
import { SYNTHESIS_QUERY, type Synthesis } from './synthesis-query';

function open(synthesis: Synthesis, language: 'da' | 'en' = 'da') {
  const prepared = [answers(SYNTHESIS_QUERY, { synthesis })];
  return renderPage(routes, {
    ...{ at: '/sammenfatning?fund=f-a,f-b,f-c', language, answers: prepared, problemTexts: evidenceProblemTexts },
  });
}

describe('one trial in several sources', () => {
  it('is for the reader to choose a source for, and the address keeps the choice', async () => {
    const [a, b, c] = trials.map((one, place) => ({ ...one, sourceId: `s${place}`, trial: place < 2 ? 'NCT 01' : '' }));
    if (!a || !b || !c) throw new Error('There are three studies');
    const studies = [a, { ...b, trial: 'nct01' }, c];
    const problems = [{ code: 'evidence.trial-repeated' }];
    const withoutEffect = [{ findingId: 'f-d', label: 'Egholm 2018', url: '/viden/x', statement: 'Ingen tal.' }];
    const { user, router } = open(notPooled({ studies, problems, withoutEffect }));
    expect(await screen.findByText(/Flere kilder fortæller om det samme forsøg/)).toBeVisible();
    expect(screen.getByText('Samme forsøg: NCT 01')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Regn uden Carlsen 2020' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Regn uden Bang 2019' }));
    expect(router.state.location.search).toBe('?fund=f-b%2Cf-c%2Cf-d');
  });
});

describe('what the figures mean', () => {
  it('is said where they stand: the measure, the average, the interval, a new study, I² and τ²', async () => {
    open(pooled());
    expect(await screen.findByText(/målt mod hvor forskellige deltagerne er/)).toHaveTextContent(
      /de sikreste studier tæller mest.*Gennemsnittet ligger efter alt at dømme mellem dem/,
    );
    expect(screen.getByText(/forskelligt fra sted til sted/)).toBeVisible();
    expect(screen.getByText(/I² er den del af forskellene/)).toHaveTextContent(/I² = 41,5 %.*τ² er, hvor langt/);
  });

  it('speaks of no new study where none can be predicted', async () => {
    open(pooled({ result: result(0.1, -0.1, 0.3, { piLower: null, piUpper: null }) }), 'en');
    expect(await screen.findByText(/the confidence interval/)).toBeVisible();
    expect(screen.queryByText(/differ from place to place/)).toBeNull();
  });
});
