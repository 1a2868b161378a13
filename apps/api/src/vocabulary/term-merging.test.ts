import { emptyContent, type KnowledgeContent } from '@samspil/domain/knowledge';
import { VISITOR } from '@samspil/domain/shared';
import { KnowledgeIntakeService } from '../knowledge/knowledge-intake.service.js';
import { PageHeads } from '../shared/pages/index.js';
import { signInAs } from '../testing/people.js';
import { startTestApi, type Caller, type TestApi } from '../testing/start-test-api.js';
import {
  ADD,
  ADD_ENTRY,
  CHANGES,
  DEPRECATE,
  EDIT,
  EDIT_ENTRY,
  GLOSSARY,
  HIDE,
  MERGE,
  newEntry,
  newTerm,
  plantVocabulary,
  PREVIEW,
  REMOVE_ENTRY,
  TERM,
  TERMS,
  UNDO,
  type OneTerm,
} from './vocabulary.cases.js';

interface ChangeList {
  readonly vocabularyChanges: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
}
interface EntryList {
  readonly glossary: readonly { readonly id: string; readonly version: number; readonly term: object | null }[];
}

describe('merging terms and taking changes back', () => {
  let api: TestApi;
  let coordinator: Caller;
  beforeAll(async () => {
    api = await startTestApi();
    coordinator = await signInAs(api, ['coordinator']);
  });
  beforeEach(async () => {
    await plantVocabulary(api);
    await plantItem('only-worn', ['tg-worn', 'af-choir']);
    await plantItem('both', ['tg-anxiety', 'tg-worn']);
    await plantItem('neither', ['tg-stress']);
  });
  afterAll(() => api.close());

  const plantItem = async (slug: string, codes: readonly string[]): Promise<void> => {
    const empty = emptyContent('article');
    const bibliography = { ...empty.bibliography, title: `Title of ${slug}` };
    const content: KnowledgeContent = { ...empty, bibliography, language: 'en', codes };
    const seed = { slug, content, isDemonstration: false };
    await api.app.get(KnowledgeIntakeService).plant('midtjylland', [seed], '2026-01-01');
  };
  const codesOf = async (slug: string): Promise<string[]> => {
    const [row] = await api.database.query<{ codes: string[] }>(
      `SELECT v.content -> 'codes' AS codes FROM knowledge_item i JOIN knowledge_version v ON v.id = i.published_version_id
       WHERE i.slug = $1`,
      [slug],
    );
    return row?.codes ?? [];
  };
  const term = async (id: string) => (await api.graphql<OneTerm>(TERM, { id })).data?.['term'];
  const change = (mutation: string, input: object) => api.graphql<OneTerm>(mutation, { input }, { as: coordinator });
  const lastChange = async (subjectId: string): Promise<string> => {
    const { data } = await api.graphql<ChangeList>(CHANGES, { subjectId, first: 1 }, { as: coordinator });
    return data?.vocabularyChanges.edges[0]?.node.id ?? '';
  };
  const undo = async (subjectId: string) => change(UNDO, { changeId: await lastChange(subjectId) });
  const entries = async () => (await api.graphql<EntryList>(GLOSSARY)).data?.glossary ?? [];

  it('shows what a merge would do before it is done', async () => {
    const { data } = await api.graphql(PREVIEW, { id: 'tg-worn', intoId: 'tg-anxiety' }, { as: coordinator });
    expect(data).toEqual({
      termMergePreview: {
        problems: [],
        itemCount: 2,
        itemsWithBoth: 1,
        narrower: [],
        alternatives: { da: ['Udmattede', 'træthed'], en: ['Exhausted people', 'fatigue'] },
      },
    });
    const forbidden = await api.graphql(PREVIEW, { id: 'tg-cmd', intoId: 'tg-worn' }, { as: coordinator });
    expect(forbidden.data).toMatchObject({ termMergePreview: { problems: ['vocabulary.merge-into-narrower'] } });
    expect(await term('tg-worn')).toMatchObject({ status: 'ACTIVE', itemCount: 2 });
  });

  it('codes on items follow, and the old id leads to the other term for ever', async () => {
    const merged = await change(MERGE, { id: 'tg-worn', intoId: 'tg-anxiety', version: 1 });
    expect(merged.data?.['mergeTerms']).toMatchObject({ id: 'tg-anxiety', itemCount: 2, mergedIds: ['tg-worn'] });
    expect(await codesOf('only-worn')).toEqual(['tg-anxiety', 'af-choir']);
    expect(await codesOf('both')).toEqual(['tg-anxiety']);
    expect(await codesOf('neither')).toEqual(['tg-stress']);
    await change(MERGE, { id: 'tg-anxiety', intoId: 'tg-stress', version: 2 });
    expect(await term('tg-worn')).toMatchObject({ id: 'tg-stress', mergedIds: ['tg-anxiety'] });
    const listed = await api.graphql<{ terms: { id: string }[] }>(TERMS, {
      vocabulary: 'targetGroups',
      withRetired: true,
    });
    expect(listed.data?.terms.map(({ id }) => id)).toEqual(['tg-cmd', 'tg-stress']);
  });

  it('narrower terms and glossary entries follow too', async () => {
    await change(ADD_ENTRY, newEntry('Stress i tre fag', { termId: 'tg-stress' }));
    await change(MERGE, { id: 'tg-stress', intoId: 'tg-anxiety', version: 1 });
    expect(await term('tg-worn')).toMatchObject({ broader: { id: 'tg-anxiety' } });
    expect(await entries()).toMatchObject([{ term: { id: 'tg-anxiety' } }]);
  });

  it('the page of a term names itself, also under its old address', async () => {
    await change(MERGE, { id: 'tg-worn', intoId: 'tg-anxiety', version: 1 });
    const headOf = (path: string) => api.app.get(PageHeads).headOf(path, VISITOR, 'da');
    expect(await headOf('/emner/tg-worn')).toMatchObject({
      title: 'Borgere med angst · Samspil',
      canonical: '/emner/tg-anxiety',
    });
    expect(await headOf('/emner/tg-nobody')).toBeNull();
    expect(await headOf('/emner/nyt')).toBeUndefined();
    expect(await headOf('/ordliste')).toMatchObject({ title: 'Ordliste · Samspil' });
    expect(await api.app.get(PageHeads).headOf('/ordliste', VISITOR, 'en')).toMatchObject({
      title: 'Glossary · Samspil',
    });
  });

  it('the sectors of organisations follow, and come back', async () => {
    await api.database.query(`
      INSERT INTO organisation (id, name_da, name_en, kind, sectors) VALUES
        ('org-one', 'En', 'One', 'other', '{tg-worn,af-choir}'), ('org-both', 'Begge', 'Both', 'other', '{tg-worn,tg-anxiety}')
      ON CONFLICT (id) DO UPDATE SET sectors = excluded.sectors`);
    const sectors = async () =>
      (await api.database.query<{ sectors: string[] }>('SELECT sectors FROM organisation ORDER BY id')).map((row) =>
        row.sectors.sort(),
      );
    const before = await sectors();
    await change(MERGE, { id: 'tg-worn', intoId: 'tg-anxiety', version: 1 });
    expect(await sectors()).toEqual([['tg-anxiety'], ['af-choir', 'tg-anxiety']]);
    await undo('tg-worn');
    expect(await sectors()).toEqual(before);
  });

  it('the word of a merged term is free again, and its items are found under the other', async () => {
    await change(MERGE, { id: 'tg-worn', intoId: 'tg-anxiety', version: 1 });
    const added = await change(EDIT, { id: 'tg-stress', version: 1, label: { da: 'Udmattede', en: 'Worn out' } });
    expect(added.problems).toEqual([]);
    const postings = await api.database.query(
      `SELECT d.title FROM search_document d JOIN knowledge_item i ON i.id::text = d.ref
       JOIN search_facet_value f ON f.id = ANY (d.facet_values) AND f.value = 'tg-anxiety' ORDER BY d.title`,
    );
    expect(postings).toEqual([{ title: 'Title of both' }, { title: 'Title of only-worn' }]);
    const found = await api.database.query(`SELECT ref FROM search_document WHERE kind = 'term' AND ref = 'tg-worn'`);
    expect(found).toEqual([]);
  });

  it.each([
    ['tg-worn', 'tg-worn', 1, 'vocabulary.merge-into-itself'],
    ['tg-worn', 'af-choir', 1, 'vocabulary.merge-other-vocabulary'],
    ['tg-cmd', 'tg-worn', 1, 'vocabulary.merge-into-narrower'],
    ['tg-worn', 'tg-anxiety', 7, 'vocabulary.changed-meanwhile'],
  ])('%s into %s at version %s: %s', async (id, intoId, version, code) => {
    expect((await change(MERGE, { id, intoId, version })).problems).toMatchObject([{ code }]);
    expect(await codesOf('both')).toEqual(['tg-anxiety', 'tg-worn']);
  });

  it('a term that is not there cannot be merged', async () => {
    expect((await change(MERGE, { id: 'tg-nobody', intoId: 'tg-anxiety', version: 1 })).code).toBe('NOT_FOUND');
  });

  it('a merge is taken back with codes, labels, narrower terms and glossary', async () => {
    await change(ADD_ENTRY, newEntry('Udmattelse', { termId: 'tg-stress' }));
    await change(MERGE, { id: 'tg-stress', intoId: 'tg-anxiety', version: 1 });
    await change(MERGE, { id: 'tg-worn', intoId: 'tg-anxiety', version: 2 });
    expect((await undo('tg-stress')).problems).toMatchObject([{ code: 'vocabulary.changed-meanwhile' }]);
    expect((await undo('tg-worn')).problems).toEqual([]);
    expect(await codesOf('only-worn')).toEqual(['tg-worn', 'af-choir']);
    expect((await codesOf('both')).sort()).toEqual(['tg-anxiety', 'tg-worn']);
    expect(await term('tg-anxiety')).toMatchObject({ mergedIds: ['tg-stress'] });
    expect(await term('tg-worn')).toMatchObject({ id: 'tg-worn', status: 'ACTIVE', alternatives: { da: ['træthed'] } });
  });

  it('an edit is taken back once, step by step, and not over what came after', async () => {
    const rename = (version: number, da: string) =>
      change(EDIT, { id: 'tg-stress', version, label: { da, en: 'People with stress' } });
    await rename(1, 'Første');
    const first = await lastChange('tg-stress');
    await rename(2, 'Anden');
    expect((await change(UNDO, { changeId: first })).problems).toMatchObject([
      { code: 'vocabulary.changed-meanwhile' },
    ]);
    const second = await lastChange('tg-stress');
    expect((await change(UNDO, { changeId: second })).code).toBeUndefined();
    expect(await term('tg-stress')).toMatchObject({ label: { da: 'Første' }, version: 4 });
    expect((await change(UNDO, { changeId: second })).problems).toMatchObject([{ code: 'vocabulary.already-undone' }]);
    expect((await change(UNDO, { changeId: first })).code).toBeUndefined();
    expect(await term('tg-stress')).toMatchObject({ label: { da: 'Borgere med stress' } });
  });

  it('what was right then may break a rule now', async () => {
    await change(EDIT, { id: 'tg-stress', version: 1, label: { da: 'Stressramte', en: 'Stressed' } });
    await change(EDIT, { id: 'tg-anxiety', version: 1, label: { da: 'Borgere med stress', en: 'Anxious' } });
    expect((await undo('tg-stress')).problems).toMatchObject([{ code: 'vocabulary.label-taken' }]);
    expect(await term('tg-stress')).toMatchObject({ label: { da: 'Stressramte' } });
  });

  it('adding, retiring and hiding are taken back', async () => {
    const added = await change(ADD, newTerm('Nye', 'New'));
    const id = added.data?.['addTerm']?.id ?? '';
    await undo(id);
    expect((await api.graphql(TERM, { id })).code).toBe('NOT_FOUND');
    await change(DEPRECATE, { id: 'tg-worn', version: 1, replacedById: 'tg-stress' });
    await undo('tg-worn');
    expect(await term('tg-worn')).toMatchObject({ status: 'ACTIVE', replacedBy: null });
    await change(HIDE, { termId: 'tg-stress', networkId: 'midtjylland' });
    await undo('tg-stress');
    const listed = await api.graphql<{ terms: object[] }>(TERMS, {
      vocabulary: 'targetGroups',
      networkId: 'midtjylland',
    });
    expect(listed.data?.terms).toHaveLength(4);
  });

  it('a term that items are coded with is not un-added', async () => {
    const added = await change(ADD, newTerm('Nye', 'New'));
    const id = added.data?.['addTerm']?.id ?? '';
    await plantItem('coded-with-new', [id]);
    expect((await undo(id)).problems).toMatchObject([{ code: 'vocabulary.cannot-undo' }]);
    expect(await term(id)).toMatchObject({ id, itemCount: 1 });
  });

  it('glossary entries are edited, removed and brought back', async () => {
    await change(ADD_ENTRY, newEntry('Personen', { termId: 'tg-stress' }));
    const [entry] = await entries();
    const id = entry?.id ?? '';
    const unlinked = await change(EDIT_ENTRY, {
      id,
      version: 1,
      termId: null,
      concept: { da: 'Et menneske', en: 'A person' },
    });
    expect(unlinked.data).toMatchObject({
      editGlossaryEntry: {
        version: 2,
        concept: { da: 'Et menneske' },
        variants: { health: { da: 'patient' } },
        term: null,
      },
    });
    expect((await change(EDIT_ENTRY, { id, version: 1 })).problems).toMatchObject([
      { code: 'vocabulary.changed-meanwhile' },
    ]);
    expect((await change(ADD_ENTRY, newEntry('et menneske'))).problems).toMatchObject([
      { code: 'vocabulary.concept-taken' },
    ]);
    await change(REMOVE_ENTRY, { id, version: 2 });
    expect(await entries()).toEqual([]);
    await undo(id);
    expect(await entries()).toMatchObject([{ id, concept: { da: 'Et menneske' } }]);
  });
});
