import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import { ask, type EngineUnderTest } from '../testing/engine-under-test.js';
import { describeSearchEngine } from '../testing/search-engine-contract.js';
import { AnalyserSource } from './analyser-source.js';
import { IndexUpkeep } from './index-upkeep.js';
import { PostgresSearchEngine } from './postgres-search-engine.js';
import { searchDocument } from './search-documents.cases.js';

let api: TestApi;
let under: EngineUnderTest;

async function start(): Promise<EngineUnderTest> {
  api = await startTestApi({ databasePool: 12 });
  const engine = api.app.get(PostgresSearchEngine, { strict: false });
  under = {
    engine,
    analyser: await api.app.get(AnalyserSource, { strict: false }).analyser(),
    inTransaction: (work) => api.database.inTransaction(work),
    empty: async () => {
      await api.database.query('TRUNCATE search_document, search_text, search_posting, search_statistics');
      engine.words.forget();
    },
  };
  return under;
}

afterAll(() => api.close());

describeSearchEngine('PostgreSQL', start);

const statistics = async (): Promise<unknown> =>
  (
    await api.database.query(
      'SELECT sum(documents)::integer AS documents, round(sum(length))::integer AS length FROM search_statistics',
    )
  )[0];

const counted = async (): Promise<unknown> =>
  (
    await api.database.query(
      'SELECT count(*)::integer AS documents, round(sum(length))::integer AS length FROM search_document',
    )
  )[0];

describe('what is remembered of the index', () => {
  const { now } = Date;
  afterEach(() => void (Date.now = now));
  const later = (): void => {
    const time = Date.now() + 60_000;
    Date.now = () => time;
  };

  it('stays, until this process or another one has changed it', async () => {
    const { words } = under.engine;
    later();
    const before = await words.version();
    later();
    expect(await words.version()).toBe(before);
    await under.engine.index([searchDocument({ id: 'own' })]);
    const changed = await words.version();
    expect(changed).not.toBe(before);
    later();
    const settled = await words.version();
    await api.database.query('INSERT INTO search_statistics (documents, length) VALUES (0, 0)');
    later();
    expect(await words.version()).not.toBe(settled);
  });
});

describe('publishing at the same time', () => {
  beforeEach(() => under.empty());

  it('never waits in a circle, whatever the order of documents and new words', async () => {
    const rounds = Array.from({ length: 12 }, (_, writer) =>
      api.database.inTransaction(async () => {
        const order = writer % 2 === 0 ? [1, 2, 3, 4] : [4, 3, 2, 1];
        for (const number of order) {
          const body = order.map((word) => `nytord${number}${word} fællesord${word}`).join(' ');
          await under.engine.index([searchDocument({ id: `w${writer}-${number}`, body })]);
        }
      }),
    );
    await Promise.all(rounds);
    expect((await ask(under, 'fællesord1', { first: 100 })).total).toBe(48);
    expect(await statistics()).toEqual(await counted());
  });

  it('lets the last writer of one document win, with one set of words', async () => {
    const writers = Array.from({ length: 8 }, (_, writer) =>
      under.engine.index([searchDocument({ id: 'same', body: `ens forskellig${writer}` })]),
    );
    await Promise.all(writers);
    const [row] = await api.database.query<{ postings: number }>(
      'SELECT count(*)::integer AS postings FROM search_posting',
    );
    await under.engine.index([searchDocument({ id: 'same', body: 'ens forskellig0' })]);
    const [after] = await api.database.query<{ postings: number }>(
      'SELECT count(*)::integer AS postings FROM search_posting',
    );
    expect((await ask(under, 'ens')).total).toBe(1);
    expect(row).toEqual(after);
    expect(await statistics()).toEqual(await counted());
  });
});

describe('many candidates', () => {
  const MANY = 1_150;
  beforeAll(async () => {
    await under.empty();
    const common = Array.from({ length: MANY }, (_, number) =>
      searchDocument({
        id: `d${number}`,
        body: `maleri ${'fyld '.repeat(number % 40)}`,
        facets: { itemType: ['report'] },
      }),
    );
    await under.engine.index([
      ...common,
      searchDocument({ id: 'wanted', body: `skulptur maleri ${'fyld '.repeat(60)}` }),
    ]);
    await api.app.get(IndexUpkeep, { strict: false }).renewCounts();
  }, 60_000);

  const words = Array.from({ length: 40 }, (_, number) => `findesikke${number}`).join(' ');

  it('labels the total an estimate, near the truth, and keeps the best first', async () => {
    const page = await ask(under, `maleri skulptur ${words}`);
    expect(page.approximate).toBe(true);
    expect(Math.abs(page.total - MANY)).toBeLessThan(MANY * 0.05);
    expect(page.hits[0]?.id).toBe('wanted');
  });

  it('scores the best as if nothing had been left out', async () => {
    const few = await ask(under, 'maleri skulptur', { first: 5 });
    const many = await ask(under, `maleri skulptur ${words}`, { first: 5 });
    expect(few.approximate).toBe(false);
    expect(many.hits.map(({ id, place }) => [id, place.rank])).toEqual(
      few.hits.map(({ id, place }) => [id, place.rank]),
    );
  });
});

describe('the score', () => {
  beforeEach(() => under.empty());

  it('is BM25 with the average length of now, not of when a document was written', async () => {
    await under.engine.index([searchDocument({ id: 'a', title: '', body: 'maleri maleri farve' })]);
    await under.engine.index([
      searchDocument({ id: 'b', title: '', body: 'lærred ramme pensel farve olie lys skygge motiv staffeli' }),
    ]);
    const [hit] = (await ask(under, 'maleri')).hits;
    const idf = Math.log(1 + (2 - 1 + 0.5) / (1 + 0.5));
    const average = (3 + 9) / 2;
    const expected = (idf * 2) / (2 + 1.2 * (0.25 + (0.75 * 3) / average));
    expect((hit?.place.rank ?? 0) / 1_000_000).toBeCloseTo(expected, 4);
  });
});
