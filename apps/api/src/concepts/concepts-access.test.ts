import type { Role } from '../activities/activities.cases.js';
import { deskOf, moveSource, plantSource, plantSources } from '../evidence/findings/findings.cases.js';
import { ConceptContentService } from './concept-content.service.js';
import { ConceptsUnderTest, idsOf, WHOLE, type MUTATIONS } from './concepts.cases.js';

/** What each person's request comes to; `ok` when it is done. */
type Outcome = 'ok' | 'FORBIDDEN' | 'NOT_FOUND' | 'UNAUTHENTICATED';

const PEOPLE: readonly Role[] = [
  ...(['visitor', 'member', 'own', 'colleague', 'other', 'coOwner', 'coordinator', 'administrator'] as const),
  'stranger',
];

describe('concepts: who may do what', () => {
  let tried: ConceptsUnderTest;
  beforeAll(async () => {
    tried = await ConceptsUnderTest.start();
  });
  afterAll(() => tried.close());

  const outcome = async (name: keyof typeof MUTATIONS, input: object, who: Role): Promise<Outcome> => {
    const { code } = await tried.call(name, input, who === 'visitor' ? undefined : tried.people[who]);
    return code === undefined ? 'ok' : (code as Outcome);
  };
  const may = async (who: Role, good: readonly Role[], refused: Outcome, of: () => Promise<Outcome>): Promise<void> => {
    const expected = who === 'visitor' ? 'UNAUTHENTICATED' : good.includes(who) ? 'ok' : refused;
    expect(await of()).toBe(expected);
  };

  describe.each(PEOPLE)('%s', (who) => {
    it('drafts for Holstebro', () =>
      may(who, ['own', 'colleague', 'coordinator', 'administrator'], 'FORBIDDEN', () =>
        outcome('draftConcept', { networkId: 'midtjylland', ownerId: 'org-holstebro', content: WHOLE }, who),
      ));

    it('sees, edits, publishes and withdraws what Holstebro’s member wrote', async () => {
      const editors: Role[] = ['own', 'coordinator', 'administrator'];
      const { id, slug, lock } = await tried.draft({}, {}, tried.people.colleague);
      const as = who === 'visitor' ? undefined : tried.people[who];
      expect((await tried.seen(slug, as)) !== undefined).toBe([...editors, 'colleague'].includes(who));
      await may(who, [...editors, 'colleague'], 'NOT_FOUND', () =>
        outcome('saveConcept', { id, lock, content: {} }, who),
      );
      await may(who, editors, who === 'colleague' ? 'FORBIDDEN' : 'NOT_FOUND', () =>
        outcome('publishConcept', { id, lock }, who),
      );
      const now = (await tried.seen(id, tried.people.own)) ?? { lock };
      if (!editors.includes(who)) await tried.done('publishConcept', { id, lock }, tried.people.own);
      const published = editors.includes(who) ? now.lock : now.lock + 1;
      await may(who, editors, 'FORBIDDEN', () => outcome('withdrawConcept', { id, lock: published }, who));
    });
  });

  it('another network sees what is public, and nothing else', async () => {
    const inner = await tried.published({ title: 'Indre' }, { sharing: 'NETWORK' });
    const { stranger } = tried.people;
    expect(await tried.seen(inner.slug, stranger)).toBeUndefined();
    expect(idsOf(await tried.list({ first: 100 }, stranger))).not.toContain(inner.id);
    expect((await tried.call('saveConcept', { id: inner.id, lock: inner.lock }, stranger)).code).toBe('NOT_FOUND');
    const adoption = { conceptId: inner.id, organisationId: 'org-nord', networkId: 'nord' };
    expect((await tried.call('adoptConcept', adoption, stranger)).code).toBe('NOT_FOUND');
  });

  it('what it rests on is told as far as each may see it', async () => {
    const hidden = await tried.activities.log(tried.people.own, {}, { sharing: 'NETWORK' });
    const concept = await tried.published({ activityIds: [hidden.id] });
    expect(await tried.seen(concept.slug)).toMatchObject({ activities: [], activityIds: [] });
    expect(await tried.seen(concept.slug, tried.people.member)).toMatchObject({
      activities: [{ id: hidden.id }],
      activityIds: [],
    });
    expect(await tried.seen(concept.slug, tried.people.own)).toMatchObject({ activityIds: [hidden.id] });
  });

  it('who may not see an activity any more can still save a concept that was drawn from it', async () => {
    const { own, other, coordinator } = tried.people;
    const theirs = await tried.activities.log(other, {}, { ownerId: 'org-silkeborg', sharing: 'NETWORK' });
    const { id, lock } = await tried.draft({ activityIds: [theirs.id] });
    await tried.api.database.query(`UPDATE activity SET sharing = 'draft' WHERE id = $1`, [theirs.id]);
    const saved = await tried.done('saveConcept', { id, lock, content: { weeks: 3 } }, own);
    expect(saved).toMatchObject({ activities: [], activityIds: [theirs.id] });
    expect(await tried.seen(id, coordinator)).toMatchObject({ activities: [{ id: theirs.id }] });
  });

  it('findings are told as long as everybody may see them, drafts only to those who curate', async () => {
    const { own, coordinator, member } = tried.people;
    await tried.api.database.query(
      `INSERT INTO vocabulary (id, title_da, title_en, position) VALUES ('outcomes', 'Udbytte', 'Outcomes', 21),
         ('orgForms', 'Organisering', 'Organisation', 22), ('evidenceTypes', 'Evidens', 'Evidence', 23),
         ('evalInstruments', 'Redskaber', 'Instruments', 24)`,
    );
    await plantSources(tried.api);
    await plantSource(tried.api, 'kilde');
    const desk = deskOf(tried.api);
    const draft = await desk.coded(coordinator);
    const finding = await desk.published(coordinator);
    const input = { networkId: 'midtjylland', ownerId: 'org-holstebro' };
    const answer = await tried.call('draftConcept', { ...input, content: { ...WHOLE, findingIds: [draft.id] } }, own);
    expect(answer.problems).toMatchObject([{ code: 'concepts.finding-unknown', field: 'findingIds.0' }]);
    const concept = await tried.published({ findingIds: [finding.id] });
    expect(await tried.seen(concept.slug)).toMatchObject({
      findings: [{ id: finding.id, slug: 'kilde', direction: 'IMPROVED' }],
      findingIds: [],
    });
    await moveSource(tried.api, 'kilde', 'withdrawn');
    expect(await tried.seen(concept.slug, member)).toMatchObject({ findings: [] });
    expect(await tried.seen(concept.slug, own)).toMatchObject({ findings: [], findingIds: [finding.id] });
    expect(await tried.seen(concept.slug, coordinator)).toMatchObject({ findings: [{ id: finding.id }] });
  });

  it('invented ones are planted once, found, and removed with their trials', async () => {
    const content = tried.api.app.get(ConceptContentService, { strict: false });
    const activity = await tried.activities.log(tried.people.own);
    await tried.api.database.query(`UPDATE activity SET content_key = 'eksempel-a' WHERE id = $1`, [activity.id]);
    const seed = {
      key: 'eksempel-k',
      ownerId: 'org-holstebro',
      sharing: 'public' as const,
      isPublished: true,
      content: { ...WHOLE, title: 'Opdigtet koncept' },
      activityKeys: ['eksempel-a', 'eksempel-findes-ikke'],
      trials: [
        { key: 'eksempel-t', organisationId: 'org-silkeborg', status: 'running' as const, activityKey: 'eksempel-a' },
      ],
    };
    await content.plantInvented('midtjylland', [seed]);
    await content.plantInvented('midtjylland', [seed]);
    const found = await tried.list({ input: { question: 'opdigtet' } });
    expect(found.list.edges).toHaveLength(1);
    expect(await tried.seen('opdigtet-koncept')).toMatchObject({
      activities: [{ id: activity.id }],
      trials: [{ status: 'RUNNING', organisation: { id: 'org-silkeborg' } }],
    });
    await content.removeInvented();
    expect((await tried.list({ input: { question: 'opdigtet' } })).list.edges).toEqual([]);
    expect(await tried.seen('opdigtet-koncept')).toBeUndefined();
  });
});
