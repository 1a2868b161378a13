import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import { SearchIndexer } from './search-indexer.service.js';
import { searchDocument } from './search-documents.cases.js';

const SEARCH = `query ($input: SearchInput!, $first: Int, $after: String) {
  search(input: $input, first: $first, after: $after) {
    edges { cursor node { kind id url title summary year language facets { facet value } snippets { text page ranges { start end } } } }
    pageInfo { hasNextPage endCursor } total approximate
    facets { facet values { value count } }
    interpretation { recognised { termId } added { word origin addedFor } }
  }
}`;

let api: TestApi;
let indexer: SearchIndexer;
beforeAll(async () => {
  api = await startTestApi();
  indexer = api.app.get(SearchIndexer);
});
afterAll(() => api.close());

test('finds', async () => {
  await indexer.index([
    searchDocument({ id: 'a', title: 'Kunst og stress', body: 'Sygemeldte borgere med stress går til kor i Århus.' }),
    searchDocument({ id: 'b', title: 'Museer', body: 'Ældre på museum.', year: 2021 }),
  ]);
  const answer = await api.graphql(SEARCH, {
    input: { question: 'stress', filters: [{ facet: 'year', values: ['2020'] }] },
    first: 10,
  });
  console.log(JSON.stringify(answer, null, 1));
  console.log(JSON.stringify(await api.graphql(SEARCH, { input: {}, first: 1 })));
  console.log(JSON.stringify(await api.graphql('{suggest(prefix:"mus"){id title}}')));
});
