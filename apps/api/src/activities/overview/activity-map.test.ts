import { readFile } from 'node:fs/promises';
import { canSeeActivity, NO_CONTENT, type Sharing } from '@samspil/domain/activities';
import { VISITOR } from '@samspil/domain/shared';
import { v7 as uuid } from 'uuid';
import type { TestPerson } from '../../testing/people.js';
import { ActivitiesRepository } from '../activities.repository.js';
import { ActivitiesUnderTest, FOUND, type Role } from '../activities.cases.js';
import { ActivityBatchWritingService, type ActivityToLog } from './activity-batch-writing.service.js';

const SHARINGS: readonly Sharing[] = ['public', 'network', 'draft'];

/** The map of municipalities is the counts of a facet: what somebody may not see must not make a number larger. */
describe('activities by municipality', () => {
  let tried: ActivitiesUnderTest;
  let people: Record<Exclude<Role, 'visitor'>, TestPerson>;
  let codes: string[];
  const ids: string[] = [];

  beforeAll(async () => {
    tried = await ActivitiesUnderTest.start();
    people = await tried.people();
    const content = await readFile(new URL('../../../content/municipalities.json', import.meta.url), 'utf8');
    const { municipalities } = JSON.parse(content) as { municipalities: { code: string; name: string }[] };
    codes = municipalities.map(({ code }) => code);
    await tried.api.database.query(
      `INSERT INTO municipality (code, name, official_name) SELECT code, name, name
       FROM jsonb_to_recordset($1::jsonb) AS r(code text, name text) ON CONFLICT DO NOTHING`,
      [JSON.stringify(municipalities)],
    );
    const writing = tried.api.app.get(ActivityBatchWritingService);
    const log = (networkId: string, activities: readonly ActivityToLog[]) =>
      tried.api.database.inTransaction(() =>
        writing.log(people.administrator.viewer, { networkId, importId: uuid() }, activities),
      );
    const activities = codes.flatMap((code, at) => [
      activity([code], SHARINGS[at % 3]),
      activity([code, codes[(at + 1) % codes.length] ?? code], SHARINGS[(at + 1) % 3]),
      activity(at % 2 === 0 ? [code] : [], 'public'),
    ]);
    expect((await log('midtjylland', activities)).refused).toEqual([]);
    ids.push(...activities.map(({ id }) => id));
    for (const id of ids.slice(0, 20)) await tried.call('deleteActivity', { id }, people.administrator);
  });
  afterAll(() => tried.close());

  function activity(municipalityCodes: string[], sharing: Sharing = 'public'): ActivityToLog {
    const content = { ...NO_CONTENT, title: 'Kor', targetGroups: ['tg-stress'], artForms: ['af-choir'] };
    return { id: uuid(), ownerId: 'org-holstebro', sharing, content: { ...content, municipalityCodes } };
  }

  const counted = async (as: TestPerson | undefined, input: object = {}) => {
    const { facets } = await tried.list({ input, first: 1 }, as, FOUND);
    const values = facets.find(({ facet }) => facet === 'municipality')?.values ?? [];
    return new Map(values.map(({ value, count }) => [value, count]));
  };

  /** Counted one by one, by the policy; drafts are in nobody's overview of what is shared. */
  const expected = async (as: TestPerson | undefined) => {
    const counts = new Map<string, number>();
    for (const record of await tried.api.app.get(ActivitiesRepository).byIds(ids)) {
      const isShared = !record.isDeleted && record.sharing !== 'draft';
      if (!isShared || !canSeeActivity(as?.viewer ?? VISITOR, record)) continue;
      for (const code of record.municipalityCodes) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    return counts;
  };

  it.each(['visitor', 'member', 'own', 'coordinator', 'stranger'] as const)(
    'all 98 are counted right for the %s',
    async (role) => {
      const as = role === 'visitor' ? undefined : people[role];
      const right = await expected(as);
      expect(codes).toHaveLength(98);
      expect(right.size).toBeGreaterThan(60);
      expect(await counted(as)).toEqual(right);
      expect(await counted(as, { question: 'kor' })).toEqual(right);
    },
  );

  it('a chosen municipality leaves the others’ counts as they are', async () => {
    const [first = ''] = [...(await expected(undefined)).keys()];
    const filters = [{ facet: 'municipality', values: [first] }];
    expect(await counted(undefined, { filters })).toEqual(await expected(undefined));
  });

  it('what is shared, moved or hidden in one step is counted anew at once', async () => {
    const edit = `mutation ($input: EditActivitiesInput!) { editActivities(input: $input) { edited } }`;
    const before = await counted(undefined);
    const change = async (changes: object) => {
      const input = { batchId: uuid(), ids: ids.slice(60, 120), changes };
      await tried.api.graphql(edit, { input }, { as: people.administrator });
      expect(await counted(undefined)).toEqual(await expected(undefined));
    };
    await change({ sharing: 'DRAFT' });
    expect(await counted(undefined)).not.toEqual(before);
    await change({ sharing: 'PUBLIC', addMunicipalities: ['0661'] });
  });

  it('the timeline has an order and an index of its own', async () => {
    await tried.api.database.query('ANALYZE activity');
    const [first, ...rest] = await Promise.all(
      ['2026-03-01', '2026-02-01', null].map((startsOn) => tried.log(people.own, { startsOn, title: 'Tidslinje' })),
    );
    const { edges } = await tried.list({ input: { ids: [first, ...rest].map((one) => one?.id) }, sort: 'STARTS' });
    expect(edges.map(({ node }) => node.id)).toEqual([first?.id, rest[0]?.id, rest[1]?.id]);
    const indexes = await tried.api.database.query<{ definition: string }>(
      `SELECT indexdef AS definition FROM pg_indexes WHERE tablename = 'activity'`,
    );
    expect(indexes.some(({ definition }) => /starts_on.*DESC, id DESC\) WHERE/.test(definition))).toBe(true);
  });
});
