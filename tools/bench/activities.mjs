/** How fast activities are listed, opened, found and logged, as ratios to the same statements through a bare pg client. */
import { randomUUID } from 'node:crypto';
import { mean } from '../evaluation/ranking-quality.mjs';
import { rounded } from '../evaluation/scratch-server.mjs';
import { activityRequests, LIAISON } from './many-activities.mjs';
import { compare, target } from './rounds.mjs';

/** The least of the bare client's rate that is asked for; the others are told without a bar. */
const BARS = new Map([['search', 0.9]]);
/** What a list and one activity keep of their rate when there are a hundred times as many. */
const GROWTH_BAR = 0.8;
/** How many more pages of the database a list or one activity may read then. */
const BUFFERS_BAR = 4;

/** Each kind by turns against the bare client, over as many activities as are there; questions only when all are indexed. */
export async function measureActivities({ product, bare }, connections, count, { indexed, ...load }) {
  const headers = { 'x-bench-person': LIAISON };
  const graphql = target('graphql', `${product.url}/graphql`, connections, headers);
  const plain = target('bare', bare.url, connections);
  const kinds = {};
  for (const [kind, bodies] of Object.entries(activityRequests(count, randomUUID))) {
    if (kind === 'search' && indexed < count) continue;
    const requests = bodies.map((body) => (typeof body === 'function' ? body() : body));
    const captured = await product.give('captureAll', { requests, headers });
    await bare.give('statements', { captured });
    const compared = await compare(graphql, plain, bodies, { ...load, connections });
    kinds[kind] = Object.fromEntries(Object.entries(compared).map(([name, value]) => [name, rounded(value, 3)]));
    kinds[kind].buffers = rounded(mean(await product.give('buffersOf', { captured })), 1);
  }
  return { count, kinds };
}

export function printActivities(measured) {
  for (const { count, kinds } of measured) {
    for (const [kind, { ratio, lowerBound, firstRate, secondRate }] of Object.entries(kinds)) {
      const bar = BARS.get(kind);
      const judged = bar === undefined ? '' : `   bar ${bar}: ${lowerBound >= bar ? 'met' : 'NOT met'}`;
      console.log(
        `activities, ${kind}, ${count}: GraphQL ${firstRate}/s, bare ${secondRate}/s: ratio ${ratio}, lower bound ${lowerBound}${judged}`,
      );
    }
  }
  const [first, last] = [measured.at(0), measured.at(-1)];
  if (first && last && first !== last) printGrowth(first, last);
}

function printGrowth(first, last) {
  const judged = (isMet) => (isMet ? 'met' : 'NOT met');
  for (const kind of ['list', 'single']) {
    const [before, after] = [first.kinds[kind], last.kinds[kind]];
    const kept = rounded(after.firstRate / before.firstRate, 3);
    const more = rounded(after.buffers - before.buffers, 1);
    const what = `activities, ${kind}, ${first.count} → ${last.count}`;
    console.log(`${what}: keeps ${kept} of its rate   bar ${GROWTH_BAR}: ${judged(kept >= GROWTH_BAR)}`);
    console.log(
      `${what}: reads ${after.buffers} buffers, ${more} more   bar ${BUFFERS_BAR}: ${judged(more <= BUFFERS_BAR)}`,
    );
  }
}
