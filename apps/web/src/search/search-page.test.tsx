import { screen, waitFor, within } from '@testing-library/react';
import { routes } from '.';
import { answers, neverAnswers, refuses, renderPage, unreachable, type Answer as Prepared } from '../shared/testing';
import { searchProblemTexts } from './problem-texts';
import { SEARCH_QUERY } from './search-queries';
import { answer, hit, termLabels } from './search.cases';

function open(at: string, prepared: Prepared, language: 'da' | 'en' = 'da') {
  return renderPage(routes, { at, language, answers: [prepared, termLabels], problemTexts: searchProblemTexts });
}

const tooLong = { code: 'search.question-too-long', field: 'question', params: { max: 1000 } };

const understood = answer([hit({ id: 'a' })], {
  interpretation: {
    __typename: 'SearchInterpretation',
    recognised: [
      {
        termId: 'oc-stress',
        vocabulary: 'outcomes',
        labelDa: 'Mindre stress',
        labelEn: 'Less stress',
        matched: 'stress',
      },
      {
        termId: 'tg-stress',
        vocabulary: 'targetGroups',
        labelDa: 'Borgere med stress',
        labelEn: 'People with stress',
        matched: 'stress',
      },
    ],
    added: [{ word: 'distress', origin: 'translation', addedFor: ['stress'] }],
  },
});

describe('the answer', () => {
  it('names what was found with its kind, design, year and foreign language', async () => {
    const facets = [
      { facet: 'itemType', value: 'article' },
      { facet: 'design', value: 'et-rct' },
      { facet: 'targetGroups', value: 'tg-stress' },
    ];
    open('/viden?q=stress', answers(SEARCH_QUERY, { search: answer([hit({ id: 'a', language: 'en', facets })]) }));
    const entry = await screen.findByRole('article', { name: '' });
    expect(await screen.findByText('Lodtrækningsforsøg')).toBeInTheDocument();
    for (const fact of ['Artikel', '2024', 'Engelsk']) expect(within(entry).getAllByText(fact)).not.toHaveLength(0);
    expect(screen.getByRole('link', { name: 'Titel a' })).toHaveAttribute('lang', 'en');
  });

  it('marks what is invented, and nothing else', async () => {
    const hits = [hit({ id: 'a', isDemonstration: true }), hit({ id: 'b' })];
    open('/viden?q=stress', answers(SEARCH_QUERY, { search: answer(hits) }));
    const marks = await screen.findAllByText('Eksempel');
    expect(marks).toHaveLength(1);
    const [marked] = marks.map((mark) => mark.closest('article'));
    expect(within(marked as HTMLElement).getByRole('link', { name: 'Titel a' })).toBeInTheDocument();
  });

  it('marks what was searched and says on which page it stands', async () => {
    const snippets = [{ text: 'Læsning ved stress hjælper', page: 12, ranges: [{ start: 12, end: 18 }] }];
    open('/viden?q=stress', answers(SEARCH_QUERY, { search: answer([hit({ id: 'a', snippets })]) }));
    expect(await screen.findByText('stress', { selector: 'mark' })).toBeInTheDocument();
    expect(screen.getByText('side 12')).toBeInTheDocument();
  });

  it('leads to what research says as a whole, with the same filters', async () => {
    open(
      '/viden?q=stress&f.settings=st-library&sort=newest',
      answers(SEARCH_QUERY, { search: answer([hit({ id: 'a' })]) }),
    );
    expect(await screen.findByRole('link', { name: 'Se, hvad forskningen siger samlet' })).toHaveAttribute(
      'href',
      '/hvad-virker?q=stress&f.settings=st-library',
    );
  });

  it.each([
    [false, '24 resultater'],
    [true, 'Omkring 24 resultater'],
  ])('says how many, and when it is an estimate (%s)', async (approximate, expected) => {
    open('/viden?q=x', answers(SEARCH_QUERY, { search: answer([hit({ id: 'a' })], { total: 24, approximate }) }));
    expect(await screen.findByText(expected)).toBeInTheDocument();
  });

  it('gives the whole answer as files with the same search', async () => {
    const { user } = open('/viden?q=stress&f.country=DK', answers(SEARCH_QUERY, { search: understood }));
    await user.click(await screen.findByRole('button', { name: 'Gem som fil' }));
    const link = screen.getByRole('link', { name: /RIS/ });
    expect(link).toHaveAttribute('href', '/export/search.ris?q=stress&f.country=DK&lang=da');
  });

  it('shows more below and goes on reading at the first new one', async () => {
    const prepared = answers(SEARCH_QUERY, ({ after }) => ({
      search: after
        ? answer([hit({ id: 'c' })], { total: 3 })
        : answer([hit({ id: 'a' }), hit({ id: 'b' })], { total: 3, pageInfo: { hasNextPage: true, endCursor: 'b' } }),
    }));
    const { user } = open('/viden?q=stress', prepared);
    await user.click(await screen.findByRole('button', { name: 'Vis flere' }));
    await waitFor(() => expect(screen.getByRole('link', { name: 'Titel c' })).toHaveFocus());
    expect(screen.getByRole('link', { name: 'Titel a' })).toBeInTheDocument();
  });
});

describe('the interpretation', () => {
  it('puts the target group first and lets it be taken away', async () => {
    const asked: unknown[] = [];
    const prepared = answers(SEARCH_QUERY, (variables) => {
      asked.push(variables.input?.dropped);
      return { search: understood };
    });
    const { user, router } = open('/viden?q=stress', prepared);
    const panel = await screen.findByRole('region', { name: 'Sådan forstod vi dit spørgsmål' });
    const chips = within(panel)
      .getAllByRole('button')
      .map((chip) => chip.getAttribute('aria-label'));
    expect(chips).toEqual(['Fjern Borgere med stress', 'Fjern Mindre stress', 'Fjern distress']);
    await user.click(screen.getByRole('button', { name: 'Fjern Borgere med stress' }));
    expect(router.state.location.search).toBe('?q=stress&drop=tg-stress');
    await waitFor(() => expect(asked.at(-1)).toEqual(['tg-stress']));
    await user.click(await screen.findByRole('button', { name: 'Tag Borgere med stress med igen' }));
    expect(router.state.location.search).toBe('?q=stress');
  });
});

describe('filters', () => {
  const facets = [
    { __typename: 'SearchFacet' as const, facet: 'targetGroups', values: [{ value: 'tg-stress', count: 7 }] },
  ];

  it('are named, counted, and written in the address', async () => {
    const { user, router } = open(
      '/viden?q=x',
      answers(SEARCH_QUERY, { search: answer([hit({ id: 'a' })], { facets }) }),
    );
    const box = await screen.findByRole('checkbox', { name: 'Borgere med stress 7' });
    await user.click(box);
    expect(router.state.location.search).toBe('?q=x&f.targetGroups=tg-stress');
  });

  it('stay in sight when nothing has them any more', async () => {
    open(
      '/viden?q=x&f.country=DK',
      answers(SEARCH_QUERY, {
        search: answer([], { facets: [{ __typename: 'SearchFacet', facet: 'country', values: [] }] }),
      }),
    );
    expect(await screen.findByRole('checkbox', { name: 'Danmark 0' })).toBeChecked();
  });
});

describe('when there is nothing to show', () => {
  it('says so honestly and offers a next step', async () => {
    open('/viden?q=xyzzy', answers(SEARCH_QUERY, { search: answer([]) }));
    expect(await screen.findByText(/Det betyder ikke, at det ikke virker/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Se al viden' })).toHaveAttribute('href', '/viden');
  });

  it('offers to clear the filters that leave everything out', async () => {
    const { user, router } = open('/viden?q=x&f.country=DK', answers(SEARCH_QUERY, { search: answer([]) }));
    await user.click((await screen.findAllByRole('button', { name: 'Ryd filtre' })).at(-1) as HTMLElement);
    expect(router.state.location.search).toBe('?q=x');
  });

  it.each([
    ['loading', neverAnswers(SEARCH_QUERY), 'Henter …'],
    ['our fault', refuses(SEARCH_QUERY, 'INTERNAL', { correlationId: 'abc-1' }), /abc-1/],
    ['no connection', unreachable(SEARCH_QUERY), 'Der er ingen forbindelse'],
    [
      'too long a question',
      refuses(SEARCH_QUERY, 'RULE_VIOLATION', { problems: [tooLong] }),
      /højst være på 1000 tegn/,
    ],
  ])('says why: %s', async (_, prepared, text) => {
    open('/viden?q=x', prepared);
    await screen.findByRole('combobox');
    expect(await screen.findByText(text)).toBeInTheDocument();
  });
});

it('is all there in English', async () => {
  open('/viden?q=stress', answers(SEARCH_QUERY, { search: understood }), 'en');
  expect(await screen.findByRole('region', { name: 'How we understood your question' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Remove People with stress' })).toBeInTheDocument();
  expect(screen.getByText('1 result')).toBeInTheDocument();
});
