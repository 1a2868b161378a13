/** `npm run eval:search -- DIR`: how well the search ranks a judged test collection. */
import { existsSync } from 'node:fs';
import { PlainError, runProgram } from './cli.mjs';
import { readCollection } from './evaluation/collection.mjs';
import { mean, ndcg, recall, reciprocalRank } from './evaluation/ranking-quality.mjs';
import { buildUnless, percentile, product, rounded, startScratchServer } from './evaluation/scratch-server.mjs';

const HELP = `
Usage: npm run eval:search -- DIR [--json] [--misses] [--no-build]

Loads a test collection in BEIR layout (corpus.jsonl, queries.jsonl, qrels/test.tsv) into a scratch database through
the code that publishes, asks every judged query through the GraphQL API, and prints how good the answers are:
nDCG@10, MRR@10, recall@100, the time of a page with facets and excerpts (p50, p95), and the time of indexing.

  --json       one object {"ndcg10","mrr10","recall100","p50Ms","p95Ms","indexSeconds"}
  --misses     list the queries with the lowest nDCG@10
  --no-build   use the server as it is built now

A document may give its language in "lang" (da, en, nb, sv); without it, the language is recognised from the text.
`;

const BATCH = 500;

const RANKING = `query ($input: SearchInput!) {
  search(input: $input, first: 100) { edges { node { id } } }
}`;

const PAGE = `query ($input: SearchInput!) {
  search(input: $input, first: 10) {
    edges { node { id title url year snippets { text page ranges { start end } } } }
    total facets { facet values { value count } }
    interpretation { added { word origin } recognised { termId } }
  }
}`;

/** An imported article as the knowledge bank would publish it: its text is the abstract. */
async function documentMaker() {
  const { emptyContent, toSearchDocument } = await import('@samspil/domain/knowledge');
  const { AnalyserSource } = await product('search/analyser-source.js');
  const analyser = await new AnalyserSource().analyser();
  return ({ id, title, text, lang }) => {
    const blank = emptyContent('article');
    const language = lang ?? analyser.detectLanguage(`${title} ${text}`.slice(0, 2_000));
    const content = { ...blank, bibliography: { ...blank.bibliography, title }, abstract: text, language };
    return toSearchDocument(
      { id, slug: id, publishedAt: '2026-01-01T00:00:00.000Z', content, pages: [] },
      () => undefined,
    );
  };
}

async function load(app, documents) {
  const { SearchIndexer } = await product('search/search-indexer.service.js');
  const indexer = app.get(SearchIndexer);
  const toDocument = await documentMaker();
  const started = performance.now();
  for (let start = 0; start < documents.length; start += BATCH) {
    await indexer.index(documents.slice(start, start + BATCH).map(toDocument));
  }
  return (performance.now() - started) / 1000;
}

async function ask(graphql, { text, grades }) {
  // A question may be longer than people may type; what fits is asked.
  const input = { question: text.slice(0, 1_000) };
  const { search } = await graphql(RANKING, { input });
  const ranking = search.edges.map(({ node }) => node.id);
  const started = performance.now();
  await graphql(PAGE, { input });
  return {
    text,
    ms: performance.now() - started,
    ndcg10: ndcg(ranking, grades, 10),
    mrr10: reciprocalRank(ranking, grades, 10),
    recall100: recall(ranking, grades, 100),
  };
}

function summary(answers, indexSeconds) {
  return {
    ndcg10: rounded(mean(answers.map(({ ndcg10 }) => ndcg10))),
    mrr10: rounded(mean(answers.map(({ mrr10 }) => mrr10))),
    recall100: rounded(mean(answers.map(({ recall100 }) => recall100))),
    p50Ms: rounded(
      percentile(
        answers.map(({ ms }) => ms),
        0.5,
      ),
      1,
    ),
    p95Ms: rounded(
      percentile(
        answers.map(({ ms }) => ms),
        0.95,
      ),
      1,
    ),
    indexSeconds: rounded(indexSeconds, 1),
  };
}

function print(figures, documents, answers, args) {
  if (args.includes('--json')) return console.log(JSON.stringify(figures));
  console.log(`${documents} documents, ${answers.length} judged queries`);
  console.log(`nDCG@10 ${figures.ndcg10}   MRR@10 ${figures.mrr10}   recall@100 ${figures.recall100}`);
  console.log(`page p50 ${figures.p50Ms} ms, p95 ${figures.p95Ms} ms; indexed in ${figures.indexSeconds} s`);
  if (!args.includes('--misses')) return undefined;
  for (const { ndcg10, text } of answers.toSorted((a, b) => a.ndcg10 - b.ndcg10).slice(0, 25)) {
    console.log(`${ndcg10.toFixed(3)}  ${text.slice(0, 160)}`);
  }
  return undefined;
}

async function main(args) {
  const folder = args.find((arg) => !arg.startsWith('-'));
  if (folder === undefined) throw new PlainError('Give the folder of a collection: npm run eval:search -- DIR');
  if (!existsSync(folder)) throw new PlainError(`${folder} does not exist.`);
  const { documents, queries } = readCollection(folder);
  await buildUnless(args, (line) => console.error(line));
  const server = await startScratchServer();
  try {
    const indexSeconds = await load(server.app, documents);
    const answers = [];
    for (const query of queries) answers.push(await ask(server.graphql, query));
    print(summary(answers, indexSeconds), documents.length, answers, args);
  } finally {
    await server.stop();
  }
}

await runProgram(HELP, main);
