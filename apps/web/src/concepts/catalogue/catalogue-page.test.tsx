import { screen, within } from '@testing-library/react';
import { TERM_LABELS_QUERY } from '../../search';
import { answers, neverAnswers, refuses, renderPage, unreachable, type Answer } from '../../shared/testing';
import { routes } from '..';
import { CONCEPTS_QUERY, TRIALS_QUERY, type FoundTrial } from '../concept-queries';
import { ELSEWHERE, found, LISTED } from '../concepts.cases';

const NO_TERMS = {
  targetGroups: [
    { __typename: 'Term' as const, id: 'tg-stress', label: { da: 'Borgere med stress', en: 'People with stress' } },
  ],
  artForms: [],
  outcomes: [],
  sectors: [],
  settings: [],
  orgForms: [],
  courseLevels: [],
  evidenceTypes: [],
  evalInstruments: [],
};
const LABELS = answers(TERM_LABELS_QUERY, NO_TERMS);

const open = (at: string, more: readonly Answer[], roles?: readonly ('liaison' | 'member')[]) =>
  renderPage(routes, { at, roles, organisationId: 'org-silkeborg', answers: [LABELS, ...more] });

describe('the catalogue of concepts', () => {
  it('says what each is for, for whom, and where it is tried in which direction', async () => {
    open('/koncepter', [answers(CONCEPTS_QUERY, found([LISTED]))]);
    const entry = (await screen.findByRole('link', { name: 'Syng dig rolig' })).closest('article') as HTMLElement;
    expect(within(entry).getByText('At komme ud ad døren.')).toBeVisible();
    expect(within(entry).getByText('Fra Holstebro Kommune')).toBeVisible();
    expect(within(entry).getByText('Borgere med stress')).toBeVisible();
    expect(within(entry).getByText('Eksempel')).toBeVisible();
    const here = within(entry).getByRole('heading', { name: 'Afprøvet i netværket' }).parentElement;
    expect(here).toHaveTextContent('Silkeborg Kommune I gang');
    const away = within(entry).getByRole('heading', { name: 'Afprøvet andre steder' }).parentElement;
    expect(away).toHaveTextContent('Region Skåne Ikke fortsat');
    expect(screen.getByText('1 koncept')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Nyt koncept' })).toBeNull();
  });

  it('is narrowed by a filter, which stands in the address', async () => {
    const asked: unknown[] = [];
    const { user, router } = open('/koncepter?q=stress', [
      answers(CONCEPTS_QUERY, ({ input }) => {
        asked.push(input);
        return found([LISTED], {
          interpretation: {
            __typename: 'SearchInterpretation',
            recognised: [
              {
                termId: 'tg-stress',
                vocabulary: 'targetGroups',
                labelDa: 'Borgere med stress',
                labelEn: 'People with stress',
                matched: 'stress',
              },
            ],
            added: [],
          },
        });
      }),
    ]);
    expect(await screen.findByRole('heading', { name: 'Sådan forstod vi dit spørgsmål' })).toBeVisible();
    const [checkbox] = await screen.findAllByRole('checkbox', { name: /Borgere med stress/ });
    await user.click(checkbox as HTMLElement);
    expect(router.state.location.search).toBe('?q=stress&f.targetGroups=tg-stress');
    expect(asked.at(-1)).toEqual({
      question: 'stress',
      dropped: [],
      filters: [{ facet: 'targetGroups', values: ['tg-stress'] }],
    });
  });

  it('asks a question in the reader’s own words', async () => {
    const { user, router } = open('/koncepter', [answers(CONCEPTS_QUERY, found([LISTED]))]);
    await user.type(await screen.findByRole('combobox', { name: 'Dit spørgsmål' }), 'sang mod stress');
    await user.click(screen.getByRole('button', { name: 'Find koncepter' }));
    expect(router.state.location.search).toBe('?q=sang+mod+stress');
  });

  it.each([
    ['/koncepter', undefined, 'Der er ingen koncepter endnu', 'Se aktiviteterne'],
    ['/koncepter', ['liaison'], 'Der er ingen koncepter endnu', 'Begynd et koncept'],
    ['/koncepter?q=drager', undefined, 'Der er ingen koncepter her', 'Se alle koncepter'],
  ] as const)('says that nothing is there at %s for %s, and offers one thing', async (at, roles, title, action) => {
    open(at, [answers(CONCEPTS_QUERY, found([]))], roles);
    expect(await screen.findByRole('heading', { name: title })).toBeVisible();
    expect(screen.getByRole('link', { name: action })).toBeVisible();
  });

  it('offers to clear filters that leave nothing', async () => {
    const { user, router } = open('/koncepter?f.artForms=af-x', [answers(CONCEPTS_QUERY, found([]))]);
    await screen.findByText('Filtrene udelukker alle koncepter.');
    await user.click(screen.getAllByRole('button', { name: 'Ryd filtre' }).at(-1) as HTMLElement);
    expect(router.state.location.search).toBe('');
  });

  it('shows that it loads, that there is no connection, and that something went wrong', async () => {
    const first = open('/koncepter', [neverAnswers(CONCEPTS_QUERY)]);
    expect(await screen.findByText('Henter …')).toBeInTheDocument();
    first.unmount();
    const second = open('/koncepter', [unreachable(CONCEPTS_QUERY)]);
    expect(await screen.findByText('Der er ingen forbindelse')).toBeVisible();
    second.unmount();
    open('/koncepter', [refuses(CONCEPTS_QUERY, 'INTERNAL', { correlationId: 'k1' })]);
    expect(await screen.findByText(/k1/)).toBeVisible();
  });

  it('lists the own drafts for those who may write', async () => {
    const asked: unknown[] = [];
    const draft = { ...LISTED, state: 'DRAFT' as const, version: 0, trials: [] };
    const { user } = open(
      '/koncepter',
      [
        answers(CONCEPTS_QUERY, ({ input }) => {
          asked.push(input);
          return found(input.own ? [draft] : []);
        }),
      ],
      ['liaison'],
    );
    await user.click(await screen.findByRole('link', { name: 'Mine koncepter' }));
    expect(await screen.findByText('Kladde')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Syng dig rolig' })).toHaveAttribute('href', '/koncepter/c1');
    expect(asked.at(-1)).toEqual({ own: true });
  });

  it('tells trials by their direction', async () => {
    const { user } = open('/koncepter?liste=ude', [
      answers(TRIALS_QUERY, ({ direction }) => trials(direction === 'OWN_ELSEWHERE' ? [TRIED_AWAY] : [])),
    ]);
    const link = await screen.findByRole('link', { name: 'Syng dig rolig' });
    expect(link).toHaveAttribute('href', '/koncepter/syng-dig-rolig#forsoeg-t2');
    expect(link.closest('article')).toHaveTextContent('Holstebro KommuneRegion Skåne');
    await user.click(screen.getByRole('link', { name: 'Hentet udefra, afprøvet her' }));
    expect(await screen.findByText('Der er ingen afprøvninger her endnu')).toBeVisible();
  });

  it('speaks English', async () => {
    renderPage(routes, {
      at: '/koncepter',
      language: 'en',
      answers: [LABELS, answers(CONCEPTS_QUERY, found([LISTED]))],
    });
    expect(await screen.findByText('From Holstebro Municipality')).toBeVisible();
    expect(screen.getByText('Tried elsewhere')).toBeVisible();
  });
});

const TRIED_AWAY: FoundTrial = {
  __typename: 'ConceptTrial',
  id: ELSEWHERE.id,
  status: ELSEWHERE.status,
  direction: 'OWN_ELSEWHERE',
  place: ELSEWHERE.place,
  startsOn: null,
  endsOn: null,
  result: '',
  isDemonstration: false,
  organisation: null,
  concept: {
    __typename: 'Concept',
    id: 'c1',
    slug: 'syng-dig-rolig',
    title: 'Syng dig rolig',
    origin: 'OWN',
    originPlace: '',
    owner: LISTED.owner,
  },
};

function trials(nodes: readonly FoundTrial[]) {
  return {
    conceptTrials: {
      edges: nodes.map((node) => ({ cursor: node.id, node })),
      pageInfo: { hasNextPage: false, endCursor: null },
    },
  };
}
