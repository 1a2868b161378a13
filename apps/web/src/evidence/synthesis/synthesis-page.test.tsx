import { screen, waitFor, within } from '@testing-library/react';
import { routes } from '..';
import { answers, neverAnswers, refuses, renderPage, unreachable, type Answer as Prepared } from '../../shared/testing';
import { evidenceProblemTexts } from '../problem-texts';
import { manyTrials, notPooled, pooled, result, study, trials } from './synthesis.cases';
import { synthesisLink } from './synthesis-link';
import { SYNTHESIS_QUERY, type Synthesis } from './synthesis-query';

const AT = '/sammenfatning?fund=f-a,f-b,f-c';

function open(prepared: Prepared | undefined, at = AT, language: 'da' | 'en' = 'da') {
  const answers = prepared ? [prepared] : [];
  return renderPage(routes, { at, language, answers, problemTexts: evidenceProblemTexts });
}

const given = (synthesis: Synthesis) => answers(SYNTHESIS_QUERY, { synthesis });

/** The answer, and what was asked for it. */
function listening(synthesis: Synthesis) {
  const asked: unknown[] = [];
  const prepared = answers(SYNTHESIS_QUERY, ({ input }) => {
    asked.push(input);
    return { synthesis };
  });
  return { asked, prepared };
}

const textsOf = (rows: readonly HTMLElement[]) =>
  rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent));

describe('findings that may be pooled', () => {
  it('say one figure with its interval, where it lies, and what a new study may find', async () => {
    open(given(pooled()));
    expect(await screen.findByRole('heading', { level: 1, name: 'Fund side om side: Trivsel' })).toBeVisible();
    expect(screen.getByText('3 studier giver samlet SMD 0,32 [0,11; 0,53].')).toBeVisible();
    expect(screen.getByText(/Hele intervallet ligger på den gode side/)).toHaveTextContent(
      'I et nyt studie som disse kan man vente [−0,09; 0,73]. Det rækker til begge sider',
    );
  });

  it('are drawn with a diamond, and every figure of the drawing stands in the table', async () => {
    open(given(pooled()));
    const plot = await screen.findByRole('img', { name: /^Forest plot: Standardiseret forskel/ });
    expect(plot).toHaveAccessibleName(
      'Forest plot: Standardiseret forskel (SMD) 3 studier hver for sig. Samlet (REML, Knapp–Hartung): SMD 0,32 [0,11; 0,53]. Alle tal står i tabellen.',
    );
    expect(plot.querySelectorAll('[data-role="diamond"]')).toHaveLength(1);
    expect(plot.querySelectorAll('[data-role="square"]')).toHaveLength(3);
    expect([...plot.querySelectorAll('[data-role="end"]')].map((end) => end.textContent)).toEqual([
      '← dårligere',
      'bedre →',
    ]);
    const table = screen.getByRole('table', { name: 'Alle tal: Standardiseret forskel (SMD)' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(textsOf(rows).map(([name, figure, weight]) => [name, figure, weight])).toEqual([
      [expect.stringMatching(/^Bang 2019/), '0,20 [0,00; 0,40]', '45,5\u00a0%'],
      [expect.stringMatching(/^Carlsen 2020/), '0,35 [0,11; 0,59]', '29,5\u00a0%'],
      [expect.stringMatching(/^Dam 2021/), '0,50 [0,21; 0,79]', '25,0\u00a0%'],
      ['Samlet (REML, Knapp–Hartung)', '0,32 [0,11; 0,53]', ''],
      ['Ventet i et nyt studie', '[−0,09; 0,73]', ''],
    ]);
    expect(screen.getAllByText(/τ² = 0,01; I² = 41,5 %; Q = 3,4 \(df = 2\), p = 0,181/)).not.toHaveLength(0);
    expect(within(table).getByRole('link', { name: 'Dam 2021' })).toHaveAttribute('href', '/viden/kilde#fund-f-b');
  });

  it('say so when they worsen, when nothing is settled, and when there was no comparison group', async () => {
    const changes = trials.map((one) => ({ ...one, comparison: 'BEFORE_AFTER' as const }));
    open(given(pooled({ higherIsBetter: false, studies: changes })));
    expect(await screen.findByText(/Hele intervallet ligger på den dårlige side/)).toBeVisible();
    expect(screen.getByText(/Ændringen kan have andre årsager/)).toBeVisible();
  });

  it('leave one out at a time, and too few for a funnel say why', async () => {
    open(given(pooled({ result: result(0.1, -0.1, 0.3), notes: [{ code: 'evidence.no-heterogeneity' }] })));
    const table = await screen.findByRole('table', { name: 'Uden ét studie ad gangen' });
    expect(textsOf(within(table).getAllByRole('row').slice(1)).map(([name, figure]) => [name, figure])).toEqual([
      ['Bang 2019', '0,30 [0,10; 0,50]'],
      ['Carlsen 2020', '0,32 [0,10; 0,50]'],
      ['Dam 2021', '0,31 [0,10; 0,50]'],
    ]);
    expect(screen.getByText(/Et tragtplot kræver mindst 10 studier. Her er der 3/)).toBeVisible();
    expect(screen.getByText(/Intervallet rækker til begge sider: Det er ikke afgjort/)).toBeVisible();
    expect(screen.getByText(/Der er ikke målt forskel mellem studierne/)).toBeVisible();
  });

  it('get a funnel from ten studies on, with who lies outside of its limits', async () => {
    open(given(pooled({ studies: manyTrials, hasFunnel: true, leaveOneOut: [] })));
    const plot = await screen.findByRole('img', { name: /^Tragtplot/ });
    expect(plot.querySelectorAll('[data-role="dot"]')).toHaveLength(12);
    const table = screen.getByRole('table', { name: 'Tragtplot: alle tal' });
    const outside = textsOf(within(table).getAllByRole('row')).filter((cells) => cells.at(-1) === 'Uden for');
    expect(outside.map(([name]) => name)).toEqual(['Studie 1']);
    expect(plot).toHaveAccessibleName(/1 ligger uden for grænserne/);
  });
});

describe('how it is computed', () => {
  it('is chosen, kept in the address and asked for', async () => {
    const { asked, prepared } = listening(pooled());
    const { user, router } = open(prepared);
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Metode' }), 'DerSimonian–Laird');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Interval' }), 'Normalfordeling');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sammenhold med' }), 'Udgivelsesår');
    expect(router.state.location.search).toBe('?fund=f-a%2Cf-b%2Cf-c&method=DL&test=z&moderator=year');
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ method: 'DL', test: 'Z', moderator: 'YEAR' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Del op efter' }), 'Målgruppe');
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ subgroups: 'TARGET_GROUP' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Del op efter' }), 'Ingen opdeling');
    expect(router.state.location.search).not.toContain('groups');
  });

  it('stays to be chosen where a choice made it impossible', async () => {
    const impossible = notPooled({ method: 'PM', problems: [{ code: 'evidence.heterogeneity-not-converged' }] });
    open(given(impossible), `${AT}&method=PM`);
    expect(await screen.findByRole('combobox', { name: 'Metode' })).toHaveValue('PM');
  });

  it('in groups: a diamond each, and how far they are from each other', async () => {
    const studies = trials.map((one, place) => ({ ...one, subgroup: place === 0 ? 'tg-pain' : 'tg-stress' }));
    const group = (subgroup: string, name: string, count: number) => ({
      ...{ subgroup, label: { da: name, en: name }, studies: count },
      result: result(0.3, 0.1, 0.5),
    });
    const subgroups = {
      ...{ qBetween: 2.345, qBetweenDegrees: 1, qBetweenP: 0.126 },
      subgroups: [group('tg-pain', 'Smerter', 1), group('tg-stress', 'Stress', 2)],
    };
    open(given(pooled({ studies, subgroups })), `${AT}&groups=target-group`);
    expect(await screen.findByText(/Forskel mellem grupperne: Q = 2,35 \(df = 1\), p = 0,126/)).toBeVisible();
    const plot = screen.getByRole('img', { name: /^Forest plot/ });
    expect(plot.querySelectorAll('[data-role="diamond"]')).toHaveLength(3);
  });

  it('in groups that cannot be compared says why', async () => {
    open(given(pooled({ subgroupProblems: [{ code: 'evidence.one-subgroup' }] })), `${AT}&groups=design`);
    expect(await screen.findByText(/Grupperne kan ikke sammenlignes. Der skal være mindst to grupper/)).toBeVisible();
  });

  it.each([
    ['SMD', 0.02, 'Pr. år ændrer resultatet sig 0,020 [0,010; 0,030], p = 0,012. Det forklarer 60,0 % af'],
    ['RR', -0.03, 'Pr. år ganges resultatet med 0,970 [0,961; 0,980], p = 0,012.'],
  ] as const)('as a line through %s says what a year means', async (measure, estimate, expected) => {
    const slope = { estimate, ciLower: estimate - 0.01, ciUpper: estimate + 0.01, p: 0.012 };
    const regression = { moderator: 'YEAR' as const, studies: 12, line: { slope, r2: 60 }, problems: [] };
    const studies = manyTrials.map((one) => ({ ...one, measure }));
    open(given(pooled({ studies, regression })), `${AT}&moderator=year`);
    expect(await screen.findByText(new RegExp(expected.replace(/[[\].+]/g, '\\$&')))).toBeVisible();
  });

  it('without studies enough for a line says how many there are', async () => {
    const problems = [{ code: 'evidence.regression-needs-ten' }];
    open(
      given(pooled({ regression: { moderator: 'WEEKS', studies: 2, line: null, problems } })),
      `${AT}&moderator=weeks`,
    );
    expect(await screen.findByText('Der skal være mindst 10 studier, der oplyser det. Her er der 2.')).toBeVisible();
  });
});

describe('findings that may not be pooled', () => {
  it('are listed with their intervals and the reasons, without a diamond or weights', async () => {
    open(given(notPooled()));
    expect(await screen.findByRole('heading', { name: 'Tallene er ikke lagt sammen' })).toBeVisible();
    expect(screen.getByText('Uden sammenligning lægges tallene ikke sammen.')).toBeVisible();
    expect(screen.getByText('Samme kilde ville tælle flere gange.')).toBeVisible();
    const plot = screen.getByRole('img', { name: /Tallene er ikke lagt sammen/ });
    expect(plot.querySelector('[data-role="diamond"]')).toBeNull();
    expect(screen.queryByRole('columnheader', { name: 'Vægt' })).toBeNull();
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Tragtplot' })).toBeNull();
  });

  it('get a drawing for each scale', async () => {
    const studies = [
      study({ weight: null }),
      study({ findingId: 'f-or', label: 'Holm 2018', measure: 'OR', weight: null }),
      study({ findingId: 'f-who', label: 'Iversen 2020', measure: 'MD', unit: 'WHO-5', weight: null }),
      study({ findingId: 'f-phq', label: 'Juhl 2020', measure: 'MD', unit: 'PHQ-9', weight: null }),
    ];
    open(given(notPooled({ studies })));
    const plots = await screen.findAllByRole('img', { name: /^Forest plot/ });
    expect(plots.map((plot) => plot.querySelector('title')?.textContent)).toEqual([
      'Forest plot: Standardiseret forskel (SMD)',
      'Forest plot: Odds ratio (OR)',
      'Forest plot: Forskel i gennemsnit (MD), WHO-5',
      'Forest plot: Forskel i gennemsnit (MD), PHQ-9',
    ]);
    expect(screen.getByText(/Hver måde har sin egen tegning/)).toBeVisible();
  });

  it('tell findings of one source apart, turned scales, invented ones, and those without figures', async () => {
    const studies = [
      study({ weight: null, isTurned: true }),
      study({ findingId: 'f-2', weight: null, isDemonstration: true, outcome: { da: 'Smerte', en: 'Pain' } }),
    ];
    const withoutEffect = [
      { findingId: 'f-3', label: 'Karlsen 2017', url: '/viden/k#fund-f-3', statement: 'De sov bedre.' },
    ];
    open(given(notPooled({ studies, withoutEffect })));
    expect(await screen.findByRole('link', { name: 'Bang 2019 (1)' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Bang 2019 (2)' })).toBeVisible();
    expect(screen.getByText('(vendt)')).toBeVisible();
    expect(screen.getByText(/1 studie måler den anden vej og er vendt/)).toBeVisible();
    expect(screen.getByText(/Mindst ét fund er opdigtet/)).toBeVisible();
    expect(screen.getByRole('columnheader', { name: 'Udbytte' })).toBeVisible();
    expect(screen.getByText(/De sov bedre/)).toBeVisible();
    expect(screen.getByRole('heading', { level: 1, name: 'Fund side om side' })).toBeVisible();
  });
});

describe('states', () => {
  it('asks for findings when the address has none', async () => {
    open(undefined, '/sammenfatning');
    expect(await screen.findByRole('heading', { name: 'Vælg fund først' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Stil et spørgsmål' })).toHaveAttribute('href', '/hvad-virker');
  });

  it('says when none of them can be shown', async () => {
    open(given(notPooled({ studies: [] })));
    expect(await screen.findByRole('heading', { name: 'Ingen af fundene kan vises her' })).toBeVisible();
  });

  it('waits', async () => {
    open(neverAnswers(SYNTHESIS_QUERY));
    expect(await screen.findByRole('heading', { level: 1, name: 'Fund side om side' })).toBeVisible();
    expect(screen.getByText('Henter …')).toBeInTheDocument();
  });

  it.each([
    [refuses(SYNTHESIS_QUERY, 'INTERNAL', { correlationId: 'nr-7' }), /nr-7/],
    [
      refuses(SYNTHESIS_QUERY, 'RULE_VIOLATION', { problems: [{ code: 'evidence.too-many-filters' }] }),
      'Der er valgt for mange filtre.',
    ],
    [unreachable(SYNTHESIS_QUERY), /forbindelse/],
  ])('says what went wrong (%#)', async (prepared, expected) => {
    open(prepared);
    expect(await screen.findByText(expected)).toBeVisible();
  });

  it('speaks English', async () => {
    open(given(pooled()), AT, 'en');
    expect(await screen.findByText('3 studies pooled: SMD 0.32 [0.11; 0.53].')).toBeVisible();
    expect(screen.getByRole('img', { name: /^Forest plot: Standardised difference/ })).toHaveTextContent('better →');
  });
});

describe('what is taken away', () => {
  it('is the drawing in ink on paper, and a table by the same address', async () => {
    const saved: Blob[] = [];
    URL.createObjectURL = (blob) => {
      saved.push(blob as Blob);
      return 'blob:plot';
    };
    URL.revokeObjectURL = () => undefined;
    const { user } = open(given(pooled()), `${AT}&test=z`);
    await user.click(await screen.findByRole('button', { name: 'Gem som fil' }));
    expect(screen.getByRole('link', { name: 'Tabel (CSV)' })).toHaveAttribute(
      'href',
      '/sammenfatning/eksport.csv?fund=f-a%2Cf-b%2Cf-c&test=z&lang=da',
    );
    await user.click(screen.getByRole('button', { name: 'Forest plot (SVG)' }));
    expect(saved.map(({ type }) => type)).toEqual(['image/svg+xml;charset=utf-8']);
  });
});

describe('the link to the page', () => {
  it('is the same for the same findings', () => {
    expect(synthesisLink({ findingIds: ['b', 'a'] })).toBe('/sammenfatning?fund=a%2Cb');
  });
});
