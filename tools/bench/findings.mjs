/** Findings that nobody made: the same numbers always give the same ones. */
import { randomUUID } from 'node:crypto';
import { randomFrom } from './corpus.mjs';

const NETWORK = 'bench';
const FINDINGS_PER_SOURCE = 10;
const BATCH = 1000;
/** How many terms each vocabulary has; one in three has narrower ones. */
const TERMS = { targetGroups: ['tg', 100], artForms: ['af', 60], outcomes: ['oc', 60] };
const DESIGNS = ['et-metaanalysis', 'et-rct', 'et-quasi', 'et-cohort', 'et-prepost', 'et-qual', 'et-case'];
const DIRECTIONS = ['improved', 'improved', 'improved', 'no-difference', 'mixed', 'unclear', 'worsened'];
const CERTAINTIES = ['high', 'moderate', 'low', 'very-low', null];
const INTERVENTIONS = ['activity', 'activity', 'activity', 'therapy', 'both'];
const COMPARISONS = ['not-told', 'none', 'before-after', 'controlled', 'randomised'];
const COUNTRIES = ['DK', 'SE', 'NO', 'GB', 'US'];

/** Vocabularies, sources and `count` published findings in an empty database. `query` runs SQL with parameters. */
export async function fillWithFindings(query, count) {
  await query(`INSERT INTO network (id, name_da, name_en) VALUES ($1, 'Prøve', 'Trial') ON CONFLICT DO NOTHING`, [
    NETWORK,
  ]);
  let position = 1000;
  for (const [vocabulary, [prefix, size]] of Object.entries(TERMS)) {
    await query(
      `INSERT INTO vocabulary (id, title_da, title_en, position) VALUES ($1, $1, $1, $2) ON CONFLICT DO NOTHING`,
      [vocabulary, position++],
    );
    const terms = Array.from({ length: size }, (_, number) => termOf(prefix, number));
    await query(
      `INSERT INTO term (id, vocabulary_id, label_da, label_en, broader_id, position)
       SELECT id, $1, label, label, broader, position
       FROM jsonb_to_recordset($2) AS t (id text, label text, broader text, position int)`,
      [vocabulary, JSON.stringify(terms)],
    );
  }
  const random = randomFrom(50);
  for (let start = 0; start < count; start += BATCH) {
    await insertBatch(query, random, Math.min(BATCH, count - start));
  }
  await query('ANALYZE finding, finding_code, knowledge_item, knowledge_version');
}

/** Every third term has the two after it below it. */
function termOf(prefix, number) {
  const broader = number % 3 === 0 ? null : `${prefix}-b${number - (number % 3)}`;
  return { id: `${prefix}-b${number}`, label: `${prefix} ${number}`, broader, position: number };
}

async function insertBatch(query, random, count) {
  const pick = pickFrom(random);
  const sources = Array.from({ length: Math.ceil(count / FINDINGS_PER_SOURCE) }, () => ({
    id: randomUUID(),
    version: randomUUID(),
    content: {
      language: pick(['da', 'en']),
      country: pick(COUNTRIES),
      codes: [],
      bibliography: bibliographyOf(random),
    },
  }));
  await query(
    `WITH given AS MATERIALIZED (SELECT * FROM jsonb_to_recordset($1) AS s (id uuid, version uuid, content jsonb)),
       item AS (
         INSERT INTO knowledge_item (id, slug, network_id, state, published_version_id, origin)
         SELECT id, id, $2, 'published', version, 'imported' FROM given)
     INSERT INTO knowledge_version (id, item_id, number, state, content)
     SELECT version, id, 1, 'published', content FROM given`,
    [JSON.stringify(sources), NETWORK],
  );
  const findings = findingsIn(sources, count, random);
  await query(
    `WITH given AS MATERIALIZED (
         SELECT * FROM jsonb_to_recordset($1) AS f (id uuid, source uuid, content jsonb, codes jsonb)),
       stored AS (
         INSERT INTO finding (id, network_id, source_id, state, content, origin)
         SELECT id, $2, source, 'published', content, 'pasted' FROM given)
     INSERT INTO finding_code (finding_id, role, term_id)
     SELECT given.id, code ->> 0, code ->> 1 FROM given, jsonb_array_elements(given.codes) AS code
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(findings), NETWORK],
  );
}

const pickFrom = (random) => (list) => list[Math.floor(random() * list.length)];

function findingsIn(sources, count, random) {
  const term = (vocabulary) => {
    const [prefix, size] = TERMS[vocabulary];
    return `${prefix}-b${Math.floor(random() * size)}`;
  };
  return Array.from({ length: count }, (_, number) => {
    const coded = {
      activities: distinct(term('artForms'), random() < 0.3 ? term('artForms') : null),
      conditions: distinct(term('targetGroups'), random() < 0.5 ? term('targetGroups') : null),
      outcome: term('outcomes'),
    };
    return {
      id: randomUUID(),
      source: sources[Math.floor(number / FINDINGS_PER_SOURCE)].id,
      content: { ...contentOf(number, random), ...coded },
      codes: codesOf(coded),
    };
  });
}

const distinct = (...terms) => [...new Set(terms.filter((term) => term !== null))];

const codesOf = ({ activities, conditions, outcome }) => [
  ...activities.map((term) => ['activity', term]),
  ...conditions.map((term) => ['condition', term]),
  ['outcome', outcome],
];

/** What a finding tells besides who, what for and with what: about as long as a coder writes it. */
function contentOf(number, random) {
  const pick = pickFrom(random);
  return {
    statement: `Fund nummer ${number}: deltagerne havde det anderledes end de andre, da der var gået tre måneder.`,
    place: { page: '1', quote: 'The groups were compared at three months with the same instrument as at the start.' },
    intervention: pick(INTERVENTIONS),
    lifeSituations: [],
    incomeSupport: [],
    instrument: null,
    instrumentNote: '',
    settings: [],
    orgForms: [],
    comparison: pick(COMPARISONS),
    direction: pick(DIRECTIONS),
    design: pick(DESIGNS),
    effect: random() < 0.5 ? effectOf(random) : null,
    certainty: pick(CERTAINTIES),
    certaintyReason: pick(['', 'Få deltagere, og målt kun én gang.', 'Flere forsøg peger samme vej.']),
    studies: 1,
    participants: Math.floor(random() * 400) + 10,
    resources: { weeks: pick([null, 8, 10, 12]), sessions: null, staff: pick(['', 'En musiker']), cost: '' },
    countries: [pick(COUNTRIES)],
    transferNote: pick(['', '', 'Undersøgt uden for Norden, hvor tilbud betales på en anden måde.']),
    trial: random() < 0.5 ? `NCT${String(Math.floor(random() * 20_000)).padStart(8, '0')}` : '',
  };
}

function effectOf(random) {
  const estimate = Math.round((random() - 0.3) * 100) / 100;
  return {
    ...{ measure: 'SMD', estimate, ciLower: estimate - 0.3, ciUpper: estimate + 0.3, level: 0.95 },
    ...{ standardError: null, n: 60, nComparison: 58, betterWhen: 'higher' },
  };
}

const bibliographyOf = (random) => ({
  title: `Kilde ${Math.floor(random() * 1e9)}`,
  issued: { 'date-parts': [[1990 + Math.floor(random() * 36)]] },
});
