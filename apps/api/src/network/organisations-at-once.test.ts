import { v7 as uuid } from 'uuid';
import { signInAs, type TestPerson } from '../testing/people.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import { ADD, LIBRARY, plantProgrammes, type Organisation } from './programmes.cases.js';

describe('organisations that are added at the same time', () => {
  let api: TestApi;
  let coordinator: TestPerson;
  beforeAll(async () => {
    api = await startTestApi();
    await plantProgrammes(api);
    coordinator = await signInAs(api, ['coordinator'], 'after');
  });
  afterAll(() => api.close());

  const add = (id: string, da: string) => {
    const content = { ...LIBRARY, name: { da, en: da } };
    const input = { id, networkId: 'after', content, period: { kind: 'ACTIVE', from: '2026-01-01' } };
    return api.graphql<{ done: Organisation }>(ADD, { input }, { as: coordinator });
  };

  it('are one when it is the same one', async () => {
    const id = uuid();
    const answers = await Promise.all([add(id, 'Egnsteatret'), add(id, 'Egnsteatret'), add(id, 'Egnsteatret')]);
    expect(answers.map(({ data }) => data?.done.id)).toEqual(Array.from({ length: 3 }, () => `org-${id}`));
    expect(answers[0].data?.done.standings[0]?.periods).toHaveLength(1);
  });

  it('do not get the same name', async () => {
    const answers = await Promise.all([add(uuid(), 'Kunsthallen'), add(uuid(), 'kunsthallen')]);
    expect(answers.filter(({ data }) => data !== null)).toHaveLength(1);
    expect(answers.flatMap(({ problems }) => problems ?? [])).toMatchObject([{ code: 'network.organisation-exists' }]);
  });
});
