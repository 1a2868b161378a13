import { createHash } from 'node:crypto';
import type { NamedStatement } from '../shared/database/index.js';

/** BM25 as Robertson and Zaragoza give it (The Probabilistic Relevance Framework, 2009), with its usual constants. */
export const BM25 = { k1: 1.2, b: 0.75 } as const;

/** How many candidates are looked at before counts become estimates; more when filters will throw most of them away. */
const CANDIDATES = { perTerm: 5_000, least: 1_000, together: 24_000, filtered: 60_000 } as const;

/** Scores are added as whole numbers: the sum is then the same in whatever order rows come, and pages fit together. */
const SCORE_UNIT = 1_000_000;

/** When candidates were cut, so many of the best are kept and counted, and so many scored again with all their words. */
const KEPT = { counted: 3_000, rescored: 500 } as const;

/** Short beginnings fit thousands of names; the best of this many are shown. */
const SUGGESTED_FROM = 2_000;

export interface StatementShape {
  /** Without words: everything, newest first. */
  readonly browsing: boolean;
  readonly newestFirst: boolean;
  readonly continued: boolean;
  /** How many facets are filtered. */
  readonly filters: number;
  readonly snippetsPerHit: number;
}

/** Reads every posting there is; see `candidatesPerTerm`. */
export const EVERY_CANDIDATE = 2 ** 31 - 1;

/** How many of a term's postings are read. */
export function candidatesPerTerm(terms: number, filtered: boolean): number {
  if (filtered) return Math.max(CANDIDATES.perTerm, Math.floor(CANDIDATES.filtered / Math.max(terms, 1)));
  const share = Math.floor(CANDIDATES.together / Math.max(terms, 1));
  return Math.min(CANDIDATES.perTerm, Math.max(CANDIDATES.least, share));
}

/**
 * One statement for a page of hits, all facet counts and the total.
 *
 * Parameters: $1 terms, $2 their weights, $3 candidates per term, $4 audiences, $5 hits wanted, $6 and $7 the place to
 * continue after (sort value, document), $8 the added word behind each term, $9 the filtered facets, then for each of them its values.
 */
export function searchStatement(shape: StatementShape): NamedStatement {
  return remembered(`page ${Object.values(shape).join(' ')}`, () => pageText(shape));
}

/**
 * One statement for the ids of everything that is found, in the order of the pages. The same parameters, with every
 * candidate and no end.
 */
export function everythingStatement(scope: Omit<StatementShape, 'continued' | 'snippetsPerHit'>): NamedStatement {
  const shape = { ...scope, continued: false, snippetsPerHit: 0 };
  return remembered(`everything ${Object.values(shape).join(' ')}`, () => everythingText(shape));
}

const statements = new Map<string, NamedStatement>();

function remembered(key: string, text: () => string): NamedStatement {
  const statement = statements.get(key) ?? named(text());
  statements.set(key, statement);
  return statement;
}

function named(text: string): NamedStatement {
  return { name: `search_${createHash('sha256').update(text).digest('hex').slice(0, 20)}`, text };
}

/** From the question to `page`: numbers of documents in order, with `matched` for counting. */
function foundDocuments(shape: StatementShape): string {
  return `
WITH ${shape.browsing ? browsed() : ranked(shape)},
matched AS MATERIALIZED (
  SELECT r.document_id, (r.score * d.worth)::bigint AS score, d.worth, d.recency, d.facet_values, ${failedFilters(shape.filters)} AS failed
  FROM ${shape.browsing ? 'ranked' : 'kept'} r JOIN search_document d ON d.id = r.document_id
  WHERE d.is_public OR d.audiences && $4::text[]
),
${shape.browsing ? 'complete AS (SELECT document_id, score, recency FROM matched WHERE failed = 0)' : rescored()},
page AS (
  SELECT document_id, ${rank(shape)} AS rank FROM complete
  ${shape.continued ? `WHERE (${rank(shape)}, document_id) < ($6::bigint, $7::integer)` : 'WHERE $6::bigint IS NULL AND $7::integer IS NULL'}
  ORDER BY 2 DESC, 1 DESC LIMIT $5
)`;
}

function everythingText(shape: StatementShape): string {
  return `${foundDocuments(shape)}
SELECT coalesce(json_agg(d.ref ORDER BY p.rank DESC, d.id DESC), '[]') AS ids
FROM page p JOIN search_document d ON d.id = p.document_id WHERE $9::text[] IS NOT NULL`;
}

function pageText(shape: StatementShape): string {
  return `${foundDocuments(shape)},
counted AS (
  SELECT v.facet, v.value, sum(c.documents)::integer AS documents
  FROM (
    SELECT value_id, failed, count(*) AS documents FROM matched CROSS JOIN LATERAL unnest(facet_values) AS value_id
    WHERE failed & (failed - 1) = 0 GROUP BY 1, 2
  ) c JOIN search_facet_value v ON v.id = c.value_id
  WHERE ${mayBeKnown('v')} AND (c.failed = 0 OR c.failed = coalesce(1 << (array_position($9::text[], v.facet) - 1), 0))
  GROUP BY 1, 2
)
SELECT
  (SELECT coalesce(json_agg(json_build_array(p.rank, d.id, d.kind, d.ref, d.url, d.title, d.summary, d.language, d.year,
     to_char(d.changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), (SELECT json_agg(json_build_array(v.facet, v.value) ORDER BY v.id) FROM search_facet_value v WHERE v.id = ANY (d.facet_values) AND ${mayBeKnown('v')}), d.is_demonstration,
     ${passages(shape)})
     ORDER BY p.rank DESC, d.id DESC), '[]')
   FROM page p JOIN search_document d ON d.id = p.document_id) AS hits,
  (SELECT count(*)::integer FROM matched WHERE failed = 0) AS total,
  (SELECT coalesce(json_agg(json_build_array(facet, value, documents) ORDER BY documents DESC, value), '[]')
   FROM counted) AS facets,
  ${foundTerms(shape.browsing)} AS found,
  ${shape.browsing ? browsedShare() : rankedShare()}`;
}

function ranked({ filters }: StatementShape): string {
  const { k1, b } = BM25;
  return `collection AS MATERIALIZED (
  SELECT greatest(sum(documents), 1)::float8 AS documents,
    greatest(sum(length) / greatest(sum(documents), 1), 1)::float8 AS average FROM search_statistics
),
asked AS MATERIALIZED (
  SELECT t.id, q.weight, q.word, t.documents FROM unnest($1::text[], $2::real[], $8::text[]) q(term, weight, word)
  JOIN search_term t ON t.term = q.term
),
scanned AS MATERIALIZED (
  SELECT a.id AS term_id, p.document_id, p.frequency, p.length FROM asked a CROSS JOIN LATERAL (
    SELECT document_id, frequency, length FROM search_posting s WHERE s.term_id = a.id ORDER BY impact DESC LIMIT $3
  ) p
),
weighted AS MATERIALIZED (
  SELECT a.id, a.word, s.documents = $3 AS cut, f.documents,
    a.weight * ln(1 + (greatest(c.documents - f.documents, 0) + 0.5) / (f.documents + 0.5)) AS weight,
    ${k1 * (1 - b)}::float8 AS base, ${k1 * b} / c.average AS slope
  FROM collection c CROSS JOIN asked a
  JOIN (SELECT term_id, count(*) AS documents FROM scanned GROUP BY 1) s ON s.term_id = a.id
  CROSS JOIN LATERAL (SELECT CASE WHEN s.documents = $3 THEN greatest(a.documents, s.documents) ELSE s.documents END) f(documents)
),
ranked AS (
  SELECT s.document_id, sum(${contribution('s')})::bigint AS score
  FROM scanned s JOIN weighted w ON w.id = s.term_id GROUP BY 1
),
cut AS MATERIALIZED (SELECT coalesce(bool_or(cut), false) AS happened FROM weighted),
${kept(filters > 0)}`;
}

/** Filters need every candidate; without any, the best stand for all where some were cut. */
function kept(filtered: boolean): string {
  if (filtered) return 'kept AS (SELECT * FROM ranked)';
  return `kept AS MATERIALIZED (
  SELECT * FROM ranked WHERE NOT (SELECT happened FROM cut)
  UNION ALL
  (SELECT * FROM ranked WHERE (SELECT happened FROM cut) ORDER BY score DESC, document_id DESC LIMIT ${KEPT.counted})
)`;
}

function contribution(posting: string): string {
  const saturation = `${posting}.frequency / (${posting}.frequency + w.base + w.slope * ${posting}.length)`;
  return `(w.weight * ${SCORE_UNIT} * ${saturation})::bigint`;
}

function browsed(): string {
  return `ranked AS (
  SELECT id AS document_id, 0::bigint AS score FROM search_document
  WHERE (is_public OR audiences && $4::text[]) AND $1::text[] IS NULL AND $2::real[] IS NULL AND $8::text[] IS NULL
  ORDER BY recency DESC, id DESC LIMIT $3
)`;
}

/** Cut words were only read where they weigh most; the best candidates are scored again with all words they have. */
function rescored(): string {
  return `complete AS (
  SELECT document_id, score, recency FROM matched WHERE failed = 0 AND NOT (SELECT happened FROM cut)
  UNION ALL
  SELECT best.document_id, (whole.score * best.worth)::bigint, best.recency FROM (
    SELECT document_id, worth, recency FROM matched WHERE failed = 0 AND (SELECT happened FROM cut)
    ORDER BY score DESC, document_id DESC LIMIT ${KEPT.rescored}
  ) best CROSS JOIN LATERAL (
    SELECT sum(${contribution('p')})::bigint AS score FROM weighted w
    JOIN search_posting p ON p.document_id = best.document_id AND p.term_id = w.id
  ) whole
)`;
}

function rank(shape: StatementShape): string {
  return shape.browsing || shape.newestFirst ? 'recency' : 'score';
}

/** What share of the candidates counted, and how many there would have been: for estimates when there were too many. */
function rankedShare(): string {
  return `(SELECT happened FROM cut) AS approximate,
  (SELECT count(*)::integer FROM kept) AS candidates,
  (SELECT coalesce(max(documents), 0)::integer FROM weighted) AS reachable`;
}

function browsedShare(): string {
  return `(SELECT count(*) = $3 FROM ranked) AS approximate,
  (SELECT count(*)::integer FROM ranked) AS candidates,
  (SELECT coalesce(sum(documents), 0)::integer FROM search_statistics) AS reachable`;
}

/** The searched terms that occur in something the asker may see, with the added word as the texts write it. */
function foundTerms(browsing: boolean): string {
  if (browsing) return `'[]'::json`;
  return `(SELECT coalesce(json_agg(json_build_array(t.term, w.word, (SELECT min(shown) FROM search_word s WHERE s.word = w.word))), '[]')
     FROM weighted w JOIN search_term t ON t.id = w.id
     WHERE EXISTS (
       SELECT FROM search_posting s JOIN search_document d ON d.id = s.document_id
       WHERE s.term_id = w.id AND (d.is_public OR d.audiences && $4::text[])
     ))`;
}

/** A number with one bit for each filter the document does not pass. */
function failedFilters(filters: number): string {
  const bits = Array.from(
    { length: filters },
    (_, index) => `CASE WHEN d.facet_values && ${valueIds(index)} THEN 0 ELSE ${2 ** index} END`,
  );
  return bits.length === 0 ? '0' : `(${bits.join(' + ')})`;
}

function valueIds(index: number): string {
  return `ARRAY(SELECT id FROM search_facet_value f WHERE facet = ($9::text[])[${index + 1}] AND value = ANY ($${index + 10}::text[]) AND ${mayBeKnown('f')})`;
}

/** What only one network has is no value of the facet for anybody else. */
function mayBeKnown(value: string): string {
  return `${value}.audience = ANY ($4::text[])`;
}

/** The passages of each hit that hold the heaviest words; without a question, its first. */
function passages({ browsing, snippetsPerHit }: StatementShape): string {
  if (snippetsPerHit === 0) return 'NULL';
  const worth = browsing ? '0' : '(SELECT coalesce(sum(w.weight), 0) FROM weighted w WHERE w.id = ANY (t.term_ids))';
  return `(SELECT json_agg(json_build_array(best.language, best.page, best.text) ORDER BY best.worth DESC, best.position)
     FROM (SELECT t.language, t.page, t.text, t.position, ${worth} AS worth FROM search_text t
       WHERE t.document_id = d.id ORDER BY worth DESC, t.position LIMIT ${snippetsPerHit}) best)`;
}

/** Documents in whose names every word begins a word. Parameters: $1 patterns, $2 the beginning, $3 audiences, $4 how many. */
export function suggestStatement(): NamedStatement {
  return {
    name: 'search_suggest',
    text: `
SELECT kind, ref AS id, url, title FROM (
  SELECT kind, ref, url, title, title_key FROM search_document
  WHERE title_key LIKE ALL ($1::text[]) AND (is_public OR audiences && $3::text[]) LIMIT ${SUGGESTED_FROM}
) named
ORDER BY title_key LIKE $2 DESC, array_position(ARRAY['term', 'organisation'], kind) NULLS LAST, length(title), title
LIMIT $4`,
  };
}
