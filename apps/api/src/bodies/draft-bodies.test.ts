import { randomUUID } from 'node:crypto';
import { signInAs } from '../testing/people.js';
import { startTestApi, type Caller, type TestApi } from '../testing/start-test-api.js';

describe('a draft that the rules of another body name', () => {
  let api: TestApi;
  const bodyId = randomUUID();
  beforeAll(async () => {
    api = await startTestApi();
    await api.database.query(`INSERT INTO network (id, name_da, name_en) VALUES ('midtjylland', 'Midt', 'Mid')`);
    const draftId = randomUUID();
    const rules = JSON.stringify([{ kind: 'chair-sits-in', bodyId: draftId }]);
    await api.database.query(
      `INSERT INTO body (id, network_id, kind, name_da, name_en, state, rules) VALUES
         ($1, 'midtjylland', 'forum', 'Hemmeligt udvalg', 'Secret committee', 'draft', '[]'),
         ($2, 'midtjylland', 'working-group', 'Arbejdsgruppen', 'Working group', 'active', $3)`,
      [draftId, bodyId, rules],
    );
    await api.database.query(
      `WITH chair AS (INSERT INTO person (id, name) VALUES (gen_random_uuid(), 'Formand') RETURNING id)
       INSERT INTO body_seat (id, body_id, person_id, role, starts_on)
       SELECT gen_random_uuid(), $1, id, 'chair', '2024-01-01' FROM chair`,
      [bodyId],
    );
  });
  afterAll(() => api.close());

  const told = async (as?: Caller): Promise<string> => {
    const query = `query ($id: ID!) { body(id: $id) { composition { summary { da en }
      breaches { clause { da en } otherBody { name { da en } } } } } }`;
    return JSON.stringify(await api.graphql(query, { id: bodyId }, as === undefined ? {} : { as }));
  };

  it('is named to those who set it up, and to nobody else', async () => {
    expect(await told(await signInAs(api, ['coordinator']))).toContain('Hemmeligt udvalg');
    for (const as of [undefined, await signInAs(api, ['member'])]) {
      const answer = await told(as);
      expect(answer).toContain('en anden gruppe');
      expect(answer).not.toMatch(/Hemmeligt|Secret/u);
    }
  });
});
