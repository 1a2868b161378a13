/** Activities that nobody held: the same numbers always give the same ones. */
const NETWORK = 'bench';
const BATCH = 20_000;
const INDEXED_AT_ONCE = 500;
const TERMS = { targetGroups: ['tg', 38], artForms: ['af', 31], settings: ['st', 23], orgForms: ['of', 24] };
const WORDS =
  'læsegruppe kor museum teater dans musik værksted fællesskab borgere unge ældre stress ensomme byen'.split(' ');
/** Whoever says this number in a header is the liaison of the first organisation. */
export const LIAISON = '00000000-0000-7000-8000-00000000beef';
export const OWNER = 'bench-0';

/** Municipalities, organisations and vocabularies for activities to refer to. */
async function prepare(query) {
  await query(`INSERT INTO network (id, name_da, name_en) VALUES ($1, 'Prøve', 'Trial') ON CONFLICT DO NOTHING`, [
    NETWORK,
  ]);
  await query(
    `INSERT INTO municipality (code, name, official_name)
     SELECT '0' || (100 + n), 'Kommune ' || n, 'Kommune ' || n FROM generate_series(1, 98) n ON CONFLICT DO NOTHING`,
  );
  await query(
    `INSERT INTO organisation (id, name_da, name_en, kind, municipality_code)
     SELECT 'bench-' || n, 'Kommune ' || n, 'Municipality ' || n, 'municipality', '0' || (101 + n)
     FROM generate_series(0, 97) n ON CONFLICT DO NOTHING`,
  );
  await query(
    `INSERT INTO organisation_membership (network_id, organisation_id, kind, valid_from)
     SELECT $1, id, 'active', '2020-01-01' FROM organisation WHERE id LIKE 'bench-%' ON CONFLICT DO NOTHING`,
    [NETWORK],
  );
  let position = 2000;
  for (const [vocabulary, [prefix, size]] of Object.entries(TERMS)) {
    await query(
      `INSERT INTO vocabulary (id, title_da, title_en, position) VALUES ($1, $1, $1, $2) ON CONFLICT DO NOTHING`,
      [vocabulary, position++],
    );
    await query(
      `INSERT INTO term (id, vocabulary_id, label_da, label_en, position)
       SELECT $2 || '-a' || n, $1, $2 || ' a' || n, $2 || ' a' || n, n FROM generate_series(0, $3::int - 1) n
       ON CONFLICT DO NOTHING`,
      [vocabulary, prefix, size],
    );
  }
}

const term = (prefix, size, salt) => `'${prefix}-a' || (abs(hashint8(n * 31 + ${salt})) % ${size})`;
const word = (salt) => `($1::text[])[1 + abs(hashint8(n * 17 + ${salt})) % ${WORDS.length}]`;

const FILL = `
  INSERT INTO activity (id, network_id, owner_id, sharing, title, kind, status, starts_on, ends_on, target_groups,
    art_forms, settings, org_forms, municipality_codes, link_level, stage, details, created_at, changed_at)
  SELECT ('0198c000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, '${NETWORK}', 'bench-' || (n % 98), 'public',
    initcap(${word(1)}) || ' og ' || ${word(2)} || ' for ' || ${word(3)} || ' ' || n, 'course',
    (ARRAY['idea', 'planned', 'running', 'done', 'stopped'])[1 + n % 5], '2020-01-01'::date + (n % 2500)::int,
    '2020-01-01'::date + (n % 2500)::int + 84, ARRAY[${term('tg', 38, 1)}, ${term('tg', 38, 2)}], ARRAY[${term('af', 31, 3)}],
    ARRAY[${term('st', 23, 4)}], ARRAY[${term('of', 24, 5)}], ARRAY['0' || (101 + n % 98)], 'attached', 'start-up',
    jsonb_build_object('description', ${word(4)} || ' ' || ${word(5)} || ' ' || ${word(6)} || ' i ' || ${word(7)},
      'stoppedReason', '', 'sender', 'municipality', 'access', 'open', 'recruitment', '', 'place', '',
      'fields', '[{"field":"culture","who":"Biblioteket"}]'::jsonb, 'partners', '[]'::jsonb, 'weeks', 12,
      'sessionsPlanned', 12, 'groupSize', 10, 'registered', 12, 'completed', 10, 'artists', 1, 'volunteers', 0,
      'staffHours', 40, 'costDkk', 30000, 'payers', '[]'::jsonb, 'goalIds', '[]'::jsonb, 'wouldRepeat', '',
      'wouldChange', ''), '2020-01-01'::timestamptz + n * interval '1 minute', '2020-01-01'::timestamptz + n * interval '1 minute'
  FROM generate_series($2::bigint, $3::bigint) n`;

const idOf = (number) => `0198c000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

/** The activities from number `from` to before `to`; those before `indexed` are in the index, too. `refresh` indexes ids. */
export async function fillWithActivities(query, refresh, { from, to, indexed = to }) {
  if (from === 0) await prepare(query);
  for (let start = from; start < to; start += BATCH) {
    await query(FILL, [WORDS, start, Math.min(to, start + BATCH) - 1]);
  }
  const last = Math.min(to, indexed);
  for (let start = from; start < last; start += INDEXED_AT_ONCE) {
    const count = Math.min(INDEXED_AT_ONCE, last - start);
    await refresh(Array.from({ length: count }, (_, index) => idOf(start + index)));
  }
  await query('ANALYZE activity');
}

const CARD = `id title status startsOn endsOn owner { id name { da } } terms { id label { da en } } municipalities { name }
  missingFields counts { registered isSuppressed }`;
const PAGE = 'pageInfo { hasNextPage endCursor }';
const asked = (query, variables) => JSON.stringify({ query, variables });

/** What readers and liaisons ask over `count` activities, as bodies; a function makes a new one each time. */
export function activityRequests(count, newId) {
  const list = `query ($after: String) { activities(first: 20, after: $after) { edges { node { ${CARD} } } ${PAGE} } }`;
  const one = `query ($id: ID!) { activity(id: $id) { ${CARD} description place stoppedReason weeks groupSize costDkk } }`;
  const search = `query ($input: ActivityListInput!) { activities(input: $input, sort: RELEVANCE, first: 20) {
    edges { node { ${CARD} } } ${PAGE} total facets { facet values { value count } } } }`;
  const create = `mutation ($input: LogActivityInput!) { logActivity(input: $input) { id title } }`;
  const content = { title: 'Læsegruppe for sygemeldte', targetGroups: ['tg-a1'], artForms: ['af-a1'] };
  return {
    list: [asked(list, {})],
    single: Array.from({ length: 40 }, (_, index) =>
      asked(one, { id: idOf(Math.floor((count * (index + 0.5)) / 40)) }),
    ),
    search: WORDS.slice(0, 8).map((word) => asked(search, { input: { question: word } })),
    create: [
      () => asked(create, { input: { id: newId(), networkId: NETWORK, ownerId: OWNER, sharing: 'DRAFT', content } }),
    ],
  };
}
