/** `npm run bench`: how fast the search, the evidence map and answers are, in milliseconds and as a ratio within one run. */
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { measureActivities, printActivities } from './bench/activities.mjs';
import { measureAnswers, printAnswers } from './bench/answers.mjs';
import { commonQuestions } from './bench/corpus.mjs';
import { measureEvidenceMap, printEvidenceMap } from './bench/evidence-map.mjs';
import { measureInteraction } from './bench/map-interaction.mjs';
import { compare, latencies, target } from './bench/rounds.mjs';
import { option, PlainError, runProgram } from './cli.mjs';
import { buildUnless, percentile, rounded } from './evaluation/scratch-server.mjs';
import { startEphemeralPostgres } from './postgres.mjs';

const HELP = `
Usage: npm run bench -- [--items 5000,50000] [--rounds 15] [--seconds 2] [--findings 50000]
                        [--activities 10000]
                        [--browser] [--json] [--no-build]

Fills a scratch database with a made-up library and measures, for questions of very common words:
  - a page with excerpts, facets and total through GraphQL, one reader: p50 and p95
  - requests a second through GraphQL against the same SQL in a bare pg server, by turns in random order;
    the lower 95 % bound of the ratio is what counts
and over made-up findings (100 target groups, 60 activities, 60 outcomes): the evidence map, and answers
to narrow and to broad questions, through GraphQL, one reader
and over made-up activities: a list, one activity, a question and logging, against the same statements in the bare server

  --items N,N     sizes of the library; the ratio is measured at the first; 0 leaves the search out
  --rounds N      rounds of the comparison (15 or more for a judgement)
  --seconds N     length of each turn
  --findings N    how many findings; 0 leaves the evidence map and the answers out
  --activities N,N  how many activities, such as 10000,1000000; 0 leaves them out
  --indexed N     index no more activities than this: a million takes long; then no questions are asked of more
  --browser       also keys and clicks on the map in a browser with its processor slowed down four times
  --json          one object with all figures
  --no-build      use the server as it is built now

Bars: ratio ≥ 0.9, of activities for questions; their list and one keep 0.8 of their rate in growth; p95 ≤ 60 ms at 5,000 items and ≤ 150 ms at 50,000; evidence map
p95 ≤ 150 ms over 50,000 findings and INP ≤ 150 ms; answers p95 ≤ 150 ms to narrow and ≤ 300 ms to broad questions. Measure on a quiet machine, and repeat.
`;

const CONNECTIONS = 8;
const REPEATS = 3;
const BARS = {
  ratio: 0.9,
  p95: new Map([
    [5_000, 60],
    [50_000, 150],
  ]),
};

const FIELDS =
  'edges { node { kind id url title summary year language } } total approximate facets { facet values { value count } }';
const LIST = `query ($input: SearchInput!) { search(input: $input, first: 20) { ${FIELDS} } }`;
const PAGE = `query ($input: SearchInput!) { search(input: $input, first: 20) {
  ${FIELDS} edges { cursor node { snippets { text page ranges { start end } } } } pageInfo { hasNextPage endCursor }
  interpretation { recognised { termId } added { word origin } } } }`;

const bodiesOf = (query) =>
  commonQuestions().map((question) => JSON.stringify({ query, variables: { input: { question } } }));

/** A program in a process of its own that carries out one order after another. */
async function startChild(file, env) {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { env: { ...process.env, ...env } });
  const answer = async () => {
    const answered = new AbortController();
    const { signal } = answered;
    const [message] = await Promise.race([
      once(child, 'message', { signal }),
      once(child, 'exit', { signal }).then(() => [{ failed: 'ended' }]),
    ]);
    answered.abort();
    if (message.failed) throw new PlainError(`${file}: ${message.failed}`);
    return message.done;
  };
  const { url } = await answer();
  const give = (order, rest = {}) => {
    const answered = answer();
    child.send({ order, ...rest });
    return answered;
  };
  const stop = async () => {
    if (child.exitCode !== null) return;
    child.send({ order: 'stop' });
    await once(child, 'exit');
  };
  return { url, give, stop };
}

async function measureLatency(graphql, items) {
  const measured = await latencies(graphql, bodiesOf(PAGE), REPEATS);
  return { items, p50Ms: rounded(percentile(measured, 0.5), 1), p95Ms: rounded(percentile(measured, 0.95), 1) };
}

async function measureRatio(product, graphql, bare, load) {
  const bodies = bodiesOf(LIST);
  const captured = await product.give('capture', { requests: bodies });
  await bare.give('statements', { captured });
  const compared = await compare(graphql, target('bare', bare.url, CONNECTIONS), bodies, {
    ...load,
    connections: CONNECTIONS,
  });
  return Object.fromEntries(Object.entries(compared).map(([name, value]) => [name, rounded(value, 3)]));
}

function print({ search, ratio, evidenceMap, answers, activities }, json) {
  if (json) return console.log(JSON.stringify({ search, ratio, evidenceMap, answers, activities }));
  for (const { items, p50Ms, p95Ms } of search) {
    const bar = BARS.p95.get(items);
    const judged = bar === undefined ? '' : `   bar ${bar} ms: ${p95Ms <= bar ? 'met' : 'NOT met'}`;
    console.log(`search page, ${items} items: p50 ${p50Ms} ms, p95 ${p95Ms} ms${judged}`);
  }
  if (evidenceMap) printEvidenceMap(evidenceMap);
  if (answers) printAnswers(answers);
  printActivities(activities);
  if (!ratio) return undefined;
  const met = ratio.lowerBound >= BARS.ratio ? 'met' : 'NOT met';
  console.log(
    `GraphQL ${ratio.firstRate}/s, bare SQL ${ratio.secondRate}/s: ratio ${ratio.ratio}, lower bound ${ratio.lowerBound}   bar ${BARS.ratio}: ${met}`,
  );
  return undefined;
}

async function measureFindings(product, graphql, { findings, browser }) {
  console.error(`Making ${findings} findings …`);
  await product.give('loadFindings', { count: findings });
  const map = await measureEvidenceMap(graphql, findings, () => product.give('changeFinding'));
  const interaction = browser ? await measureInteraction(product.url) : undefined;
  return { evidenceMap: { ...map, interaction }, answers: await measureAnswers(graphql, findings) };
}

async function measureAllActivities(parts, { activities, indexed, rounds, seconds }) {
  const measured = [];
  let loaded = 0;
  for (const count of activities) {
    console.error(`Making ${count} activities …`);
    await parts.product.give('loadActivities', { from: loaded, to: count, indexed });
    loaded = count;
    measured.push(await measureActivities(parts, CONNECTIONS, count, { rounds, seconds, indexed }));
  }
  return measured;
}

async function measure(parts, { sizes, activities, indexed, rounds, seconds, ...evidenceMap }) {
  const { product, bare } = parts;
  const graphql = target('graphql', `${product.url}/graphql`, CONNECTIONS);
  const evidence = evidenceMap.findings > 0 ? await measureFindings(product, graphql, evidenceMap) : {};
  const search = [];
  let ratio;
  let loaded = 0;
  for (const size of sizes) {
    console.error(`Filling the library with ${size} items …`);
    await product.give('load', { from: loaded, to: size });
    loaded = size;
    search.push(await measureLatency(graphql, size));
    ratio ??= await measureRatio(product, graphql, bare, { rounds, seconds });
  }
  const ofActivities = await measureAllActivities(parts, { activities, indexed, rounds, seconds });
  return { search, ratio, activities: ofActivities, ...evidence };
}

async function main(args) {
  const sizesOf = (name, usual) =>
    (option(args, name) ?? usual)
      .split(',')
      .map(Number)
      .filter((size) => size !== 0);
  const sizes = sizesOf('--items', '5000,50000');
  const activities = sizesOf('--activities', '10000');
  const indexed = Number(option(args, '--indexed') ?? Math.max(0, ...activities));
  const findings = Number(option(args, '--findings') ?? 50_000);
  const rounds = Number(option(args, '--rounds') ?? 15);
  const seconds = Number(option(args, '--seconds') ?? 2);
  if ([...sizes, ...activities, rounds, seconds, findings + 1].some((number) => !(number > 0)))
    throw new PlainError('Give numbers greater than 0.');
  await buildUnless(args, (line) => console.error(line));
  const postgres = await startEphemeralPostgres();
  const started = [];
  try {
    const env = {
      DATABASE_URL: postgres.url,
      DATABASE_POOL: String(CONNECTIONS),
      NODE_ENV: 'production',
      AUTH_SECRET: randomBytes(32).toString('hex'),
      PUBLIC_URL: 'http://localhost',
      REQUESTS_PER_MINUTE: '0',
    };
    for (const file of ['bench/product-server.mjs', 'bench/bare-server.mjs']) started.push(await startChild(file, env));
    const [product, bare] = started;
    print(
      await measure(
        { product, bare },
        { sizes, activities, indexed, rounds, seconds, findings, browser: args.includes('--browser') },
      ),
      args.includes('--json'),
    );
  } finally {
    for (const child of started) await child.stop();
    await postgres.stop();
  }
}

await runProgram(HELP, main);
