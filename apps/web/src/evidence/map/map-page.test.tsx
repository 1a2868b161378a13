import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { routes } from '..';
import { TERM_LABELS_QUERY } from '../../search';
import { answers, neverAnswers, refuses, renderPage, unreachable, type Answer } from '../../shared/testing';
import { CELL_QUERY, MAP_FACETS_QUERY, MAP_QUERY, type MapAnswer, type MapLineNode } from './map-queries';

/** The screen is downloaded when first opened. */
const PATIENCE = { timeout: 5000 };

const line = (id: string, da: string, parentId: string | null = null): MapLineNode => ({
  __typename: 'EvidenceMapLine',
  id,
  label: { da, en: `${da} (en)` },
  parentId,
  depth: parentId === null ? 0 : 1,
  findings: 2,
  sources: 1,
});
const NO_CELLS: MapAnswer['research'] = {
  __typename: 'EvidenceMapCells',
  rows: [],
  columns: [],
  interventions: [],
  findings: [],
  sources: [],
  bestTiers: [],
  byDirection: [[], [], [], [], []],
};
const MAP: MapAnswer = {
  findings: 1234,
  sources: 56,
  invented: 0,
  rows: [line('tg-cmd', 'Lettere lidelser'), line('tg-stress', 'Stress', 'tg-cmd'), line('tg-older', 'Ældre')],
  columns: [line('af-music', 'Musik'), line('af-reading', 'Læsegrupper')],
  research: {
    __typename: 'EvidenceMapCells',
    rows: [0, 0, 1],
    columns: [0, 0, 0],
    interventions: [0, 1, 0],
    findings: [9, 1, 9],
    sources: [4, 1, 4],
    bestTiers: [1, 5, 1],
    byDirection: [
      [5, 0, 5],
      [3, 0, 3],
      [1, 0, 1],
      [0, 0, 0],
      [0, 1, 0],
    ],
  },
  practice: NO_CELLS,
};
const EMPTY: MapAnswer = { ...MAP, findings: 0, sources: 0, rows: [], columns: [], research: NO_CELLS };
const LABELS = answers(TERM_LABELS_QUERY, {
  targetGroups: [{ __typename: 'Term', id: 'tg-older', label: { da: 'Ældre', en: 'Older people' } }],
  artForms: [],
  outcomes: [],
  sectors: [],
  settings: [],
  orgForms: [],
  courseLevels: [],
  evidenceTypes: [],
  evalInstruments: [],
});
const CELL = answers(CELL_QUERY, {
  cellFindings: {
    totalCount: 1,
    edges: [
      {
        node: {
          id: '1',
          statement: 'Flere fandt ro.',
          direction: 'NO_DIFFERENCE',
          intervention: 'ACTIVITY',
          comparison: 'RANDOMISED',
          certainty: null,
          designTier: 'RANDOMISED',
          page: '12',
          exact: false,
          isDemonstration: false,
          source: { id: 's', slug: 'ross2021', title: 'A trial', year: 2021 },
        },
      },
    ],
    pageInfo: { hasNextPage: false, endCursor: null },
  },
});

function media(narrow: boolean) {
  window.matchMedia = (query) =>
    ({
      matches: narrow && query.includes('max-width'),
      media: query,
      addEventListener() {},
      removeEventListener() {},
    }) as unknown as MediaQueryList;
}

function open(at: string, prepared: Answer, language: 'da' | 'en' = 'da', narrow = false) {
  media(narrow);
  return renderPage(routes, { at, language, answers: [prepared, LABELS, CELL] });
}

const whole = answers(MAP_QUERY, { evidenceMap: MAP });

describe('the evidence map', () => {
  it('says in every cell what was done, how much is known, of what design and in which direction', async () => {
    open('/evidenskort', whole);
    const grid = await screen.findByRole('grid', { name: 'Kort: Målgruppe og aktivitet' }, PATIENCE);
    expect(screen.getByText('1.234 fund i 56 kilder')).toBeInTheDocument();
    const [, first] = within(grid).getAllByRole('row');
    const [cell, gap] = within(first as HTMLElement).getAllByRole('gridcell');
    expect(cell).toHaveTextContent(
      'Kulturaktivitet: 9 fund i 4 kilder, 5 med bedring, 3 uden forskel, 1 med forværring. ' +
        'Stærkeste design: Forsøg med lodtrækning (RCT).',
    );
    expect(cell).toHaveTextContent('Terapi: 1 fund i 1 kilde, 1 med uklart resultat.');
    expect(gap).toHaveAccessibleName('Hul: ingen fund endnu');
  });

  it('lets Tab reach one cell, and folds what is below a line', async () => {
    const user = userEvent.setup();
    open('/evidenskort', whole);
    const grid = await screen.findByRole('grid');
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    await user.click(within(grid).getByRole('button', { name: /Lettere lidelser/ }));
    expect(within(grid).queryByRole('rowheader', { name: 'Stress' })).toBeNull();
    expect(within(grid).getByRole('button', { name: /Lettere lidelser/ })).toHaveAttribute('aria-expanded', 'false');
    expect(grid.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('begins with the broadest of many lines, and the address keeps what is unfolded', async () => {
    const user = userEvent.setup();
    const narrow = line('tg-stress', 'Stress', 'tg-cmd');
    const more = Array.from({ length: 24 }, (_, place) => ({ ...narrow, id: `tg-more${place}` }));
    const long = { ...MAP, rows: [...MAP.rows, ...more] };
    const { router } = open('/evidenskort', answers(MAP_QUERY, { evidenceMap: long }));
    const grid = await screen.findByRole('grid');
    expect(within(grid).queryByRole('rowheader', { name: 'Stress' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Fold alle ud' }));
    expect(within(grid).getAllByRole('rowheader', { name: 'Stress' })).toHaveLength(25);
    expect(router.state.location.search).toBe('?fold=');
    await user.click(screen.getByRole('button', { name: 'Fold alle sammen' }));
    expect(router.state.location.search).toMatch(/fold=tg-cmd/);
  });

  it('opens the findings behind the cell of the address, with their sources', async () => {
    open('/evidenskort?cell=tg-cmd~af-music', whole);
    const sheet = await screen.findByRole('dialog', { name: 'Lettere lidelser × Musik' });
    expect(await within(sheet).findByText('Flere fandt ro.')).toBeInTheDocument();
    for (const fact of ['Ingen forskel', 'Ikke vurderet', 'Lodtrækning', 'Handler om et underemne']) {
      expect(within(sheet).getByText(fact)).toBeInTheDocument();
    }
    expect(within(sheet).getByText('A trial')).toHaveAttribute('href', '/viden/ross2021#fund-1');
  });

  it('offers the next step where nothing is known', async () => {
    open('/evidenskort?cell=tg-older~af-reading', whole);
    const sheet = await screen.findByRole('dialog', { name: 'Ældre × Læsegrupper' });
    expect(within(sheet).getByText('Efterlys viden').closest('a')).toHaveAttribute(
      'href',
      '/spoergsmaal/ny?q=Hvad%20ved%20vi%20om%20%C3%86ldre%20og%20L%C3%A6segrupper%3F&emneord=tg-older,af-reading',
    );
  });

  it('is a list on a phone', async () => {
    const user = userEvent.setup();
    open('/evidenskort', whole, 'en', true);
    await user.click(await screen.findByText('Lettere lidelser (en)'));
    expect(await screen.findByRole('button', { name: /Musik \(en\).*9 findings in 4 sources/ })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Læsegrupper (en)' })).toBeInTheDocument();
    expect(screen.queryByRole('grid')).toBeNull();
  });

  it('asks for what the address says, and shows what is in force', async () => {
    let asked: unknown;
    const prepared = answers(MAP_QUERY, (variables) => {
      asked = variables.input;
      return { evidenceMap: MAP };
    });
    open(
      '/evidenskort?axes=activity-by-outcome&f.targetGroups=tg-older&f.direction=no-difference&f.yearFrom=2015',
      prepared,
    );
    expect(await screen.findByRole('button', { name: 'Fjern Målgruppe: Ældre' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Fjern fra 2015' })).toBeInTheDocument();
    expect(asked).toMatchObject({
      axes: 'ACTIVITY_BY_OUTCOME',
      filters: { targetGroups: ['tg-older'], direction: ['NO_DIFFERENCE'], yearFrom: 2015, yearTo: null },
    });
  });

  it('says that invented examples are not counted', async () => {
    open('/evidenskort', answers(MAP_QUERY, { evidenceMap: { ...MAP, invented: 2 } }));
    expect(await screen.findByText(/2 opdigtede eksempler er ikke talt med$/, {}, PATIENCE)).toBeVisible();
  });

  it('says that practice is empty so far', async () => {
    open('/evidenskort?layer=practice', whole);
    expect(await screen.findByText(/endnu ingen evaluerede aktiviteter/)).toBeInTheDocument();
    expect(screen.queryByRole('grid')).toBeNull();
  });

  it.each<[string, Answer, string, RegExp]>([
    ['loading', neverAnswers(MAP_QUERY), '/evidenskort', /Henter/],
    ['an error', refuses(MAP_QUERY, 'INTERNAL'), '/evidenskort', /gik galt|fejl/i],
    ['offline', unreachable(MAP_QUERY), '/evidenskort', /forbindelse/i],
    ['nothing yet', answers(MAP_QUERY, { evidenceMap: EMPTY }), '/evidenskort', /Ingen fund på kortet endnu/],
    ['nothing for the filters', answers(MAP_QUERY, { evidenceMap: EMPTY }), '/evidenskort?f.language=fi', /Ryd dem/],
  ])('has a state for %s', async (_, prepared, at, text) => {
    open(at, prepared);
    expect((await screen.findAllByText(text))[0]).toBeInTheDocument();
  });

  it('counts in the filters what each would leave', async () => {
    const user = userEvent.setup();
    media(false);
    const facets = answers(MAP_FACETS_QUERY, {
      evidenceMap: { findings: 3, facets: [{ facet: 'direction', values: [{ value: 'worsened', count: 3 }] }] },
    });
    renderPage(routes, { at: '/evidenskort', answers: [whole, facets, LABELS] });
    await user.click(await screen.findByRole('button', { name: 'Filtre' }));
    expect(await screen.findByRole('checkbox', { name: 'Forværring 3' })).toBeInTheDocument();
  });

  it('marks a filter as it is pressed, and counts two pressed one after the other', async () => {
    media(false);
    const values = [
      { value: 'improved', count: 9 },
      { value: 'worsened', count: 3 },
    ];
    const facets = answers(MAP_FACETS_QUERY, {
      evidenceMap: { findings: 3, facets: [{ facet: 'direction', values }] },
    });
    const { user, router } = renderPage(routes, { at: '/evidenskort', answers: [whole, facets, LABELS] });
    await user.click(await screen.findByRole('button', { name: 'Filtre' }));
    const improved = await screen.findByRole('checkbox', { name: 'Bedring 9' });
    const worsened = screen.getByRole('checkbox', { name: 'Forværring 3' });
    // Within one turn, before the address and the map have followed.
    act(() => {
      improved.click();
      expect(improved).toBeChecked();
      worsened.click();
      expect(worsened).toBeChecked();
    });
    await waitFor(() => expect(router.state.location.search).toBe('?f.direction=improved&f.direction=worsened'));
    expect(await screen.findByRole('button', { name: 'Fjern Resultat: Forværring' })).toBeInTheDocument();
    expect(improved).toBeChecked();
  });
});
