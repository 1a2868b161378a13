import { randomUUID } from 'node:crypto';
import type { TestPerson } from '../../testing/people.js';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import {
  COMPLETE_FINDING,
  coordinatorOf,
  deskOf,
  moveSource,
  plantSource,
  plantSources,
  type Desk,
} from './findings.cases.js';

const codes = (problems: readonly { code: string; field?: string }[]) =>
  problems.map(({ code, field }) => (field === undefined ? code : `${code} at ${field}`));

describe('coding findings', () => {
  let api: TestApi;
  let desk: Desk;
  let coordinator: TestPerson;
  beforeAll(async () => {
    api = await startTestApi();
    await plantSources(api);
    await plantSource(api, 'kilde');
    desk = deskOf(api);
    coordinator = await coordinatorOf(api);
  });
  beforeEach(async () => {
    await api.database.query('DELETE FROM finding');
    await moveSource(api, 'kilde', 'published');
  });
  afterAll(() => api.close());

  it('in an invented source makes an invented finding, for everybody who reads it', async () => {
    await plantSource(api, 'opdigtet');
    const { id: real } = await desk.coded(coordinator, {});
    const { id: invented } = await desk.coded(coordinator, {});
    await api.database.query(`UPDATE knowledge_item SET is_demonstration = true WHERE slug = 'opdigtet'`);
    await api.database.query(
      `UPDATE finding SET source_id = (SELECT id FROM knowledge_item WHERE slug = 'opdigtet') WHERE id = $1`,
      [invented],
    );
    const isInvented = async (id: string) => {
      const query = 'query ($id: ID!) { finding(id: $id) { isDemonstration } }';
      const answer = await api.graphql<{ finding: object }>(query, { id }, { as: coordinator });
      return answer.data?.finding;
    };
    expect(await isInvented(real)).toEqual({ isDemonstration: false });
    expect(await isInvented(invented)).toEqual({ isDemonstration: true });
  });

  it('from an empty draft to everybody’s eyes', async () => {
    const draft = await desk.coded(coordinator, {});
    expect(draft).toMatchObject({ state: 'DRAFT', lock: 1, isPublic: false });
    expect((await desk.read(draft.id)).code).toBe('NOT_FOUND');
    expect((await desk.read('abc')).code).toBe('NOT_FOUND');
    expect((await desk.change('publishFinding', { id: 'abc', lock: 1 }, coordinator)).code).toBe('NOT_FOUND');
    const early = await desk.change('publishFinding', { id: draft.id, lock: 1 }, coordinator);
    expect(codes(early.problems)).toEqual([
      'evidence.statement-missing at statement',
      'evidence.activity-missing at activities',
      'evidence.outcome-missing at outcome',
      'evidence.design-missing at design',
      'evidence.transfer-note-missing at transferNote',
    ]);
    const saved = await desk.done('saveFinding', { id: draft.id, lock: 1, content: COMPLETE_FINDING }, coordinator);
    expect(saved).toMatchObject({ lock: 2, certaintyRatedBy: { id: coordinator.id } });
    const published = await desk.done('publishFinding', { id: draft.id, lock: 2 }, coordinator);
    expect(published).toMatchObject({ state: 'PUBLISHED', isPublic: true, problems: [] });
    const { data } = await desk.read(draft.id);
    expect(data?.finding.content).toEqual({
      statement: COMPLETE_FINDING.statement,
      direction: 'IMPROVED',
      certainty: 'LOW',
      activities: [{ id: 'af-singing', labelDa: 'Sang og kor' }],
      outcome: { id: 'oc-qol' },
    });
    expect(data?.finding).toMatchObject({ certaintyRatedBy: null, ratings: [], hiddenRatings: 0 });
  });

  it('the same new draft sent twice at once is there once', async () => {
    const input = { id: randomUUID(), sourceSlug: 'kilde', content: COMPLETE_FINDING };
    const both = await Promise.all([1, 2].map(() => desk.done('createFinding', input, coordinator)));
    expect(both.map(({ id }) => id)).toEqual([input.id, input.id]);
    expect(await desk.list({}, coordinator)).toHaveLength(1);
  });

  it.each([
    [{ effect: { ...COMPLETE_FINDING.effect, ciLower: 3 } }, 'evidence.estimate-outside-interval at effect.estimate'],
    [{ effect: { ...COMPLETE_FINDING.effect, ciUpper: null } }, 'evidence.interval-incomplete at effect.ciUpper'],
    [
      { effect: { ...COMPLETE_FINDING.effect, standardError: -1 } },
      'evidence.standard-error-not-positive at effect.standardError',
    ],
    [{ effect: { ...COMPLETE_FINDING.effect, n: 1 } }, 'evidence.group-too-small at effect.n'],
    [{ effect: { ...COMPLETE_FINDING.effect, n: 10.5 } }, 'evidence.count-not-whole at effect.n'],
    [{ activities: ['af-nowhere'] }, 'evidence.code-unknown at activities'],
    [{ activities: ['tg-older'] }, 'evidence.code-in-wrong-field at activities'],
    [{ conditions: ['tg-older'] }, 'evidence.target-on-other-axis at conditions'],
    [{ activities: ['af-dmt'] }, 'evidence.therapy-as-activity at intervention'],
    [{ design: 'et-prepost' }, 'evidence.comparison-beyond-design at comparison'],
    [{ design: 'el-strong' }, 'evidence.code-in-wrong-field at design'],
    [{ direction: 'WORSENED' }, 'evidence.direction-contradicts-interval at direction'],
    [{ statement: 'x'.repeat(1001) }, 'evidence.text-too-long at statement'],
    [{ statement: 'halvt \ud800 tegn' }, 'evidence.unreadable-characters at statement'],
    [{ statement: 'nul \u0000 tegn' }, 'shared.unusable-character at content.statement'],
    [{ countries: ['DANMARK'] }, 'evidence.country-unknown at countries'],
    [{ participants: -3 }, 'evidence.number-negative at participants'],
  ])('what is wrong is told at its field (%#)', async (change, problem) => {
    const content = { ...COMPLETE_FINDING, ...change };
    const { problems } = await desk.change('createFinding', { sourceSlug: 'kilde', content }, coordinator);
    expect(codes(problems)).toEqual([problem]);
    expect(await desk.list({}, coordinator)).toEqual([]);
  });

  it('two people at once: the second hears which fields changed, and nothing is lost', async () => {
    const { id } = await desk.coded(coordinator);
    const place = { page: '12' };
    await desk.done('saveFinding', { id, lock: 1, content: { statement: 'Andre ord.', place } }, coordinator);
    const late = await desk.change('saveFinding', { id, lock: 1, content: { statement: 'Egne ord.' } }, coordinator);
    expect(late.problems).toMatchObject([
      { code: 'evidence.changed-meanwhile', params: { fields: 'place.page,statement', lock: 2 } },
    ]);
    expect((await desk.read(id, coordinator)).data?.finding.content.statement).toBe('Andre ord.');
  });

  it('what is public stays fit to be public', async () => {
    const { id, lock } = await desk.published(coordinator);
    const { problems } = await desk.change('saveFinding', { id, lock, content: { activities: [] } }, coordinator);
    expect(codes(problems)).toEqual(['evidence.activity-missing at activities']);
  });

  it('every step can be taken back', async () => {
    let finding = await desk.published(coordinator);
    const step = async (name: 'unpublishFinding' | 'publishFinding' | 'restoreFinding') => {
      finding = await desk.done(name, { id: finding.id, lock: finding.lock }, coordinator);
      return finding.state;
    };
    expect(await step('unpublishFinding')).toBe('DRAFT');
    expect(await step('publishFinding')).toBe('PUBLISHED');
    const { id, lock } = finding;
    const without = await desk.change('withdrawFinding', { id, lock, reason: '  ' }, coordinator);
    expect(codes(without.problems)).toEqual(['evidence.reason-missing at reason']);
    finding = await desk.done('withdrawFinding', { id, lock, reason: 'Tallet er forkert' }, coordinator);
    expect(finding).toMatchObject({ state: 'WITHDRAWN', withdrawnReason: 'Tallet er forkert' });
    expect(finding.viewerCan).toMatchObject({ edit: false, restore: true, rate: false });
    expect(await step('restoreFinding')).toBe('PUBLISHED');
    const twice = await desk.change('publishFinding', { id, lock: finding.lock }, coordinator);
    expect(codes(twice.problems)).toEqual(['evidence.step-not-possible']);
  });

  it('a deleted draft comes back under its id; what was public is not deleted', async () => {
    const draft = await desk.coded(coordinator);
    await desk.done('deleteDraftFinding', { id: draft.id, lock: 1 }, coordinator);
    expect((await desk.read(draft.id, coordinator)).code).toBe('NOT_FOUND');
    const again = { sourceSlug: 'kilde', id: draft.id, content: COMPLETE_FINDING };
    expect((await desk.done('createFinding', again, coordinator)).id).toBe(draft.id);
    expect((await desk.done('createFinding', again, coordinator)).lock).toBe(1);
    const { lock } = await desk.done('publishFinding', { id: draft.id, lock: 1 }, coordinator);
    expect((await desk.change('deleteDraftFinding', { id: draft.id, lock }, coordinator)).code).toBe('FORBIDDEN');
  });

  it('a source that is withdrawn takes its findings out of sight at once, and they stand on the desk', async () => {
    const { id, lock } = await desk.published(coordinator);
    expect(await desk.list({})).toHaveLength(1);
    await moveSource(api, 'kilde', 'withdrawn');
    expect(await desk.list({})).toEqual([]);
    expect((await desk.read(id)).code).toBe('NOT_FOUND');
    const [shown] = await desk.list({ sourceNotPublished: true }, coordinator);
    expect(shown).toMatchObject({ id, isPublic: false, problems: [{ code: 'evidence.source-withdrawn' }] });
    const draft = await desk.done('unpublishFinding', { id, lock }, coordinator);
    const { problems } = await desk.change('publishFinding', { id, lock: draft.lock }, coordinator);
    expect(codes(problems)).toEqual(['evidence.source-withdrawn at source']);
    await moveSource(api, 'kilde', 'published');
    await desk.done('publishFinding', { id, lock: draft.lock }, coordinator);
    expect(await desk.list({})).toHaveLength(1);
  });

  it('remembers who did what', async () => {
    const { id, lock } = await desk.published(coordinator);
    await desk.done('saveFinding', { id, lock, content: { statement: 'Nye ord.' } }, coordinator);
    const { data } = await api.graphql<{ finding: { history: unknown[] } }>(
      `query ($id: ID!) { finding(id: $id) { history { kind by { id } changedFields content { statement } } } }`,
      { id },
      { as: coordinator },
    );
    const by = { id: coordinator.id };
    expect(data?.finding.history).toMatchObject([
      { kind: 'edited', by, changedFields: ['statement'], content: { statement: 'Nye ord.' } },
      { kind: 'published', by, changedFields: [], content: null },
      { kind: 'created', by, content: { statement: COMPLETE_FINDING.statement } },
    ]);
  });
});
