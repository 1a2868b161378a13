import { NO_CONTENT } from '@samspil/domain/activities';
import { Reindexing } from '../search/reindexing.service.js';
import type { TestPerson } from '../testing/people.js';
import { TermUsageService } from '../vocabulary/term-usage.service.js';
import { ActivitiesUnderTest, FOUND, idsOf, type Role } from './activities.cases.js';
import { ActivitiesService } from './activities.service.js';
import { ActivityContentService, type ActivitySeed } from './activity-content.service.js';
import { ActivityIndex } from './activity-index.js';

const SEEDS: readonly ActivitySeed[] = [
  {
    key: 'eksempel-kor',
    ownerId: 'org-holstebro',
    sharing: 'public',
    content: {
      title: 'Opdigtet kor',
      targetGroups: ['tg-stress'],
      artForms: ['af-choir'],
      municipalityCodes: ['0661'],
    },
    sessions: [
      { heldOn: '2026-01-05', attendance: 9 },
      { heldOn: '2026-01-12', attendance: null, note: 'Sne' },
    ],
  },
  {
    key: 'eksempel-kladde',
    ownerId: 'org-silkeborg',
    sharing: 'draft',
    content: { ...NO_CONTENT, title: 'Opdigtet kladde' },
  },
];

describe('what activities are kept in step with', () => {
  let tried: ActivitiesUnderTest;
  let people: Record<Exclude<Role, 'visitor'>, TestPerson>;
  beforeEach(async () => {
    tried = await ActivitiesUnderTest.start();
    people = await tried.people();
  });
  afterEach(() => tried.close());

  const found = async (input: object) => idsOf(await tried.list({ input, sort: 'RELEVANCE' }, undefined, FOUND));

  it('invented ones are planted once, found, and taken out without touching real ones', async () => {
    const content = tried.api.app.get(ActivityContentService);
    const real = await tried.log(people.own, { title: 'Ægte kor' });
    const planted = await content.plantInvented('midtjylland', SEEDS);
    expect(await content.plantInvented('midtjylland', SEEDS)).toEqual(planted);
    const choir = planted.get('eksempel-kor') ?? '';
    expect((await tried.one(choir, people.own)).data?.one).toMatchObject({
      title: 'Opdigtet kor',
      counts: { sessionsHeld: 2, averageAttendance: 9 },
      municipalities: [{ name: 'Holstebro' }],
    });
    expect(await found({ question: 'opdigtet' })).toEqual([choir]);
    await tried.call('saveActivity', { id: choir, lock: 1, content: { place: 'Salen' } }, people.own);
    await content.removeInvented();
    expect((await tried.one(choir, people.own)).code).toBe('NOT_FOUND');
    expect(await found({ question: 'opdigtet' })).toEqual([]);
    expect(await found({ question: 'ægte' })).toEqual([real.id]);
    const left = await tried.api.database.query(
      'SELECT 1 FROM activity_change UNION ALL SELECT 1 FROM activity_session',
    );
    expect(left).toEqual([]);
  });

  it('codes are counted, follow when terms are merged, and are put back', async () => {
    const usages = tried.api.app.get(TermUsageService);
    const both = await tried.log(people.own, { targetGroups: ['tg-older', 'tg-stress'] });
    const one = await tried.log(people.own, { targetGroups: ['tg-stress'] });
    expect(await usages.countOf(['tg-stress', 'tg-older', 'st-library'])).toEqual(
      new Map([
        ['tg-stress', 2],
        ['tg-older', 1],
      ]),
    );
    expect(await usages.sourceCountOf(['tg-stress'])).toEqual(new Map());
    const groups = async (id: string) => (await tried.one(id)).data?.one['targetGroups'];
    const filtered = (value: string) =>
      found({ question: 'kor', filters: [{ facet: 'targetGroups', values: [value] }] });
    const moved = await tried.api.database.inTransaction(() => usages.replace('tg-stress', 'tg-older'));
    expect([await groups(both.id), await groups(one.id)]).toEqual([['tg-older'], ['tg-older']]);
    expect([await filtered('tg-stress'), (await filtered('tg-older')).length]).toEqual([[], 2]);
    await tried.api.database.inTransaction(() => usages.restore('tg-stress', 'tg-older', moved));
    expect([await groups(both.id), await groups(one.id)]).toEqual([['tg-older', 'tg-stress'], ['tg-stress']]);
    expect((await filtered('tg-stress')).length).toBe(2);
  });

  it('is found by the new name of a term', async () => {
    const usages = tried.api.app.get(TermUsageService);
    const { id } = await tried.log(people.own, { title: 'Hold' });
    await tried.log(people.own, { title: 'Hemmeligt' }, { sharing: 'DRAFT' });
    await tried.api.database.query(`UPDATE term SET label_da = 'Udbrændthed' WHERE id = 'tg-stress'`);
    await tried.api.database.inTransaction(() => usages.renamed(['tg-stress']));
    expect(await found({ question: 'udbrændthed' })).toEqual([id]);
  });

  it('an index that lags behind shows nobody what is not theirs', async () => {
    const { id } = await tried.log(people.own, { title: 'Havregrød' });
    await tried.api.database.query(`UPDATE activity SET sharing = 'draft' WHERE id = $1`, [id]);
    expect(await found({ question: 'havregrød' })).toEqual([]);
    await tried.api.app.get(ActivityIndex).refresh([id]);
    expect((await tried.list({ input: { question: 'havregrød' }, sort: 'RELEVANCE' }, undefined, FOUND)).total).toBe(0);
  });

  it('indexing everything again finds what is shared, and takes out what no longer is', async () => {
    const open = await tried.log(people.own, { title: 'Havregrød' });
    const closed = await tried.log(people.own, { title: 'Rugbrød' });
    const { database, app } = tried.api;
    await database.query(`UPDATE activity SET title = 'Øllebrød' WHERE id = $1`, [open.id]);
    await database.query(`UPDATE activity SET sharing = 'draft' WHERE id = $1`, [closed.id]);
    await app.get(Reindexing, { strict: false }).run(['activity'], () => undefined);
    expect(await found({ question: 'øllebrød' })).toEqual([open.id]);
    const left = await database.query<{ ref: string }>(`SELECT ref FROM search_document WHERE kind = 'activity'`);
    expect(left).toEqual([{ ref: open.id }]);
  });

  it('others get those of the ids that the viewer may see, in their order', async () => {
    const service = tried.api.app.get(ActivitiesService);
    const open = await tried.log(people.own);
    const draft = await tried.log(people.own, {}, { sharing: 'DRAFT' });
    const deleted = await tried.log(people.own);
    await tried.call('deleteActivity', { id: deleted.id }, people.own);
    const ids = [deleted.id, draft.id, 'x', open.id];
    const seenBy = async (person: TestPerson) => (await service.visibleByIds(person.viewer, ids)).map(({ id }) => id);
    expect(await seenBy(people.member)).toEqual([open.id]);
    expect(await seenBy(people.own)).toEqual([draft.id, open.id]);
  });

  it.each([
    ['da', 'Aktiviteter · Samspil'],
    ['en', 'Activities · Samspil'],
  ])('the list names itself (%s)', async (language, title) => {
    const page = await (await tried.api.fetch(`/aktiviteter?lang=${language}`)).text();
    expect(page).toContain(`<title>${title}</title>`);
  });

  it('a public page says what it is to programs; others keep to themselves', async () => {
    const page = async (id: string, as?: TestPerson) => {
      const response = await tried.api.fetch(`/aktiviteter/${id}`, {
        headers: { accept: 'text/html' },
        ...(as ? { as } : {}),
      });
      return { status: response.status, text: await response.text() };
    };
    const open = await tried.log(people.own, {
      title: 'Kor <i> & co',
      startsOn: '2026-01-05',
      municipalityCodes: ['0661'],
    });
    const shown = await page(open.id);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('<title>Kor &lt;i&gt; &amp; co · Samspil</title>');
    const told = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(shown.text)?.[1] ?? '{}';
    expect(JSON.parse(told)).toMatchObject({
      '@type': 'Event',
      name: 'Kor <i> & co',
      startDate: '2026-01-05',
      location: { name: 'Holstebro' },
    });
    const inner = await tried.log(people.own, { title: 'Indadtil' }, { sharing: 'NETWORK' });
    expect((await page(inner.id)).status).toBe(404);
    const forMembers = await page(inner.id, people.member);
    expect(forMembers.text).toMatch(/noindex/);
    expect(forMembers.text).not.toContain('ld+json');
    const map = await (await tried.api.fetch('/sitemap-1.xml')).text();
    expect(map).toContain(`/aktiviteter/${open.id}`);
    expect(map).not.toContain(inner.id);
  });
});
