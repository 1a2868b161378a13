import type { Role } from '@samspil/domain/shared';
import { signInAs, type TestPerson } from '../testing/people.js';
import { startTestApi, type Caller, type TestApi } from '../testing/start-test-api.js';
import {
  ADD,
  ADD_ENTRY,
  CHANGES,
  DEPRECATE,
  EDIT,
  GLOSSARY,
  HIDE,
  MERGE,
  newEntry,
  newTerm,
  plantVocabulary,
  PREVIEW,
  SHOW,
  TERM,
  TERMS,
  UNDO,
  type OneTerm,
} from './vocabulary.cases.js';

const VOCABULARIES = '{ vocabularies { id title { da } termCount } }';

describe('vocabulary', () => {
  let api: TestApi;
  let coordinator: TestPerson;
  beforeAll(async () => {
    api = await startTestApi();
    coordinator = await signInAs(api, ['coordinator']);
  });
  beforeEach(() => plantVocabulary(api));
  afterAll(() => api.close());

  const term = async (id: string, as?: Caller) =>
    (await api.graphql<OneTerm>(TERM, { id }, as === undefined ? {} : { as })).data?.['term'];
  const change = async (mutation: string, input: object, as: Caller = coordinator) => {
    const answer = await api.graphql<OneTerm>(mutation, { input }, { as });
    return { ...answer, term: Object.values(answer.data ?? {})[0] };
  };
  const versionOf = async (id: string): Promise<number> => (await term(id))?.version ?? 0;

  it('is public: vocabularies, terms in order and what stands above and below', async () => {
    const { data } = await api.graphql<{ vocabularies: { id: string; termCount: number }[] }>(VOCABULARIES);
    expect(data?.vocabularies).toMatchObject([
      { id: 'targetGroups', termCount: 4 },
      { id: 'artForms', termCount: 1 },
    ]);
    const terms = await api.graphql<{ terms: { id: string }[] }>(TERMS, { vocabulary: 'targetGroups' });
    expect(terms.data?.terms.map(({ id }) => id)).toEqual(['tg-cmd', 'tg-stress', 'tg-anxiety', 'tg-worn']);
    expect(await term('tg-stress')).toMatchObject({
      broader: { id: 'tg-cmd' },
      narrower: [{ id: 'tg-worn' }],
      alternatives: { da: ['udbrændthed'] },
      viewerCan: { edit: false, scopeIn: [] },
    });
  });

  it('reads a list with everything in it in a fixed number of statements', async () => {
    const read = () => api.statementsDuring(() => api.graphql(TERMS, { vocabulary: 'targetGroups' }));
    const few = (await read()).length;
    await api.database.query(`
      INSERT INTO term (id, vocabulary_id, label_da, label_en, broader_id, position)
      SELECT 'tg-n' || n, 'targetGroups', 'Gruppe ' || n, 'Group ' || n, 'tg-cmd', 100 + n FROM generate_series(1, 60) n`);
    expect((await read()).length).toBe(few);
    const plain = '{ terms(vocabulary: "targetGroups") { id label { da } broaderId hiddenIn source { title } } }';
    expect(await api.statementsDuring(() => api.graphql(plain))).toHaveLength(1);
  });

  it.each(['nothing', 'targetgroups', ''])('an unknown vocabulary "%s" is not found', async (vocabulary) => {
    expect((await api.graphql(TERMS, { vocabulary })).code).toBe('NOT_FOUND');
  });

  it('an unknown term is not found, and a NUL character is the caller’s problem', async () => {
    expect((await api.graphql(TERM, { id: 'tg-nobody' })).code).toBe('NOT_FOUND');
    expect((await api.graphql(TERM, { id: 'tg-\u0000' })).code).toBe('BAD_USER_INPUT');
  });

  const ACTIONS: readonly (readonly [string, string, object])[] = [
    ['add', ADD, newTerm('Nye', 'New')],
    ['edit', EDIT, { id: 'tg-stress', version: 1, note: { da: 'Note', en: 'Note' } }],
    ['merge', MERGE, { id: 'tg-anxiety', intoId: 'tg-stress', version: 1 }],
    ['deprecate', DEPRECATE, { id: 'tg-anxiety', version: 1 }],
    ['hide', HIDE, { termId: 'tg-stress', networkId: 'midtjylland' }],
    ['show', SHOW, { termId: 'tg-stress', networkId: 'midtjylland' }],
    ['add a glossary entry', ADD_ENTRY, newEntry('Personen')],
  ];
  const ROLES: readonly (readonly [Role, boolean])[] = [
    ['member', false],
    ['liaison', false],
    ['steering', false],
    ['fund-administrator', false],
    ['coordinator', true],
    ['administrator', true],
  ];
  const TABLE = ACTIONS.flatMap(([name, mutation, input]) =>
    ROLES.map(([role, may]) => [role, may ? 'may' : 'may not', name, mutation, input] as const),
  );

  it.each(TABLE)('a %s %s %s', async (role, may, _name, mutation, input) => {
    const answer = await api.graphql(mutation, { input }, { as: await signInAs(api, [role]) });
    expect(answer.code).toBe(may === 'may' ? undefined : 'FORBIDDEN');
  });

  it.each(ACTIONS)('a visitor may not %s', async (_name, mutation, input) => {
    expect((await api.graphql(mutation, { input })).code).toBe('UNAUTHENTICATED');
  });

  it('a visitor may not see the record of changes, a member neither', async () => {
    expect((await api.graphql(CHANGES)).code).toBe('UNAUTHENTICATED');
    expect((await api.graphql(CHANGES, {}, { as: await signInAs(api, ['member']) })).code).toBe('FORBIDDEN');
    expect((await api.graphql(PREVIEW, { id: 'tg-stress', intoId: 'tg-cmd' })).code).toBe('UNAUTHENTICATED');
  });

  it('the coordinator of another network may not hide terms here', async () => {
    const stranger = await signInAs(api, ['coordinator'], 'nordjylland');
    const hidden = await change(HIDE, { termId: 'tg-stress', networkId: 'midtjylland' }, stranger);
    expect(hidden.code).toBe('FORBIDDEN');
  });

  it('adds a term with a stable id of its own, and says everything that is wrong with one', async () => {
    const added = await change(ADD, newTerm('Nattevågne', 'Night wakers', { broaderId: 'tg-cmd' }));
    expect(added.term).toMatchObject({ id: 'tg-nattevaagne', version: 1, broader: { id: 'tg-cmd' } });
    const wrong = await change(ADD, newTerm(' borgere med STRESS', '', { broaderId: 'af-choir' }));
    expect(wrong.problems.map(({ code, field }) => [code, field])).toEqual([
      ['vocabulary.label-taken', 'label.da'],
      ['vocabulary.label-missing', 'label.en'],
      ['vocabulary.broader-other-vocabulary', 'broaderId'],
    ]);
    const elsewhere = await change(ADD, { ...newTerm('x', 'y'), vocabulary: 'nowhere' });
    expect(elsewhere.problems).toMatchObject([{ code: 'vocabulary.vocabulary-unknown' }]);
  });

  it('a term of one network is for its own people', async () => {
    const added = await change(ADD, newTerm('Kun her', 'Only here', { networkId: 'midtjylland' }));
    const id = added.term?.id ?? '';
    expect((await api.graphql(TERM, { id })).code).toBe('NOT_FOUND');
    expect(await term(id, await signInAs(api, ['member']))).toMatchObject({ id });
    expect((await api.graphql(TERM, { id }, { as: await signInAs(api, ['member'], 'nordjylland') })).code).toBe(
      'NOT_FOUND',
    );
  });

  it('edits what is given, leaves the rest, and refuses circles', async () => {
    const edited = await change(EDIT, { id: 'tg-stress', version: 1, label: { da: 'Stressramte', en: 'Stressed' } });
    expect(edited.term).toMatchObject({
      version: 2,
      label: { da: 'Stressramte' },
      alternatives: { da: ['udbrændthed'] },
      broader: { id: 'tg-cmd' },
    });
    const circle = await change(EDIT, { id: 'tg-cmd', version: 1, broaderId: 'tg-worn' });
    expect(circle.problems).toMatchObject([{ code: 'vocabulary.broader-cycle', field: 'broaderId' }]);
    const top = await change(EDIT, { id: 'tg-stress', version: 2, broaderId: null });
    expect(top.term?.broader).toBeNull();
  });

  it('of two editors the second is told, and nothing of the first is lost', async () => {
    const input = { id: 'tg-stress', version: 1 };
    const answers = await Promise.all([
      change(EDIT, { ...input, note: { da: 'Første', en: 'First' } }),
      change(EDIT, { ...input, note: { da: 'Anden', en: 'Second' } }),
    ]);
    const problems = answers.map((answer) => answer.problems.map(({ code }) => code));
    expect(problems.sort()).toEqual([[], ['vocabulary.changed-meanwhile']]);
    expect(await versionOf('tg-stress')).toBe(2);
  });

  it('two who add the same word at once make one term', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => change(ADD, newTerm('Samtidige', 'Simultaneous'))));
    expect(answers.filter(({ term: added }) => added !== undefined)).toHaveLength(1);
    expect(answers.flatMap(({ problems }) => problems).every(({ code }) => code === 'vocabulary.label-taken')).toBe(
      true,
    );
  });

  it('a retired term leaves the list but keeps its page, and needs no narrower terms', async () => {
    const full = await change(DEPRECATE, { id: 'tg-stress', version: 1 });
    expect(full.problems).toMatchObject([{ code: 'vocabulary.has-narrower', params: { count: 1 } }]);
    const retired = await change(DEPRECATE, { id: 'tg-worn', version: 1, replacedById: 'tg-stress' });
    expect(retired.term).toMatchObject({ status: 'DEPRECATED', replacedBy: { id: 'tg-stress' } });
    const listed = await api.graphql<{ terms: { id: string }[] }>(TERMS, { vocabulary: 'targetGroups' });
    expect(listed.data?.terms.map(({ id }) => id)).not.toContain('tg-worn');
    const all = await api.graphql<{ terms: object[] }>(TERMS, { vocabulary: 'targetGroups', withRetired: true });
    expect(all.data?.terms).toHaveLength(4);
    expect(await term('tg-worn')).toMatchObject({ id: 'tg-worn', status: 'DEPRECATED' });
  });

  it('a network leaves out what it hides; others do not notice', async () => {
    await change(HIDE, { termId: 'tg-anxiety', networkId: 'midtjylland' });
    const again = await change(HIDE, { termId: 'tg-anxiety', networkId: 'midtjylland' });
    expect(again.term?.hiddenIn).toEqual(['midtjylland']);
    const listFor = async (networkId: string | null): Promise<number> =>
      (await api.graphql<{ terms: object[] }>(TERMS, { vocabulary: 'targetGroups', networkId })).data?.terms.length ??
      0;
    expect(await listFor('midtjylland')).toBe(3);
    expect(await listFor('nordjylland')).toBe(4);
    expect(await listFor(null)).toBe(4);
    expect((await term('tg-anxiety'))?.hiddenIn).toEqual([]);
    await change(SHOW, { termId: 'tg-anxiety', networkId: 'midtjylland' });
    expect(await listFor('midtjylland')).toBe(4);
  });

  it('every change is recorded with who did it, newest first', async () => {
    await change(EDIT, { id: 'tg-stress', version: 1, note: { da: 'Note', en: 'Note' } });
    await change(HIDE, { termId: 'tg-anxiety', networkId: 'midtjylland' });
    type Page = { vocabularyChanges: { edges: { node: { kind: string } }[]; pageInfo: { endCursor: string } } };
    const first = await api.graphql<Page>(CHANGES, { first: 1 }, { as: coordinator });
    expect(first.data?.vocabularyChanges).toMatchObject({
      edges: [
        {
          node: {
            kind: 'HIDDEN',
            subjectId: 'tg-anxiety',
            byName: `Person ${coordinator.id}`,
            title: { da: 'Borgere med angst' },
          },
        },
      ],
      pageInfo: { hasNextPage: true },
    });
    const after = first.data?.vocabularyChanges.pageInfo.endCursor;
    const second = await api.graphql<Page>(CHANGES, { first: 1, after }, { as: coordinator });
    expect(second.data?.vocabularyChanges.edges).toMatchObject([{ node: { kind: 'EDITED' } }]);
    expect((await api.graphql(CHANGES, { after: 'rubbish' }, { as: coordinator })).code).toBe('RULE_VIOLATION');
    expect((await api.graphql(UNDO, { input: { changeId: 'rubbish' } }, { as: coordinator })).code).toBe('NOT_FOUND');
  });

  it('the glossary is public', async () => {
    await change(ADD_ENTRY, newEntry('Personen', { termId: 'tg-stress' }));
    const { data } = await api.graphql(GLOSSARY);
    expect(data).toMatchObject({
      glossary: [{ concept: { da: 'Personen' }, variants: { health: { da: 'patient' } }, term: { id: 'tg-stress' } }],
      viewerCanEditGlossary: false,
    });
  });
});
