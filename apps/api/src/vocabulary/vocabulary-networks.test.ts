import { signInAs, type TestPerson } from '../testing/people.js';
import { startTestApi, type Caller, type TestApi } from '../testing/start-test-api.js';
import {
  ADD,
  CHANGES,
  DEPRECATE,
  EDIT,
  MERGE,
  newTerm,
  plantVocabulary,
  TERM,
  type OneTerm,
} from './vocabulary.cases.js';

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

  describe('nobody outside a network is told of its own words', () => {
    const codesOf = ({ problems }: { readonly problems: readonly { code: string }[] }) =>
      problems.map(({ code }) => code);

    it.each([
      ['a shared word', 'Kun her', null, 'tg-kun-her'],
      ['another network’s own', 'Kun her', 'nordjylland', 'tg-nordjylland--kun-her'],
      ['an alternative', 'Noget andet', null, 'tg-noget-andet'],
    ])('their labels are free for %s', async (_what, label, networkId, id) => {
      await addOwn();
      const alternatives = { da: label === 'Kun her' ? [] : ['Kun her'], en: [] };
      const added = await change(ADD, newTerm(label, `${label} in English`, { networkId, alternatives }), elsewhere);
      expect(codesOf(added)).toEqual([]);
      expect(added.term?.id).toBe(id);
    });

    it('the network is told that a shared word has come beside its own, and may merge the two', async () => {
      const own = await addOwn();
      const shared = (await change(ADD, newTerm('Kun her', 'Only here'), elsewhere)).term?.id ?? '';
      const note = { da: 'Mere om det', en: 'More about it' };
      expect(codesOf(await change(EDIT, { id: own, version: 1, note }))).toEqual([
        'vocabulary.label-taken',
        'vocabulary.label-taken',
      ]);
      expect((await change(MERGE, { id: own, intoId: shared, version: 1 })).term?.id).toBe(shared);
    });

    it('pointing at one is pointing at nothing', async () => {
      const own = await addOwn();
      for (const nobody of [own, 'tg-nobody']) {
        const below = await change(ADD, newTerm('Under', 'Under', { broaderId: nobody }), elsewhere);
        expect(codesOf(below)).toEqual(['vocabulary.broader-unknown']);
        const retired = await change(DEPRECATE, { id: 'tg-worn', version: 1, replacedById: nobody }, elsewhere);
        expect(codesOf(retired)).toEqual(['vocabulary.replacement-unknown']);
        const merged = await change(MERGE, { id: 'tg-worn', intoId: nobody, version: 1 }, elsewhere);
        expect(merged.code).toBe('NOT_FOUND');
      }
    });

    it('a shared word with one below it is retired all the same', async () => {
      const own = await addOwn();
      await change(EDIT, { id: own, version: 1, broaderId: 'tg-anxiety' });
      const known = await change(DEPRECATE, { id: 'tg-anxiety', version: 1 });
      expect(codesOf(known)).toEqual(['vocabulary.has-narrower']);
      const retired = await change(DEPRECATE, { id: 'tg-anxiety', version: 1 }, elsewhere);
      expect(retired.term).toMatchObject({ id: 'tg-anxiety', status: 'DEPRECATED' });
    });

    it('merged into a shared word, it leads there for its own people only', async () => {
      const own = await addOwn();
      await change(MERGE, { id: own, intoId: 'tg-stress', version: 1 });
      const asked = (id: string, as?: Caller) => api.graphql<OneTerm>(TERM, { id }, as ? { as } : {});
      expect((await asked(own, coordinator)).data?.['term']).toMatchObject({ id: 'tg-stress', mergedIds: [own] });
      for (const outsider of [elsewhere, undefined]) {
        expect((await asked(own, outsider)).code).toBe('NOT_FOUND');
        expect((await asked('tg-stress', outsider)).data?.['term']?.mergedIds).toEqual([]);
      }
    });
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
