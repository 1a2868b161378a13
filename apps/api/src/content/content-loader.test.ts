import { personaAccount } from '@samspil/domain/identity';
import type { Viewer } from '@samspil/domain/shared';
import { DuplicatesService } from '../imports/duplicates.service.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import { CONTENT_FILES, readContent } from './content-files.js';
import { ContentLoader } from './content-loader.service.js';
import { DemonstrationService } from './demonstration.service.js';

/** Everything the starting content fills, and the index of it. */
const FILLED =
  'network, vocabulary, source_document, region, municipality, loaded_content, search_document, search_posting';

const numberOf = async (api: TestApi, sql: string): Promise<number> => {
  const [row] = await api.database.query<{ count: string }>(`SELECT count(*) AS count FROM ${sql}`);
  return Number(row?.count);
};

describe('starting content', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ demoMode: true });
  });
  beforeEach(() => api.database.query(`TRUNCATE ${FILLED} CASCADE`));
  afterAll(() => api.close());

  it('is loaded with few statements, and is there to be read and found', async () => {
    let loaded: string[] = [];
    const statements = await api.statementsDuring(async () => {
      loaded = await api.app.get(ContentLoader).load();
    });
    expect(loaded).toEqual([...CONTENT_FILES]);
    // Ten files; each concept is drafted and published as its writer would do it, and has its trials.
    const { concepts } = (await readContent('practice')).content;
    const trials = concepts.flatMap((concept) => concept.trials ?? []);
    const { threads } = (await readContent('threads')).content;
    const { meetings, minutes } = (await readContent('meetings')).content;
    const several = 8 * (concepts.length + threads.length + meetings.length + minutes.length) + trials.length;
    expect(statements.length).toBeLessThan(15 * CONTENT_FILES.length + several);
    expect(await numberOf(api, 'municipality')).toBe(98);
    expect(await numberOf(api, 'term')).toBe(250);
    expect(await numberOf(api, 'organisation_membership')).toBe(72);
    expect(await numberOf(api, "knowledge_item WHERE state = 'published' AND NOT is_demonstration")).toBe(112);
    expect(await numberOf(api, "finding WHERE state = 'published' AND certainty_rated_by_id IS NULL")).toBe(40);
    expect(await numberOf(api, "search_document WHERE kind = 'term'")).toBe(250);
    expect(await numberOf(api, "search_document WHERE kind = 'organisation'")).toBe(54);
    expect(await numberOf(api, 'activity WHERE is_demonstration')).toBe(40);
    expect(await numberOf(api, "concept WHERE is_demonstration AND state = 'published'")).toBe(6);
    expect(await numberOf(api, 'concept_trial WHERE is_demonstration')).toBe(8);
    expect(await numberOf(api, 'recommendation WHERE is_demonstration AND concept_ids <> $${}$$')).toBe(3);
    expect(await numberOf(api, 'notice WHERE is_demonstration')).toBe(6);
    expect(await numberOf(api, 'activity_give_back WHERE is_demonstration')).toBe(3);
    const { engagements, maturities } = (await readContent('levels')).content;
    expect(await numberOf(api, 'engagement WHERE is_demonstration')).toBe(engagements.length);
    expect(await numberOf(api, 'maturity WHERE is_demonstration')).toBe(maturities.length);
    const { people } = (await readContent('people')).content;
    expect(await numberOf(api, 'person WHERE is_demonstration')).toBe(people.length);
    expect(await numberOf(api, "search_document WHERE kind = 'person'")).toBe(people.length);
  });

  it('changes nothing the second time, and does not read the rows again', async () => {
    await api.app.get(ContentLoader).load();
    const before = await api.database.query('SELECT id, version, changed_at FROM term ORDER BY id');
    let loaded: string[] = ['not run'];
    const statements = await api.statementsDuring(async () => {
      loaded = await api.app.get(ContentLoader).load();
    });
    expect(loaded).toEqual([]);
    expect(statements).toHaveLength(2);
    expect(await api.database.query('SELECT id, version, changed_at FROM term ORDER BY id')).toEqual(before);
  });

  it('a changed file is loaded again, but never over what a curator edited', async () => {
    await api.app.get(ContentLoader).load();
    await api.database.query(`UPDATE loaded_content SET hash = 'older' WHERE file IN ('vocabularies', 'glossary')`);
    await api.database.query(`UPDATE term SET label_da = 'Egne ord', locally_edited = true WHERE id = 'tg-stress'`);
    await api.database.query(
      `UPDATE term SET label_da = 'Gammelt ord', content_hash = 'older' WHERE id = 'tg-anxiety'`,
    );
    await api.database.query(
      `UPDATE glossary_entry SET removed_at = now(), locally_edited = true WHERE id = 'gl-goal'`,
    );
    expect(await api.app.get(ContentLoader).load()).toEqual(['vocabularies', 'glossary']);
    const terms = await api.database.query(
      `SELECT id, label_da FROM term WHERE id IN ('tg-stress', 'tg-anxiety') ORDER BY id`,
    );
    expect(terms).toEqual([
      { id: 'tg-anxiety', label_da: 'Borgere med angst' },
      { id: 'tg-stress', label_da: 'Egne ord' },
    ]);
    expect(await numberOf(api, "glossary_entry WHERE id = 'gl-goal' AND removed_at IS NOT NULL")).toBe(1);
  });

  it("a curator's own word stays when the content brings the same label", async () => {
    await api.app.get(ContentLoader).load();
    await api.database.query(`DELETE FROM term WHERE id = 'tg-children'`);
    await api.database.query(
      `INSERT INTO term (id, vocabulary_id, label_da, label_en, position, locally_edited)
       VALUES ('tg-boern', 'targetGroups', 'børn', 'kids', 99, true)`,
    );
    await api.database.query(`UPDATE loaded_content SET hash = 'older' WHERE file = 'vocabularies'`);
    await api.app.get(ContentLoader).load();
    expect(await numberOf(api, `term WHERE lower(label_da) = 'børn'`)).toBe(1);
  });

  it('a changed finding is written anew unless somebody has worked on it', async () => {
    await api.app.get(ContentLoader).load();
    const keys = `content_key IN ('coulton2015-mental-qol', 'niras2020-who5')`;
    await api.database.query(
      `UPDATE finding SET content_hash = 'older', content = content || '{"statement": "Ældre ord"}' WHERE ${keys}`,
    );
    await api.database.query(
      `UPDATE finding SET changed_by_id = gen_random_uuid() WHERE content_key = 'niras2020-who5'`,
    );
    await api.database.query(`UPDATE loaded_content SET hash = 'older' WHERE file = 'findings'`);
    expect(await api.app.get(ContentLoader).load()).toEqual(['findings']);
    expect(await numberOf(api, `finding WHERE ${keys} AND content ->> 'statement' = 'Ældre ord'`)).toBe(1);
    expect(await numberOf(api, `finding WHERE content_key = 'niras2020-who5' AND lock = 1`)).toBe(1);
    expect(await numberOf(api, 'finding')).toBe(40);
  });

  it('findings follow a source that was merged, and codes that were', async () => {
    await api.app.get(ContentLoader).load();
    await api.database.query(`DELETE FROM finding WHERE content_key LIKE 'coulton2015%'`);
    await api.database.query(`UPDATE loaded_content SET hash = 'older' WHERE file = 'findings'`);
    await api.database.query(
      `UPDATE knowledge_item SET merged_into_id = (SELECT id FROM knowledge_item WHERE slug = 'jensen2024')
       WHERE slug = 'coulton2015'`,
    );
    await api.database.query(
      `UPDATE term SET status = 'merged', replaced_by_id = 'af-music', locally_edited = true WHERE id = 'af-singing'`,
    );
    await api.app.get(ContentLoader).load();
    expect(
      await numberOf(
        api,
        `finding f JOIN knowledge_item s ON s.id = f.source_id JOIN finding_code c ON c.finding_id = f.id
         WHERE f.content_key = 'coulton2015-mental-qol' AND s.slug = 'jensen2024' AND c.term_id = 'af-music'`,
      ),
    ).toBe(1);
  });

  it('codes of terms that were merged since lead to the term that stayed', async () => {
    await api.app.get(ContentLoader).load();
    await api.database.query(`DELETE FROM knowledge_item WHERE slug = 'coulton2015'`);
    await api.database.query(`DELETE FROM loaded_content WHERE file = 'references'`);
    await api.database.query(`UPDATE term SET status = 'merged', replaced_by_id = 'af-music' WHERE id = 'af-singing'`);
    await api.database.query(`UPDATE term SET locally_edited = true WHERE id = 'af-singing'`);
    await api.app.get(ContentLoader).load();
    const [item] = await api.database.query<{ codes: string[] }>(
      `SELECT v.content -> 'codes' AS codes FROM knowledge_item i
       JOIN knowledge_version v ON v.id = i.published_version_id WHERE i.slug = 'coulton2015'`,
    );
    expect(item?.codes).toContain('af-music');
    expect(item?.codes).not.toContain('af-singing');
  });

  it('invented examples go with one command, and do not come back', async () => {
    await api.app.get(ContentLoader).load();
    expect(await numberOf(api, 'knowledge_item WHERE is_demonstration')).toBe(5);
    expect(await numberOf(api, 'knowledge_request WHERE is_demonstration')).toBe(2);
    const removed = await api.app.get(DemonstrationService).remove();
    expect(removed.items).toBe(5);
    await api.database.query(`UPDATE loaded_content SET hash = 'older' WHERE file = 'references'`);
    await api.app.get(ContentLoader).load();
    expect(await numberOf(api, 'knowledge_item WHERE is_demonstration')).toBe(0);
    for (const table of ['knowledge_request', 'activity', 'concept', 'concept_trial', 'notice', 'activity_give_back']) {
      expect([table, await numberOf(api, table)]).toEqual([table, 0]);
    }
    for (const table of ['person', 'position', 'engagement', 'maturity'])
      expect([table, await numberOf(api, table)]).toEqual([table, 0]);
    expect(await numberOf(api, "search_document WHERE kind IN ('activity', 'concept', 'person')")).toBe(0);
    expect(await numberOf(api, 'knowledge_item')).toBe(112);
    expect(await numberOf(api, `search_document WHERE title LIKE '%opdigtet%'`)).toBe(0);
  });

  it('what was merged with an invented example is what it was before', async () => {
    await api.app.get(ContentLoader).load();
    const ids = async (condition: string) =>
      (
        await api.database.query<{ id: string }>(
          `SELECT id FROM knowledge_item WHERE network_id = 'midtjylland' AND state = 'published' AND ${condition} ORDER BY id LIMIT 2`,
        )
      ).map(({ id }) => id) as [string, string];
    const [[into, from], [real, other]] = [await ids('is_demonstration'), await ids('NOT is_demonstration')];
    const stored = () =>
      api.database.query(
        `SELECT i.id, i.state, i.working_state, i.merged_into_id, v.content FROM knowledge_item i
         JOIN knowledge_version v ON v.item_id = i.id WHERE i.id IN ($1, $2) ORDER BY i.id, v.number`,
        [real, other],
      );
    const before = await stored();
    const viewer: Viewer = { userId: null, networks: [{ networkId: 'midtjylland', roles: ['coordinator'] }] };
    const duplicates = api.app.get(DuplicatesService);
    await api.database.inTransaction(() => duplicates.merge(viewer, into, real, {}));
    await api.database.inTransaction(() => duplicates.merge(viewer, other, from, {}));
    expect(await stored()).not.toEqual(before);
    await api.app.get(DemonstrationService).remove();
    expect(await stored()).toEqual(before);
    expect(await numberOf(api, `search_document WHERE ref IN ('${real}', '${other}')`)).toBe(2);
  });

  it('demo people go with the examples', async () => {
    const { email, name } = personaAccount('coordinator');
    await api.app.get(ContentLoader).load();
    await api.database.query(
      `INSERT INTO app_user (id, name, email, demo) VALUES (gen_random_uuid(), $1, $2, true)
       ON CONFLICT (email) DO UPDATE SET demo = true`,
      [name, email],
    );
    await api.app.get(DemonstrationService).remove();
    expect(await numberOf(api, 'app_user WHERE demo')).toBe(0);
  });
});

describe('without demo mode', () => {
  it('no invented examples are loaded', async () => {
    const api = await startTestApi({ demoMode: false });
    const loaded = await api.app.get(ContentLoader).load();
    expect(loaded).not.toContain('demonstration');
    expect(loaded).not.toContain('practice');
    expect(await numberOf(api, 'activity')).toBe(0);
    expect(await numberOf(api, 'knowledge_item WHERE is_demonstration')).toBe(0);
    await api.close();
  });
});
