import { AsyncLocalStorage } from 'node:async_hooks';
import type { SearchDocument } from '@samspil/domain/search';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import { Reindexing, type ReindexProgress } from './reindexing.service.js';
import { searchDocument } from './search-documents.cases.js';
import { SearchIndexer } from './search-indexer.service.js';

const stored = new Map<string, SearchDocument>();
/** What somebody else does once, after the documents were read and before they are indexed. */
let changesWhileRead: (() => Promise<void>) | undefined;
const SEARCH = 'query ($question: String!) { search(input: { question: $question }) { edges { node { id title } } } }';

let api: TestApi;
let indexer: SearchIndexer;

beforeAll(async () => {
  api = await startTestApi();
  indexer = api.app.get(SearchIndexer, { strict: false });
  indexer.register({
    kind: 'organisation',
    all: async function* () {
      const all = [...stored.values()];
      for (let start = 0; start < all.length; start += 2) yield Promise.resolve(all.slice(start, start + 2));
    },
    byIds: async (ids) => {
      const read = [...stored.values()].filter(({ id }) => ids.includes(id));
      const change = changesWhileRead;
      changesWhileRead = undefined;
      await change?.();
      return read;
    },
  });
});
afterAll(() => api.close());

function store(...documents: SearchDocument[]): void {
  for (const document of documents) stored.set(document.id, document);
}

const organisation = (id: string, title: string): SearchDocument => searchDocument({ id, title, kind: 'organisation' });

async function found(question: string): Promise<string[]> {
  const answer = await api.graphql<{ search: { edges: { node: { id: string } }[] } }>(SEARCH, { question });
  return (answer.data?.search.edges ?? []).map(({ node }) => node.id);
}

async function reindex(): Promise<ReindexProgress[]> {
  const told: ReindexProgress[] = [];
  await api.app.get(Reindexing, { strict: false }).run(['organisation'], (progress) => told.push(progress));
  return told;
}

beforeEach(() => stored.clear());

it('brings in what is missing, renews what has changed and takes out what is gone', async () => {
  await indexer.index([organisation('stale', 'Keramikskolen'), organisation('gone', 'Glasværkstedet')]);
  store(
    organisation('stale', 'Vævestuen'),
    organisation('missing', 'Bogbinderiet'),
    organisation('third', 'Trykkeriet'),
  );
  const told = await reindex();
  expect(told.at(-1)).toEqual({ kind: 'organisation', indexed: 3, removed: 1, finished: true });
  expect(await found('keramikskolen')).toEqual([]);
  expect(await found('glasværkstedet')).toEqual([]);
  expect(await found('vævestuen')).toEqual(['stale']);
  expect(await found('bogbinderiet')).toEqual(['missing']);
});

it('can be done again, and answers all the while', async () => {
  store(...Array.from({ length: 30 }, (_, number) => organisation(`o${number}`, 'Musikhuset')));
  await reindex();
  const answers: number[] = [];
  let running = true;
  const asking = (async () => {
    while (running) answers.push((await found('musikhuset')).length);
  })();
  await reindex();
  running = false;
  await asking;
  expect(new Set(answers)).toEqual(new Set([20]));
});

it('by itself brings in a kind of which nothing is there yet, and leaves alone what is', async () => {
  await reindex();
  store(organisation('early', 'Sejlmageriet'));
  const reindexing = api.app.get(Reindexing, { strict: false });
  await Promise.all([reindexing.addMissingKinds(), reindexing.addMissingKinds()]);
  expect(await found('sejlmageriet')).toEqual(['early']);
  store(organisation('late', 'Sejlmageriet'));
  await reindexing.addMissingKinds();
  expect(await found('sejlmageriet')).toEqual(['early']);
});

it('what somebody indexes for the first time while it is being read stands as they left it', async () => {
  await reindex();
  const outside = AsyncLocalStorage.snapshot();
  store(organisation('new', 'Rebslageriet'));
  changesWhileRead = () =>
    outside(async () => {
      store(organisation('new', 'Bødkeriet'));
      await indexer.refresh('organisation', ['new']);
    });
  await reindex();
  expect(await found('rebslageriet')).toEqual([]);
  expect(await found('bødkeriet')).toEqual(['new']);
});

it('refreshes single documents for the capability that owns them', async () => {
  store(organisation('one', 'Teaterbåden'));
  await indexer.refresh('organisation', ['one', 'unknown']);
  expect(await found('teaterbåden')).toEqual(['one']);
  stored.clear();
  await indexer.refresh('organisation', ['one']);
  expect(await found('teaterbåden')).toEqual([]);
});
