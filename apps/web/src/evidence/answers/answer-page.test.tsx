import type { Role } from '@samspil/domain/shared';
import { screen, waitFor, within } from '@testing-library/react';
import { routes } from '..';
import { answers, neverAnswers, refuses, renderPage, unreachable, type Answer as Prepared } from '../../shared/testing';
import { evidenceProblemTexts } from '../problem-texts';
import { WHAT_WORKS_QUERY, type Answer } from './answer-query';
import { answer, emptyAnswer, finding, outcome, row } from './answers.cases';

const AT = '/hvad-virker?q=ensomme+sang';

function open(prepared: Prepared, { at = AT, language = 'da' as 'da' | 'en', roles }: Setting = {}) {
  return renderPage(routes, { at, language, roles, answers: [prepared], problemTexts: evidenceProblemTexts });
}

interface Setting {
  at?: string;
  language?: 'da' | 'en';
  roles?: readonly Role[];
}

const given = (whatWorks: Answer) => answers(WHAT_WORKS_QUERY, { whatWorks });

/** The answer, and what was asked for it. */
function listening(whatWorks: Answer) {
  const asked: unknown[] = [];
  const prepared = answers(WHAT_WORKS_QUERY, ({ input }) => {
    asked.push(input);
    return { whatWorks };
  });
  return { asked, prepared };
}

describe('before anything is asked', () => {
  it('asks for a question, gives examples and says what an answer holds itself to', async () => {
    const { user, router } = open(given(answer()), { at: '/hvad-virker' });
    expect(await screen.findByRole('heading', { level: 1, name: 'Hvad virker?' })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Også det, der ikke gik godt' })).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'dans depression evidens' }));
    expect(router.state.location.search).toBe('?q=dans+depression+evidens');
    expect(await screen.findByRole('heading', { name: 'Kort svar' })).toBeVisible();
  });

  it('takes the question to the address', async () => {
    const { user, router } = open(given(answer()), { at: '/hvad-virker' });
    await user.type(await screen.findByRole('combobox', { name: 'Dit spørgsmål' }), 'unge og musik{Enter}');
    expect(router.state.location.search).toBe('?q=unge+og+musik');
  });
});

describe('how the question was understood', () => {
  it('names the axis of every part, target group first, and what was not used', async () => {
    open(given(answer()));
    const panel = await screen.findByRole('region', { name: 'Sådan forstod vi spørgsmålet' });
    expect(
      within(panel)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['MålgruppeEnsomme', 'AktivitetSang og kor']);
    expect(within(panel).getByText('Ikke brugt: måske')).toBeVisible();
  });

  it('takes a part away and puts it back, in the address and in the question', async () => {
    const { asked, prepared } = listening(answer());
    const { user, router } = open(prepared);
    await user.click(await screen.findByRole('button', { name: 'Fjern Ensomme' }));
    expect(router.state.location.search).toBe('?q=ensomme+sang&drop=tg-lonely');
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ dropped: ['tg-lonely'] }));
    expect(screen.getByRole('heading', { name: 'Sådan forstod vi spørgsmålet' })).toHaveFocus();
    await user.click(await screen.findByRole('button', { name: 'Tag tg-lonely med igen' }));
    expect(router.state.location.search).toBe('?q=ensomme+sang');
  });

  it('shows filters that narrow, and takes them away where they stand', async () => {
    const { asked, prepared } = listening(answer());
    const { user, router } = open(prepared, { at: `${AT}&f.comparison=randomised&f.yearFrom=2015` });
    await user.click(await screen.findByRole('button', { name: 'Fjern Lodtrækning' }));
    expect(asked[0]).toMatchObject({ filters: { comparison: ['RANDOMISED'], yearFrom: 2015 } });
    await user.click(screen.getByRole('button', { name: 'Fjern fra 2015' }));
    expect(router.state.location.search).toBe('?q=ensomme+sang');
  });
});

describe('what is known', () => {
  it('says first what the findings say, beside what is not known', async () => {
    open(given(answer()));
    const short = await screen.findByRole('region', { name: 'Kort svar' });
    expect(within(short).getByText('Der er endnu ingen evaluerede aktiviteter fra kommunerne.')).toBeVisible();
    const gaps = screen.getByRole('region', { name: 'Det ved vi ikke' });
    expect(within(gaps).getByText('Ingen af undersøgelserne er fra Danmark.')).toBeVisible();
    const status = screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(status).toContain('3 fund fra 2 kilder svarer direkte');
  });

  it('opens the findings behind a sentence by keyboard, and closes them', async () => {
    const { user } = open(given(answer()));
    const sentence = await screen.findByRole('button', { name: '1 fund viser ingen forskel.' });
    sentence.focus();
    await user.keyboard('{Enter}');
    const sheet = screen.getByRole('dialog', { name: '1 fund viser ingen forskel.' });
    expect(await within(sheet).findByText('Udsagn c')).toHaveAttribute('lang', 'da');
    expect(within(sheet).getByText('Ingen forskel')).toBeVisible();
    expect(within(sheet).queryByText('Udsagn a')).not.toBeInTheDocument();
    await user.click(within(sheet).getByRole('button', { name: 'Luk' }));
    await waitFor(() => expect(screen.queryByText('Udsagn c')).not.toBeInTheDocument());
  });

  it('shows a finding in full: effect with interval, certainty with its reason, and where it stands', async () => {
    const { user } = open(given(answer()));
    await user.click((await screen.findAllByRole('button', { name: '2 fund med bedring' }))[0] as HTMLElement);
    const [first] = within(screen.getByRole('dialog')).getAllByRole('article');
    const text = first?.textContent ?? '';
    expect(text).toMatch(/Forskel i gennemsnit 2,35, 95\s% sikkerhedsinterval 0,14 til 4,56 \(højere er bedre\)/);
    expect(text).toContain('LavÉt lille forsøg.');
    expect(text).toContain('Storbritannien');
    expect(within(first as HTMLElement).getByRole('link', { name: 'Hansen et al., 2020' })).toHaveAttribute(
      'href',
      '/viden/hansen2020#fund-a',
    );
    expect(text).toContain('s. 12');
  });

  it('says how many there was no room for', async () => {
    const { user } = open(given(answer({ findings: [finding({ id: 'a' })], isPartial: true })));
    await user.click(await screen.findByRole('button', { name: '3 fund i 2 kilder' }));
    expect(within(screen.getByRole('dialog')).getByText(/^2 fund mere er der ikke plads til/)).toBeVisible();
    expect(screen.getByText(/^Der er mere, end et svar kan rumme/)).toBeVisible();
  });
});

describe('a row', () => {
  it('tells directions, designs, certainty and practice, and that findings disagree', async () => {
    open(given(answer()));
    const entry = await screen.findByRole('article', { name: 'Sang og kor' });
    for (const text of [
      'Kulturaktivitet',
      'Fundene peger hver sin vej',
      '1 fund uden forskel',
      'Forsøg med lodtrækning (RCT)',
      'Meget lav til lav',
      '1 fund ikke vurderet',
      /^Endnu ingen evaluerede forløb\./u,
    ])
      expect(within(entry).getByText(text)).toBeVisible();
    const tries = within(entry).getByRole('link', { name: /^Se, hvem der prøver det/u });
    expect(tries).toHaveAttribute('href', '/aktiviteter?f.artForms=af-singing');
  });

  it('tells therapy apart in words', async () => {
    const therapy = row({ key: 'af-dmt:therapy', intervention: 'THERAPY', label: { da: 'Danseterapi', en: 'DMT' } });
    open(given(answer({ rows: [row(), therapy] })));
    const entry = await screen.findByRole('article', { name: 'Danseterapi' });
    expect(within(entry).getByText('Terapi')).toBeVisible();
    expect(entry).toHaveAttribute('data-intervention', 'THERAPY');
  });

  it('opens with what it takes, what is not known, and why nothing is pooled', async () => {
    const { user } = open(given(answer({ rows: [row(), row({ key: 'b', label: { da: 'Dans', en: 'Dance' } })] })));
    const entry = await screen.findByRole('article', { name: 'Sang og kor' });
    const more = within(entry).getByRole('button', { name: /^Tal, krav og huller/ });
    expect(more).toHaveAttribute('aria-expanded', 'false');
    await user.click(more);
    expect(more).toHaveAttribute('aria-expanded', 'true');
    expect(within(entry).getByText('10–14 uger')).toBeVisible();
    expect(within(entry).getByText('En korleder')).toBeVisible();
    expect(await within(entry).findByText(/Færre end tre fund lægges ikke sammen/)).toBeVisible();
    expect(within(entry).getByText('1 grund mere')).toBeVisible();
  });

  it('shows a range, and one figure only with its interval and prediction', async () => {
    const figures = outcome({
      isAsked: true,
      ranges: [
        {
          ...{ measure: 'SMD', comparison: 'RANDOMISED', higherIsBetter: false },
          ...{ lowest: -0.6, highest: 0.1, count: 3, findingIds: ['a', 'b', 'c'] },
        },
      ],
      pooled: {
        ...{ measure: 'SMD', comparison: 'RANDOMISED', higherIsBetter: false, estimate: -0.3 },
        ...{ ciLower: -0.5, ciUpper: -0.1, piLower: -0.9, piUpper: 0.3, i2: 42, findingIds: ['a', 'b', 'c'] },
      },
      whyNotPooled: [],
    });
    open(given(answer({ rows: [row({ research: { ...row().research, outcomes: [figures] } })] })));
    const entry = await screen.findByRole('article', { name: 'Sang og kor' });
    expect(entry).toHaveTextContent(
      'Standardiseret forskel (SMD) fra −0,60 til 0,10 i 3 fund, lodtrækning, lavere er bedre',
    );
    expect(entry).toHaveTextContent(/Samlet: .* −0,30, 95\s% sikkerhedsinterval −0,50 til −0,10/);
    expect(entry).toHaveTextContent('Et nyt studie kan ventes mellem −0,90 og 0,30.');
    expect(within(entry).getByText('Dit spørgsmål')).toBeVisible();
    expect(within(entry).getByRole('link', { name: /^Se tallene side om side/ })).toHaveAttribute(
      'href',
      '/sammenfatning?fund=a%2Cb%2Cc',
    );
  });
});

describe('what does not answer directly', () => {
  it('stands apart with its reason, four rows at first', async () => {
    const near = Array.from({ length: 6 }, (_, place) =>
      row({
        key: `near-${place}`,
        label: { da: `Nær ${place}`, en: `Near ${place}` },
        whyIndirect: [
          { __typename: 'AnswerRemark', text: 'Måler »Livskvalitet«, ikke »Mindre ensomhed«.', findingIds: ['a'] },
        ],
      }),
    );
    const { user } = open(given(answer({ rows: [], indirectRows: near })));
    const section = await screen.findByRole('region', { name: 'Det nærmeste, vi ved' });
    expect(within(section).getAllByRole('article')).toHaveLength(4);
    expect(within(section).getAllByText('Måler »Livskvalitet«, ikke »Mindre ensomhed«.')).toHaveLength(4);
    await user.click(within(section).getByRole('button', { name: 'Vis 2 mere' }));
    expect(within(section).getAllByRole('article')).toHaveLength(6);
  });

  it('an empty answer says so, never that it does not work, and leads on', async () => {
    open(given(emptyAnswer()));
    expect(await screen.findByText(/^Det betyder ikke, at det ikke virker/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Ikke gennemgået' })).toHaveAttribute('href', '/viden/n');
    expect(screen.queryByRole('region', { name: 'Det ved vi ikke' })).not.toBeInTheDocument();
  });

  it.each([
    [
      undefined,
      'Log ind, og efterlys viden',
      '/log-ind?next=%2Fspoergsmaal%2Fny%3Fq%3Densomme%2520sang%26emneord%3Dtg-lonely%2Caf-singing',
    ],
    [['member'] as const, 'Efterlys viden', '/spoergsmaal/ny?q=ensomme%20sang&emneord=tg-lonely,af-singing'],
  ])('the question goes with whoever asks for knowledge: %s', async (roles, name, address) => {
    open(given(emptyAnswer()), { roles });
    expect(await screen.findByRole('link', { name })).toHaveAttribute('href', address);
  });
});

describe('the whole answer', () => {
  it('is ordered as asked, in the address', async () => {
    const { asked, prepared } = listening(answer({ rows: [row(), row({ key: 'b' })] }));
    const { user, router } = open(prepared);
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Rækkefølge' }), 'Nyeste først');
    expect(router.state.location.search).toBe('?q=ensomme+sang&sort=recency');
    await waitFor(() => expect(asked.at(-1)).toMatchObject({ sort: 'RECENCY', language: 'DA' }));
  });

  it('is taken away as CSV and PDF', async () => {
    const { user } = open(given(answer()), { at: `${AT}&drop=oc-loneliness` });
    await user.click(await screen.findByRole('button', { name: 'Gem som fil' }));
    expect(screen.getByRole('link', { name: 'CSV (regneark)' })).toHaveAttribute('href', answer().csvUrl);
    expect(screen.getByRole('link', { name: /PDF/ })).toHaveAttribute(
      'href',
      '/hvad-virker/notat.pdf?q=ensomme+sang&drop=oc-loneliness&lang=da',
    );
  });

  it('names its sources with how to reach them', async () => {
    open(given(answer()));
    const sources = await screen.findByRole('region', { name: 'Kilder' });
    expect(within(sources).getByRole('link', { name: 'Singing together' })).toHaveAttribute(
      'href',
      '/viden/hansen2020',
    );
    expect(within(sources).getByRole('link', { name: /^Gå til udgivelsen/ })).toHaveAttribute(
      'href',
      'https://doi.org/10.1/x',
    );
    expect(within(sources).getByText('Svarer direkte')).toBeVisible();
  });

  it('is all there in English', async () => {
    const { asked, prepared } = listening(answer());
    open(prepared, { language: 'en' });
    expect(await screen.findByRole('article', { name: 'Singing' })).toHaveTextContent(
      'Findings point in different ways',
    );
    expect(asked[0]).toMatchObject({ language: 'EN' });
    expect(screen.getAllByText('3 findings from 2 sources answer directly')).toHaveLength(2);
  });
});

it.each([
  ['loading', neverAnswers(WHAT_WORKS_QUERY), 'Henter …'],
  ['our fault', refuses(WHAT_WORKS_QUERY, 'INTERNAL', { correlationId: 'abc-1' }), /abc-1/],
  ['no connection', unreachable(WHAT_WORKS_QUERY), 'Der er ingen forbindelse'],
  [
    'filters that contradict each other',
    refuses(WHAT_WORKS_QUERY, 'RULE_VIOLATION', {
      problems: [{ code: 'evidence.years-reversed', field: 'filters.yearTo', params: {} }],
    }),
    /Det første år skal ligge før det sidste/,
  ],
])('says why there is no answer: %s', async (_, prepared, text) => {
  open(prepared);
  await screen.findByRole('combobox');
  expect((await screen.findAllByText(text))[0]).toBeInTheDocument();
});
