import { screen, waitFor, within } from '@testing-library/react';
import { answers, neverAnswers, refuses, renderPage, unreachable, type Answer } from '../shared/testing';
import { routes } from '.';
import { recommendationProblemTexts } from './problem-texts';
import {
  FIND_CONCEPTS_QUERY,
  MOVE_RECOMMENDATION,
  RECOMMENDATION_QUERY,
  RECOMMENDATIONS_QUERY,
  SAVE_RECOMMENDATION,
  WRITE_RECOMMENDATION,
  type ShownRecommendation,
} from './recommendation-queries';

const NOTHING_ALLOWED = {
  edit: false,
  propose: false,
  approve: false,
  return: false,
  withdraw: false,
  reopen: false,
};

const APPROVED: ShownRecommendation = {
  __typename: 'Recommendation',
  id: 'r1',
  networkId: 'network',
  level: 'MUNICIPAL',
  title: 'Aftal roller først',
  text: 'Lad alle tre felter mødes.',
  grounds: 'To kommuner har prøvet.',
  state: 'APPROVED',
  reviewOn: '2020-01-31',
  reason: '',
  conceptIds: [],
  findingIds: [],
  proposedAt: '2026-11-01T10:00:00Z',
  approvedAt: '2026-11-02T10:00:00Z',
  isDemonstration: false,
  lock: 3,
  concepts: [{ id: 'k1', slug: 'kor', title: 'Kor i dagtimerne', isDemonstration: false }],
  findings: [],
  viewerCan: NOTHING_ALLOWED,
};
const PROPOSED: ShownRecommendation = {
  ...APPROVED,
  state: 'PROPOSED',
  approvedAt: null,
  viewerCan: { ...NOTHING_ALLOWED, approve: true, return: true },
};
const DRAFT: ShownRecommendation = {
  ...APPROVED,
  state: 'DRAFT',
  reason: 'Sig hvor sikkert det er',
  viewerCan: { ...NOTHING_ALLOWED, edit: true, propose: true },
};

const listed = (...nodes: ShownRecommendation[]) =>
  answers(RECOMMENDATIONS_QUERY, {
    recommendations: {
      edges: nodes.map((node) => ({ cursor: node.id, node })),
      pageInfo: { hasNextPage: false, endCursor: null },
    },
  });

const open = (at: string, more: readonly Answer[], viewer: object = {}) =>
  renderPage(routes, { at, problemTexts: recommendationProblemTexts, answers: more, ...viewer });
const STEERING = { roles: ['steering'] };
const COORDINATOR = { roles: ['coordinator'] };

describe('recommendations', () => {
  afterEach(() => window.localStorage.clear());

  it('are read by everybody, by whom they speak to, with what they rest on and how sure that is', async () => {
    open('/anbefalinger', [listed(APPROVED)]);
    const entry = await screen.findByRole('article', { name: APPROVED.title });
    expect(within(entry).getByText(/Ingen forskning er koblet på/)).toBeVisible();
    expect(within(entry).getByRole('link', { name: 'Kor i dagtimerne' })).toHaveAttribute('href', '/koncepter/kor');
    expect(within(entry).getByText(/Skulle være set efter 31.01.2020/)).toBeVisible();
    expect(screen.getAllByText('Ingen godkendte anbefalinger endnu.')).toHaveLength(2);
    expect(within(entry).queryByRole('button')).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Kladder' })).not.toBeInTheDocument();
  });

  it.each([
    ['hviler alene', { concepts: [], findings: [] }],
    [
      'lagt sammen',
      {
        concepts: APPROVED.concepts,
        findings: [
          {
            id: 'f1',
            slug: 'jensen2024',
            statement: 'Flere fik mere ro.',
            direction: 'IMPROVED' as const,
            certainty: null,
            intervention: 'THERAPY' as const,
            isDemonstration: false,
          },
        ],
      },
    ],
  ])('are honest about what they rest on: %s', async (expected, grounds) => {
    open('/anbefalinger', [listed({ ...APPROVED, ...grounds })]);
    expect(await screen.findByText(new RegExp(expected))).toBeVisible();
  });

  it('are approved by the steering group', async () => {
    const sent: object[] = [];
    const moved = answers(MOVE_RECOMMENDATION, ({ input }) => {
      sent.push(input);
      return { moveRecommendation: APPROVED };
    });
    const { user } = open('/anbefalinger?liste=forslag', [listed(PROPOSED), moved], STEERING);
    await user.click(await screen.findByRole('button', { name: `Godkend: ${APPROVED.title}` }));
    expect(await screen.findByText('Anbefalingen er godkendt og offentlig.')).toBeVisible();
    expect(sent).toEqual([{ id: 'r1', lock: 3, step: 'APPROVE', reason: '' }]);
  });

  it('are sent back with what is to be mended', async () => {
    const sent: object[] = [];
    const moved = answers(MOVE_RECOMMENDATION, ({ input }) => {
      sent.push(input);
      return { moveRecommendation: DRAFT };
    });
    const { user } = open('/anbefalinger?liste=forslag', [listed(PROPOSED), moved], STEERING);
    await user.click(await screen.findByRole('button', { name: /^Send tilbage/ }));
    await user.click(screen.getByRole('button', { name: 'Send tilbage' }));
    expect(await screen.findByText('Skriv hvorfor.')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: /Hvad skal rettes/ }), 'Sig hvor sikkert det er');
    await user.click(screen.getByRole('button', { name: 'Send tilbage' }));
    expect(await screen.findByText('Anbefalingen er sendt tilbage.')).toBeVisible();
    expect(sent).toMatchObject([{ step: 'RETURN', reason: 'Sig hvor sikkert det er' }]);
  });

  it('tell who writes why they came back, and what is missing before they are proposed', async () => {
    const problems = [{ code: 'recommendations.grounds-missing', field: 'grounds' }];
    const { user } = open(
      '/anbefalinger?liste=kladder',
      [listed(DRAFT), refuses(MOVE_RECOMMENDATION, 'RULE_VIOLATION', { problems })],
      COORDINATOR,
    );
    expect(await screen.findByText('Sendt tilbage: Sig hvor sikkert det er')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Send til godkendelse/ }));
    expect(await screen.findByText(/Skriv hvorfor, eller vælg et koncept/)).toBeVisible();
  });

  it('that a mail leads to is shown and has the focus, whatever list it is on', async () => {
    HTMLElement.prototype.scrollIntoView = jest.fn();
    const other = { ...APPROVED, id: 'r2', title: 'Spørg naboen' };
    open('/anbefalinger#r1', [listed(other), answers(RECOMMENDATION_QUERY, { recommendation: PROPOSED })], STEERING);
    const linked = await screen.findByRole('article', { name: PROPOSED.title });
    expect(linked).toHaveFocus();
    expect(await screen.findByRole('article', { name: 'Spørg naboen' })).toBeVisible();
  });

  it('are written as a draft with the concepts they are drawn from, sent once', async () => {
    const sent: object[] = [];
    const { user, router } = open(
      '/anbefalinger/ny',
      [
        answers(FIND_CONCEPTS_QUERY, {
          concepts: { edges: [{ node: { id: 'k1', slug: 'kor', title: 'Kor i dagtimerne', findings: [] } }] },
        }),
        answers(WRITE_RECOMMENDATION, ({ input }) => {
          sent.push(input);
          return { writeRecommendation: DRAFT };
        }),
        answers(RECOMMENDATION_QUERY, { recommendation: DRAFT }),
        listed(DRAFT),
      ],
      COORDINATOR,
    );
    await user.click(await screen.findByRole('button', { name: 'Gem kladde' }));
    expect(await screen.findByText('Skriv anbefalingen i en sætning.')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: /i en sætning/ }), 'Aftal roller først');
    await user.type(screen.getByRole('searchbox', { name: 'Find et koncept' }), 'kor');
    await user.click(await screen.findByRole('button', { name: 'Tilføj: Kor i dagtimerne' }));
    await user.click(screen.getByRole('button', { name: 'Gem kladde' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/anbefalinger'));
    expect(sent).toMatchObject([
      { networkId: 'network', content: { title: 'Aftal roller først', level: 'MUNICIPAL', conceptIds: ['k1'] } },
    ]);
  });

  it('that two edit at once are not overwritten: the writer is told what changed', async () => {
    const problems = [{ code: 'recommendations.changed-meanwhile', params: { fields: 'title,grounds', lock: 5 } }];
    const { user } = open(
      '/anbefalinger/r1/rediger',
      [
        answers(RECOMMENDATION_QUERY, { recommendation: DRAFT }),
        refuses(SAVE_RECOMMENDATION, 'RULE_VIOLATION', { problems }),
      ],
      COORDINATOR,
    );
    await user.type(await screen.findByRole('textbox', { name: /Hvad skal man gøre/ }), ' Straks.');
    await user.click(screen.getByRole('button', { name: 'Gem' }));
    expect(await screen.findByText(/Det er ændret: sætningen og hvorfor/)).toBeVisible();
  });

  it('are edited as drafts only, and by those who write', async () => {
    open('/anbefalinger/r1/rediger', [answers(RECOMMENDATION_QUERY, { recommendation: PROPOSED })], STEERING);
    expect(await screen.findByRole('heading', { name: 'Den kan ikke rettes nu' })).toBeVisible();
  });

  it('are not written by visitors', async () => {
    open('/anbefalinger/ny', []);
    expect(await screen.findByRole('link', { name: 'Log ind' })).toBeVisible();
  });

  it.each([
    ['no connection', unreachable(RECOMMENDATIONS_QUERY), /forbindelse/i],
    ['a fault', refuses(RECOMMENDATIONS_QUERY, 'INTERNAL'), /Det gik ikke/i],
    ['waiting', neverAnswers(RECOMMENDATIONS_QUERY), /Henter/i],
    ['nothing', listed(), /Ingen anbefalinger er godkendt endnu/],
  ])('say what is the matter: %s', async (_case, answer, expected) => {
    open('/anbefalinger', [answer]);
    expect((await screen.findAllByText(expected))[0]).toBeInTheDocument();
  });
});
