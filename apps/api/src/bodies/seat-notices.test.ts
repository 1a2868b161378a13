import { randomUUID } from 'node:crypto';
import { signInAs, type TestPerson } from '../testing/people.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import { BODY, INPUTS, type Mutation, type Shown } from './bodies.cases.js';

describe('who is given a seat', () => {
  let api: TestApi;
  let coordinator: TestPerson;
  beforeAll(async () => {
    api = await startTestApi();
    await api.database.query(`INSERT INTO network (id, name_da, name_en) VALUES ('midtjylland', 'Midt', 'Mid')`);
    await api.database.query(
      `INSERT INTO organisation (id, name_da, name_en, kind) VALUES ('org-skive', 'Skive', 'Skive', 'municipality')`,
    );
    coordinator = await signInAs(api, ['coordinator']);
  });
  afterAll(() => api.close());

  /** An account whose person speaks for an organisation of the network. */
  const somebody = async (): Promise<{ userId: string; personId: string }> => {
    const { id: userId } = await signInAs(api, ['member']);
    const personId = randomUUID();
    await api.database.query(`INSERT INTO person (id, name, user_id) VALUES ($1, 'Somebody', $2)`, [personId, userId]);
    await api.database.query(
      `INSERT INTO position (id, person_id, network_id, organisation_id, role, valid_from)
       VALUES ($1, $2, 'midtjylland', 'org-skive', 'researcher', '2024-01-01')`,
      [randomUUID(), personId],
    );
    return { userId, personId };
  };
  const done = async (name: Mutation, input: object): Promise<Shown> => {
    const query = `mutation ($input: ${INPUTS[name]}!) { done: ${name}(input: $input) { ${BODY} } }`;
    const { data, errors } = await api.graphql<{ done: Shown }>(query, { input }, { as: coordinator });
    if (data === null) throw new Error(JSON.stringify(errors));
    return data.done;
  };
  const told = async ({ userId }: { userId: string }) =>
    (
      await api.database.query<{ url: string }>(
        `SELECT url FROM notification WHERE user_id = $1 AND kind = 'seat-taken'`,
        [userId],
      )
    ).map(({ url }) => url);

  it('is told when the group begins, or at once when it works, and once', async () => {
    const [chair, member, next] = [await somebody(), await somebody(), await somebody()];
    const name = { da: 'Arbejdsgruppen', en: 'Working group' };
    const content = { kind: 'FORUM', name };
    const { id, lock } = await done('setUpBody', { networkId: 'midtjylland', content, startsOn: '2024-01-01' });
    const chaired = await done('addBodySeat', { bodyId: id, lock, seat: { personId: chair.personId, role: 'CHAIR' } });
    expect(await told(chair)).toEqual([]);
    const active = await done('moveBody', { id, lock: chaired.lock, step: 'ACTIVATE' });
    expect(await told(chair)).toEqual([`/grupper/${id}`]);
    const joined = await done('addBodySeat', { bodyId: id, lock: active.lock, seat: { personId: member.personId } });
    expect(await told(member)).toEqual([`/grupper/${id}`]);
    const seatId = joined.seats.find(({ person }) => person?.id === member.personId)?.id;
    const same = await done('saveBodySeat', { bodyId: id, lock: joined.lock, seatId, seat: { sector: null } });
    await done('saveBodySeat', { bodyId: id, lock: same.lock, seatId, seat: { personId: next.personId } });
    expect([await told(chair), await told(member), await told(next)].map(({ length }) => length)).toEqual([1, 1, 1]);
  });

  const working = async (): Promise<Shown> => {
    const content = { kind: 'FORUM', name: { da: 'Kulturforum', en: 'Culture forum' } };
    const { id, lock } = await done('setUpBody', { networkId: 'midtjylland', content, startsOn: '2024-01-01' });
    const seat = { personId: (await somebody()).personId, role: 'CHAIR' };
    const chaired = await done('addBodySeat', { bodyId: id, lock, seat });
    return done('moveBody', { id, lock: chaired.lock, step: 'ACTIVATE' });
  };

  it.each([
    ['that ended', '2024-02-01', '2024-12-31', 0],
    ['that goes on', '2024-02-01', null, 1],
    ['that is to come', '2999-02-01', '2999-12-31', 1],
  ])('whether a seat %s is told of', async (_which, startsOn, endsOn, times) => {
    const { id, lock } = await working();
    const sitter = await somebody();
    await done('addBodySeat', { bodyId: id, lock, seat: { personId: sitter.personId, startsOn, endsOn } });
    expect(await told(sitter)).toHaveLength(times);
  });

  it('reads the name of the group in his or her own language', async () => {
    const { id, lock } = await working();
    const [danish, english] = [await somebody(), await somebody()];
    await api.database.query(`UPDATE app_user SET language = 'en' WHERE id = $1`, [english.userId]);
    const joined = await done('addBodySeat', { bodyId: id, lock, seat: { personId: danish.personId } });
    await done('addBodySeat', { bodyId: id, lock: joined.lock, seat: { personId: english.personId } });
    const titles = await api.database.query<{ title: string }>(
      `SELECT title FROM notification WHERE user_id = ANY ($1::uuid[]) ORDER BY title`,
      [[danish.userId, english.userId]],
    );
    expect(titles.map(({ title }) => title)).toEqual(['Culture forum', 'Kulturforum']);
  });
});
