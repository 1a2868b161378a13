import { signInAs, type TestPerson } from '../../testing/people.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { COMPLETE_FINDING, coordinatorOf, deskOf, plantSource, plantSources, type Desk } from './findings.cases.js';

interface Kappa {
  readonly pairs: number;
  readonly kappa: number | null;
  readonly problems: readonly { code: string }[];
}
interface Agreement {
  readonly direction: Kappa;
  readonly certainty: Kappa;
  readonly disagreements: readonly { findingId: string; directions: string[]; isResolved: boolean }[];
}

describe('independent ratings', () => {
  let api: TestApi;
  let desk: Desk;
  let first: TestPerson;
  let second: TestPerson;
  beforeAll(async () => {
    api = await startTestApi();
    await plantSources(api);
    await plantSource(api, 'kilde');
    desk = deskOf(api);
    first = await coordinatorOf(api);
    second = await signInAs(api, ['administrator']);
  });
  beforeEach(() => api.database.query('DELETE FROM finding'));
  afterAll(() => api.close());

  const own = { direction: 'UNCLEAR', certainty: 'VERY_LOW', reason: 'Få deltagere.' };
  const numbers = async (as: TestPerson) => {
    const { data } = await api.graphql<{ findingCounts: Record<string, number> }>(
      `{ findingCounts(networkId: "midtjylland") { draft published withdrawn sourceNotPublished toRate inDisagreement } }`,
      {},
      { as },
    );
    return data?.findingCounts;
  };
  const agreement = async (as: TestPerson) => {
    const { data } = await api.graphql<{ findingAgreement: Agreement[] }>(
      `{ findingAgreement(networkId: "midtjylland") { direction { pairs kappa problems { code } }
         certainty { pairs kappa problems { code } } disagreements { findingId directions isResolved } } }`,
      {},
      { as },
    );
    return data?.findingAgreement;
  };

  it('the rating of the other shows when the own one is saved', async () => {
    const { id } = await desk.coded(first);
    const before = (await desk.read(id, second)).data?.finding;
    expect(before).toMatchObject({ ratings: [], hiddenRatings: 1, viewerCan: { rate: true, recordConsensus: false } });
    expect(await numbers(second)).toMatchObject({ toRate: 1, inDisagreement: 0 });
    expect(await numbers(first)).toMatchObject({ toRate: 0 });
    expect((await desk.list({ toRate: true }, second)).map((finding) => finding.id)).toEqual([id]);
    const rated = await desk.done('rateFinding', { id, ...own }, second);
    expect(rated.ratings.map(({ direction, isOwn }) => [direction, isOwn])).toEqual([
      ['IMPROVED', false],
      ['UNCLEAR', true],
    ]);
    expect(rated).toMatchObject({ hiddenRatings: 0, viewerCan: { rate: false, recordConsensus: true } });
    expect(rated.content.direction).toBe('IMPROVED');
    expect(await numbers(first)).toMatchObject({ toRate: 0, inDisagreement: 1 });
  });

  it('who is to rate gets the finding without how it was judged, and nobody else does', async () => {
    const { id } = await desk.coded(first);
    const facts = async (as: TestPerson) => {
      const { data } = await api.graphql<{ finding: { forRating: Record<string, unknown> | null } }>(
        `query ($id: ID!) { finding(id: $id) { forRating { statement comparison activities { id } outcome { labelDa }
           instrument { id } lifeSituations { id } effect { estimate } designTier participants } } }`,
        { id },
        { as },
      );
      return data?.finding.forRating;
    };
    expect(await facts(second)).toEqual({
      ...{
        statement: COMPLETE_FINDING.statement,
        comparison: 'RANDOMISED',
        designTier: 'RANDOMISED',
        participants: 258,
      },
      ...{ activities: [{ id: 'af-singing' }], outcome: { labelDa: 'Livskvalitet' }, instrument: { id: 'ei-sf12' } },
      ...{ lifeSituations: [{ id: 'tg-older' }], effect: { estimate: 2.35 } },
    });
    expect(await facts(first)).toBeNull();
    expect(await facts(await signInAs(api, ['coordinator']))).not.toBeNull();
    await desk.done('rateFinding', { id, ...own }, second);
    expect(await facts(second)).toBeNull();
  });

  it.each(['direction', 'certainty', 'certaintyReason'])('for rating there is no %s', async (field) => {
    const { data } = await api.graphql<{
      judged: { fields: { name: string }[] };
      blind: { fields: { name: string }[] };
    }>(
      '{ judged: __type(name: "FindingContent") { fields { name } } blind: __type(name: "FindingForRating") { fields { name } } }',
      {},
      { as: second },
    );
    expect(data?.judged.fields).toContainEqual({ name: field });
    expect(data?.blind.fields).not.toContainEqual({ name: field });
  });

  it('a rating is changed until somebody else has rated, and needs a reason', async () => {
    const { id } = await desk.coded(first, { ...COMPLETE_FINDING, certainty: null });
    const without = await desk.change('rateFinding', { id, ...own, reason: ' ' }, first);
    expect(without.problems).toMatchObject([{ code: 'evidence.reason-missing', field: 'reason' }]);
    await desk.done('rateFinding', { id, ...own }, first);
    await desk.done('rateFinding', { id, ...own, direction: 'MIXED' }, first);
    await desk.done('rateFinding', { id, ...own }, second);
    const late = await desk.change('rateFinding', { id, ...own }, first);
    expect(late.problems.map(({ code }) => code)).toEqual(['evidence.rating-closed']);
  });

  it('coding anew does not change what was compared', async () => {
    const { id } = await desk.coded(first);
    await desk.done('saveFinding', { id, lock: 1, content: { certainty: 'MODERATE' } }, first);
    await desk.done('rateFinding', { id, ...own }, second);
    await desk.done('saveFinding', { id, lock: 2, content: { certainty: 'HIGH' } }, first);
    const { data } = await api.graphql<{ finding: { ratings: { certainty: string }[] } }>(
      `query ($id: ID!) { finding(id: $id) { ratings { certainty } } }`,
      { id },
      { as: first },
    );
    expect(data?.finding.ratings.map(({ certainty }) => certainty)).toEqual(['MODERATE', 'VERY_LOW']);
  });

  it('a consensus stands in the finding and settles the disagreement', async () => {
    const { id, lock } = await desk.published(first);
    const early = await desk.change('recordFindingConsensus', { id, lock, ...own }, first);
    expect(early.problems.map(({ code }) => code)).toEqual(['evidence.ratings-too-few']);
    await desk.done('rateFinding', { id, ...own }, second);
    const wrong = await desk.change('recordFindingConsensus', { id, lock, ...own, direction: 'WORSENED' }, first);
    expect(wrong.problems.map(({ code }) => code)).toEqual(['evidence.direction-contradicts-interval']);
    expect((await desk.list({ inDisagreement: true }, first)).map((finding) => finding.id)).toEqual([id]);
    const settled = await desk.done('recordFindingConsensus', { id, lock, ...own, direction: 'MIXED' }, first);
    expect(settled.content).toMatchObject({ direction: 'MIXED', certainty: 'VERY_LOW' });
    expect(await numbers(first)).toMatchObject({ inDisagreement: 0 });
    expect(await agreement(first)).toMatchObject([{ disagreements: [{ findingId: id, isResolved: true }] }]);
    const kept = await desk.done('saveFinding', { id, lock: settled.lock, content: { participants: 259 } }, first);
    expect(await numbers(first)).toMatchObject({ inDisagreement: 0 });
    await desk.done('saveFinding', { id, lock: kept.lock, content: { certainty: 'MODERATE' } }, first);
    expect(await numbers(first)).toMatchObject({ inDisagreement: 1 });
  });

  it('agreement is told for every two raters, with the reason where it cannot be computed', async () => {
    const alike = { direction: 'IMPROVED', certainty: 'LOW', reason: 'Enig.' };
    const rate = async (rating: object) => {
      const { id } = await desk.coded(first);
      await desk.done('rateFinding', { id, ...rating }, second);
    };
    await rate(own);
    expect(await agreement(first)).toMatchObject([
      { direction: { pairs: 1, kappa: null, problems: [{ code: 'evidence.kappa-too-few-pairs' }] } },
    ]);
    await rate(alike);
    const [pair] = (await agreement(second)) ?? [];
    expect(pair?.direction).toEqual({ pairs: 2, kappa: 0, problems: [] });
    expect(pair?.disagreements).toHaveLength(1);
    const member = await signInAs(api, ['member']);
    const refused = await api.graphql(
      `{ findingAgreement(networkId: "midtjylland") { disagreements { findingId } } }`,
      {},
      { as: member },
    );
    expect(refused.code).toBe('FORBIDDEN');
  });
});
