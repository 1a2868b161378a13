import { signInAs, type TestPerson } from '../testing/people.js';
import { startTestApi, type Caller, type TestApi } from '../testing/start-test-api.js';
import { ADD, CHANGES, DEPRECATE, EDIT, MERGE, newTerm, plantVocabulary, type OneTerm } from './vocabulary.cases.js';

interface ChangeList {
  readonly vocabularyChanges: { readonly edges: readonly { readonly node: { readonly subjectId: string } }[] };
}

describe('words of several networks', () => {
  let api: TestApi;
  let coordinator: TestPerson;
  let elsewhere: TestPerson;
  beforeAll(async () => {
    api = await startTestApi();
    coordinator = await signInAs(api, ['coordinator']);
    elsewhere = await signInAs(api, ['coordinator'], 'nordjylland');
  });
  beforeEach(() => plantVocabulary(api));
  afterAll(() => api.close());

  const change = async (mutation: string, input: object, as: Caller = coordinator) => {
    const answer = await api.graphql<OneTerm>(mutation, { input }, { as });
    return { ...answer, term: Object.values(answer.data ?? {})[0] };
  };
  const addOwn = async (): Promise<string> =>
    (await change(ADD, newTerm('Kun her', 'Only here', { networkId: 'midtjylland' }))).term?.id ?? '';
  const changed = async (as: Caller): Promise<string[]> => {
    const { data } = await api.graphql<ChangeList>(CHANGES, {}, { as });
    return (data?.vocabularyChanges.edges ?? []).map(({ node }) => node.subjectId);
  };

  it('a shared term never leads to a term that one network has', async () => {
    const own = await addOwn();
    const merged = await change(MERGE, { id: 'tg-worn', intoId: own, version: 1 });
    expect(merged.problems).toMatchObject([{ code: 'vocabulary.merge-other-network' }]);
    const placed = await change(EDIT, { id: 'tg-worn', version: 1, broaderId: own });
    expect(placed.problems).toMatchObject([{ code: 'vocabulary.broader-other-network' }]);
    const retired = await change(DEPRECATE, { id: 'tg-worn', version: 1, replacedById: own });
    expect(retired.problems).toMatchObject([{ code: 'vocabulary.replacement-other-network' }]);
    const below = await change(ADD, newTerm('Under', 'Under', { broaderId: own }));
    expect(below.problems).toMatchObject([{ code: 'vocabulary.broader-other-network' }]);
  });

  it('a term that one network has may lead to the network’s own and to shared ones', async () => {
    const own = await addOwn();
    const more = { broaderId: own, networkId: 'midtjylland' };
    const below = await change(ADD, newTerm('Under', 'Under', more));
    expect(below.term).toMatchObject({ broader: { id: own } });
    const merged = await change(MERGE, { id: own, intoId: 'tg-stress', version: 1 });
    expect(merged.term).toMatchObject({ id: 'tg-stress' });
  });

  it('the record tells what happened to shared words, and nothing of another network’s own', async () => {
    const own = await addOwn();
    await change(EDIT, { id: own, version: 1, label: { da: 'Kun hos os', en: 'Only with us' } });
    await change(EDIT, { id: 'tg-worn', version: 1, label: { da: 'Trætte', en: 'Tired' } });
    expect(await changed(elsewhere)).toEqual(['tg-worn']);
    expect(await changed(coordinator)).toEqual(['tg-worn', own, own]);
    await change(MERGE, { id: own, intoId: 'tg-stress', version: 2 });
    expect(await changed(elsewhere)).toEqual(['tg-worn']);
  });
});
