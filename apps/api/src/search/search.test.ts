import { createTermMatcher, type SearchDocument, type VocabularyTerm } from '@samspil/domain/search';
import { signInAs, type TestPerson } from '../testing/people.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import { AnalyserSource } from './analyser-source.js';
import { searchDocument } from './search-documents.cases.js';
import { SearchIndexer } from './search-indexer.service.js';
import { SearchVocabulary } from './search-vocabulary.js';

const SEARCH = `query ($input: SearchInput!, $first: Int, $after: String) {
  search(input: $input, first: $first, after: $after) {
    edges { cursor node { kind id url title summary year facets { facet value } snippets { text page ranges { start end } } } }
    pageInfo { hasNextPage endCursor } total approximate
    facets { facet values { value count } }
    interpretation { recognised { termId vocabulary labelDa matched start end } added { word origin addedFor } }
  }
}`;

interface Found {
  readonly search: {
    readonly edges: readonly {
      cursor: string;
      node: { id: string; kind: string; snippets: readonly { text: string }[] };
    }[];
    readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
    readonly total: number;
    readonly facets: readonly { facet: string; values: readonly { value: string; count: number }[] }[];
    readonly interpretation: {
      readonly recognised: readonly { termId: string; matched: string }[];
      readonly added: readonly { word: string; origin: string; addedFor: readonly string[] }[];
    };
  };
}

const TERMS: readonly VocabularyTerm[] = [
  {
    id: 'tg-stress',
    vocabulary: 'targetGroups',
    label: { da: 'Stress', en: 'Stress' },
    altDa: ['stressramte'],
    altEn: [],
  },
  { id: 'af-choir', vocabulary: 'artForms', label: { da: 'Korsang', en: 'Choir singing' }, altDa: ['kor'], altEn: [] },
];

const DOCUMENTS: readonly SearchDocument[] = [
  searchDocument({
    id: 'choir',
    title: 'Singing in a choir and recovery',
    language: 'en',
    facets: { itemType: ['article'], country: ['GB'], artForms: ['af-choir'] },
    body: 'People with long-term illness sang together every week.',
  }),
  searchDocument({ id: 'aarhus', title: 'Kultur for sygemeldte i Århus', body: 'Et forløb på tolv uger med rytmik.' }),
  searchDocument({ id: 'course', title: 'Ressourceforløb og kunst', body: 'Erfaringer fra en kommune.' }),
  searchDocument({
    id: 'draft',
    title: 'Fortrolig kladde om kvantekeramik',
    body: 'kvantekeramik i Aarhus',
    year: 1987,
    audiences: ['network:midtjylland:coordinator'],
    facets: { itemType: ['guideline'], country: ['IS'] },
  }),
  searchDocument({ id: 'term', kind: 'term', title: 'Rytmik', url: '/emneord/term', facets: {} }),
];

let api: TestApi;
let coordinator: TestPerson;

beforeAll(async () => {
  api = await startTestApi();
  coordinator = await signInAs(api, ['coordinator']);
  const indexer = api.app.get(SearchIndexer, { strict: false });
  indexer.recogniseTermsOf(() => Promise.resolve(TERMS));
  await indexer.index(DOCUMENTS);
});
afterAll(() => api.close());

async function search(question: string, more: object = {}, variables: object = {}, as?: TestPerson) {
  const answer = await api.graphql<Found>(
    SEARCH,
    { input: { question, ...more }, ...variables },
    as === undefined ? {} : { as },
  );
  expect(answer.errors).toEqual([]);
  return answer.data!.search;
}

const idsOf = (found: Found['search']): string[] => found.edges.map(({ node }) => node.id);

describe('spelling', () => {
  it.each([
    ['aarhus', 'aarhus'],
    ['Århus', 'aarhus'],
    ['AARHUS', 'aarhus'],
    ['resurseforløb', 'course'],
    ['ressourceforloeb', 'course'],
    ['ressourceforløbet', 'course'],
    ['ressorceforløb', 'course'],
  ])('%s finds it', async (question, expected) => {
    expect(idsOf(await search(question))[0]).toBe(expected);
  });

  it('says which word it took a misspelt one for, and leaves it out when told to', async () => {
    const found = await search('ressorceforløb');
    const [added] = found.interpretation.added;
    expect(added).toMatchObject({ word: 'ressourceforløb', origin: 'spelling', addedFor: ['ressorceforløb'] });
    expect(idsOf(found)).toContain('course');
    expect(idsOf(await search('ressorceforløb', { dropped: [added?.word] }))).toEqual([]);
  });

  it('takes the last word for a beginning while somebody types', async () => {
    expect(idsOf(await search('kunst erfar', { typing: true }))).toContain('course');
  });
});

describe('vocabulary terms', () => {
  it('recognises them as chips and finds what is coded with them, across languages', async () => {
    const found = await search('kor for syge');
    expect(found.interpretation.recognised).toMatchObject([{ termId: 'af-choir', matched: 'kor' }]);
    expect(idsOf(found)[0]).toBe('choir');
  });

  it('forgets a chip that the reader removed', async () => {
    const found = await search('kor', { dropped: ['af-choir'] });
    expect(found.interpretation.recognised).toEqual([]);
  });

  it('reads questions with the changed vocabulary as soon as it has changed', async () => {
    const indexer = api.app.get(SearchIndexer, { strict: false });
    indexer.recogniseTermsOf(() => Promise.resolve([]));
    expect((await search('kor')).interpretation.recognised).toEqual([]);
    indexer.recogniseTermsOf(() => Promise.resolve(TERMS));
    expect((await search('kor')).interpretation.recognised).toHaveLength(1);
  });

  it('understands questions with the same matcher as long as the terms are the same', async () => {
    const vocabulary = api.app.get(SearchVocabulary, { strict: false });
    let terms = TERMS;
    vocabulary.provide(() => Promise.resolve([...terms]));
    const { now } = Date;
    const asked = async (minutes: number) => {
      const time = now() + minutes * 60_000;
      Date.now = () => time;
      return vocabulary.matcher(null).finally(() => (Date.now = now));
    };
    const first = await asked(0);
    expect(await asked(2)).toBe(first);
    terms = TERMS.slice(1);
    expect(await asked(2)).toBe(first);
    expect(await asked(4)).not.toBe(first);
    vocabulary.provide(() => Promise.resolve(TERMS));
  });

  it('has a matcher that knows its terms', async () => {
    const analyser = await api.app.get(AnalyserSource, { strict: false }).analyser();
    expect(createTermMatcher(TERMS, analyser).recognise('stressramte')).toMatchObject([{ termId: 'tg-stress' }]);
  });
});

describe('what may not be seen', () => {
  it('is not in hits, totals, facets, added words or suggestions of a visitor', async () => {
    for (const question of ['kvantekeramik', 'kvantekeramikk', 'Aarhus fortrolig', '']) {
      const found = await search(question);
      const told = JSON.stringify(found.facets) + JSON.stringify(found.interpretation.added);
      expect(idsOf(found)).not.toContain('draft');
      expect(told).not.toMatch(/1987|guideline|"IS"|kvantekeramik"/);
      expect(found.total).toBe(found.edges.length);
    }
    const suggested = await api.graphql<{ suggest: unknown[] }>('{ suggest(prefix: "fortrolig") { id } }');
    expect(suggested.data?.suggest).toEqual([]);
  });

  it('is found by those who may see it', async () => {
    const found = await search('kvantekeramik', {}, {}, coordinator);
    expect(idsOf(found)).toEqual(['draft']);
    const suggested = await api.graphql<{ suggest: unknown[] }>(
      '{ suggest(prefix: "fortrolig") { id } }',
      {},
      { as: coordinator },
    );
    expect(suggested.data?.suggest).toEqual([{ id: 'draft' }]);
  });
});

describe('lists', () => {
  it('filters by kind and facets, and pages by cursor', async () => {
    expect(idsOf(await search('rytmik', { kinds: ['term'] }))).toEqual(['term']);
    expect(idsOf(await search('', { filters: [{ facet: 'country', values: ['GB', 'SE'] }] }))).toEqual(['choir']);
    const first = await search('', {}, { first: 3 });
    const second = await search('', {}, { first: 3, after: first.pageInfo.endCursor });
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect(new Set([...idsOf(first), ...idsOf(second)]).size).toBe(4);
  });

  it('asks the database no more often for a long page than for a short one', async () => {
    const ask = (first: number, question: string) => api.statementsDuring(() => search(question, {}, { first }));
    await search('kunst i Aarhus');
    const short = await ask(1, 'kunst i Aarhus');
    const long = await ask(50, 'kunst i Aarhus');
    const unknown = await ask(50, 'kunstt uden mening xyzzy');
    const browsing = await ask(50, '');
    expect(long).toHaveLength(short.length);
    expect(long.length).toBeLessThanOrEqual(3);
    expect(unknown.length).toBeLessThanOrEqual(3);
    expect(browsing).toHaveLength(1);
  });
});

describe('questions nobody should ask', () => {
  it.each([
    ['quotes and comments', '\'; DROP TABLE search_document; -- " /* $1 $$'],
    ['operators', '& | ! ( ) <-> :* \\ % _ {} []'],
    ['one very long word', 'ø'.repeat(1_000)],
    ['a thousand words', 'æ '.repeat(500)],
    ['numbers', '99999999999999999999999999 -1 1e308 NaN'],
  ])('%s are just words', async (_what, question) => {
    expect(
      (await search(question, { filters: [{ facet: question.slice(0, 200), values: [question.slice(0, 200)] }] }))
        .total,
    ).toBe(0);
    const suggested = await api.graphql('query ($prefix: String!) { suggest(prefix: $prefix) { id } }', {
      prefix: question,
    });
    expect(suggested.errors).toEqual([]);
    expect((await search('')).total).toBe(4);
  });

  it.each([
    [{ question: 'å'.repeat(10_000) }, 'search.question-too-long'],
    [{ filters: [{ facet: 'x'.repeat(201), values: ['y'] }] }, 'search.filter-too-long'],
    [{ filters: Array.from({ length: 21 }, () => ({ facet: 'year', values: ['1'] })) }, 'search.too-many-filters'],
    [{ dropped: Array.from({ length: 101 }, () => 'x') }, 'search.too-many-filters'],
  ])('too much is told as a problem: %#', async (input, code) => {
    const answer = await api.graphql(SEARCH, { input });
    expect(answer.problems.map((found) => found.code)).toEqual([code]);
  });

  it('characters that nobody can store are told as a problem', async () => {
    const answer = await api.graphql(SEARCH, { input: { question: 'kunst\u0000 \ud800' } });
    expect(answer.problems).toEqual([{ code: 'shared.unusable-character', field: 'question' }]);
  });

  it.each(['nonsense', Buffer.from('["a",{}]').toString('base64url'), Buffer.from('[1]').toString('base64url')])(
    'a cursor we did not make is told as a problem: %s',
    async (after) => {
      const answer = await api.graphql(SEARCH, { input: {}, after });
      expect(answer.problems.map((found) => found.code)).toEqual(['shared.cursor-invalid']);
    },
  );

  it('a made-up place in a cursor leads nowhere', async () => {
    const after = Buffer.from('[1e300,-5]').toString('base64url');
    expect((await search('', {}, { after })).edges).toEqual([]);
  });
});
