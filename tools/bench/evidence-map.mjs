/** How fast the evidence map is drawn up over many findings, in milliseconds through GraphQL. */
import { percentile, rounded } from '../evaluation/scratch-server.mjs';
import { latencies, send } from './rounds.mjs';

const CELLS = '{ rows columns interventions findings sources bestTiers byDirection }';
const LINE = '{ id label { da en } parentId depth findings sources }';
const MAP = `query ($input: EvidenceMapInput!) { evidenceMap(input: $input) {
  findings sources rows ${LINE} columns ${LINE} research ${CELLS} practice ${CELLS} } }`;
const FACETS = `query ($input: EvidenceMapInput!) { evidenceMap(input: $input) {
  findings facets { facet values { value count } } } }`;
const CELL = `query ($input: CellFindingsInput!) { cellFindings(input: $input, first: 20) { totalCount
  edges { node { statement direction designTier certainty source { slug title } } } } }`;

const AXES = ['TARGET_GROUP_BY_ACTIVITY', 'TARGET_GROUP_BY_OUTCOME', 'ACTIVITY_BY_OUTCOME'];
const FILTERS = [
  {},
  { direction: ['NO_DIFFERENCE', 'WORSENED'] },
  { intervention: ['ACTIVITY'], yearFrom: 2010 },
  { targetGroups: ['tg-b0', 'tg-b3', 'tg-b6'], country: ['DK', 'SE'] },
  { certainty: ['HIGH', 'MODERATE'], comparison: ['CONTROLLED', 'RANDOMISED'] },
];
const TIMES = 10;
const BAR = 150;

const inputs = AXES.flatMap((axes) => FILTERS.map((filters) => ({ axes, filters })));
const bodiesOf = (query, asked = inputs) => asked.map((input) => JSON.stringify({ query, variables: { input } }));
const cells = FILTERS.map((filters) => ({ axes: AXES[0], filters, row: 'tg-b0', column: 'af-b0' }));

const figures = (times) => ({
  p50Ms: rounded(percentile(times, 0.5), 1),
  p95Ms: rounded(percentile(times, 0.95), 1),
});

/** The first map after a change reads all findings anew; `change` changes one. */
async function afterChanges(graphql, change) {
  const [body] = bodiesOf(MAP);
  const times = [];
  for (let time = 0; time < TIMES; time++) {
    await change();
    const started = performance.now();
    await send(graphql, body, 0);
    times.push(performance.now() - started);
  }
  return times;
}

/** Maps of each pair of axes with and without filters, what they can be narrowed by, cells, and the map after a change. */
export async function measureEvidenceMap(graphql, findings, change) {
  return {
    findings,
    map: figures(await latencies(graphql, bodiesOf(MAP), TIMES)),
    facets: figures(await latencies(graphql, bodiesOf(FACETS), TIMES)),
    cell: figures(await latencies(graphql, bodiesOf(CELL, cells), TIMES)),
    afterChange: figures(await afterChanges(graphql, change)),
  };
}

export function printEvidenceMap({ findings, map, facets, cell, afterChange, interaction }) {
  const line = (name, { p50Ms, p95Ms }, judged = '') =>
    console.log(`${name}, ${findings} findings: p50 ${p50Ms} ms, p95 ${p95Ms} ms${judged}`);
  line('evidence map', map, `   bar ${BAR} ms: ${map.p95Ms <= BAR ? 'met' : 'NOT met'}`);
  line('  what it can be narrowed by', facets);
  line('  findings of a cell', cell);
  line('  map right after a change', afterChange);
  if (!interaction) return;
  const { cells, p50Ms, inpMs } = interaction;
  console.log(
    `  keys and clicks among ${cells} cells, slowed down: p50 ${p50Ms} ms, INP ${inpMs} ms   bar ${BAR} ms: ${inpMs <= BAR ? 'met' : 'NOT met'}`,
  );
}
