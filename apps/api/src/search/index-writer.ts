import { Injectable } from '@nestjs/common';
import type { SearchKind } from '@samspil/domain/search';
import { Database } from '../shared/database/index.js';
import type { IndexEntry } from './index-entry.js';
import { facetKey, IndexNumbers } from './index-numbers.js';
import { storableText } from './storable-text.js';
import { BM25 } from './search-statement.js';

interface WrittenDocument {
  readonly id: number;
  readonly kind: string;
  readonly ref: string;
  readonly length: number;
}

/** Only orders the postings of one word; scores are computed with the true average at the time of the question. */
const ORDINARY_LENGTH = 150;

/** A question is answered by knowledge; the name of a term or an organisation comes first only when little else fits. */
const WORTH: Readonly<Record<SearchKind, number>> = {
  knowledge: 1,
  concept: 0.9,
  activity: 0.8,
  organisation: 0.7,
  meeting: 0.7,
  body: 0.7,
  document: 0.7,
  person: 0.7,
  thread: 0.6,
  term: 0.4,
};

/** Rows of statistics are summed into one each time this many have been added. */
const STATISTICS_ROWS = 64;

const DOCUMENT_COLUMNS = `kind, ref, url, title, title_key, summary, language, year, changed_at, recency, audiences,
  is_public, facet_values, worth, length, is_demonstration`;

const DOCUMENT_VALUES = `SELECT kind, ref, url, title, title_key, summary, language, year, changed_at, recency,
    audiences, 'public' = ANY (audiences), facet_values::integer[], worth, length, is_demonstration
  FROM json_to_recordset($1::json) AS row(kind text, ref text, url text, title text, title_key text, summary text,
    language text, year integer, changed_at timestamptz, recency bigint, audiences text[], facet_values text,
    worth real, length real, is_demonstration boolean)`;

/** Writes index entries in the open transaction. Rows are always locked in the order of kind and ref. */
@Injectable()
export class IndexWriter {
  constructor(
    private readonly database: Database,
    private readonly numbers: IndexNumbers,
  ) {}

  async write(entries: readonly IndexEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const terms = await this.numbers.ofTerms(entries.flatMap((entry) => [...entry.frequencies.keys()]));
    const facetValues = await this.numbers.ofFacetValues(entries.flatMap((entry) => entry.facets));
    await this.numbers.keepWords(
      entries.flatMap((entry) => entry.words),
      terms,
    );
    await this.database.inTransaction(async () => {
      const ids = await this.writeDocuments(entries, facetValues);
      await this.writePostings(entries, ids, terms);
      await this.writePassages(entries, ids, terms);
    });
  }

  async remove(kind: SearchKind, refs: readonly string[]): Promise<void> {
    if (refs.length === 0) return;
    await this.database.inTransaction(async () => {
      const gone = await this.database.query<WrittenDocument>(
        `SELECT id, kind, ref, length FROM search_document WHERE kind = $1 AND ref = ANY ($2::text[])
         ORDER BY kind COLLATE "C", ref COLLATE "C" FOR UPDATE`,
        [kind, refs],
      );
      if (gone.length === 0) return;
      await this.removeContents(gone);
      await this.database.query('DELETE FROM search_document WHERE id = ANY ($1::integer[])', [
        gone.map(({ id }) => id),
      ]);
      await this.addStatistics(-gone.length, -gone.reduce((sum, { length }) => sum + length, 0));
    });
  }

  /** Inserts new documents and replaces known ones; answers the number of each by `kind ref`. */
  private async writeDocuments(
    entries: readonly IndexEntry[],
    facetValues: ReadonlyMap<string, number>,
  ): Promise<ReadonlyMap<string, number>> {
    const rows = entries.map((entry) => documentRow(entry, facetValues));
    const inserted = await this.database.query<WrittenDocument>(
      `INSERT INTO search_document (${DOCUMENT_COLUMNS}) ${DOCUMENT_VALUES}
       ORDER BY kind COLLATE "C", ref COLLATE "C"
       ON CONFLICT (kind, ref) DO NOTHING RETURNING id, kind, ref, length`,
      [JSON.stringify(rows)],
    );
    const ids = new Map(inserted.map((row) => [entryKey(row.kind, row.ref), row.id]));
    const known = rows.filter((row) => !ids.has(entryKey(row.kind, row.ref)));
    const replaced = known.length === 0 ? [] : await this.replaceDocuments(known);
    for (const row of replaced) ids.set(entryKey(row.kind, row.ref), row.id);
    const length = rows.reduce((sum, row) => sum + row.length, 0) - replaced.reduce((sum, row) => sum + row.length, 0);
    await this.addStatistics(inserted.length, length);
    return ids;
  }

  private async replaceDocuments(rows: readonly DocumentRow[]): Promise<WrittenDocument[]> {
    const before = await this.database.query<WrittenDocument>(
      `SELECT d.id, d.kind, d.ref, d.length FROM search_document d
       JOIN unnest($1::text[], $2::text[]) AS wanted(kind, ref) ON wanted.kind = d.kind AND wanted.ref = d.ref
       ORDER BY d.kind COLLATE "C", d.ref COLLATE "C" FOR UPDATE OF d`,
      [rows.map(({ kind }) => kind), rows.map(({ ref }) => ref)],
    );
    await this.removeContents(before);
    await this.database.query(
      `UPDATE search_document d SET (${DOCUMENT_COLUMNS}) = (n.kind, n.ref, n.url, n.title, n.title_key, n.summary,
         n.language, n.year, n.changed_at, n.recency, n.audiences, n.is_public, n.facet_values, n.worth, n.length,
         n.is_demonstration)
       FROM (${DOCUMENT_VALUES}) AS n(${DOCUMENT_COLUMNS}) WHERE d.kind = n.kind AND d.ref = n.ref`,
      [JSON.stringify(rows)],
    );
    return before;
  }

  private async removeContents(documents: readonly WrittenDocument[]): Promise<void> {
    const ids = documents.map(({ id }) => id);
    await this.database.query('DELETE FROM search_posting WHERE document_id = ANY ($1::integer[])', [ids]);
    await this.database.query('DELETE FROM search_text WHERE document_id = ANY ($1::integer[])', [ids]);
  }

  private async writePostings(
    entries: readonly IndexEntry[],
    ids: ReadonlyMap<string, number>,
    terms: ReadonlyMap<string, number>,
  ): Promise<void> {
    const columns = {
      term: [] as number[],
      document: [] as number[],
      frequency: [] as number[],
      length: [] as number[],
    };
    for (const entry of entries) {
      const id = idOf(entry, ids);
      for (const [term, frequency] of entry.frequencies) {
        columns.term.push(terms.get(term) ?? 0);
        columns.document.push(id);
        columns.frequency.push(frequency);
        columns.length.push(term.startsWith('#') ? 0 : entry.length);
      }
    }
    await this.database.query(
      `INSERT INTO search_posting (term_id, document_id, frequency, length, impact)
       SELECT t, d, f, l, f / (f + ${BM25.k1} * (${1 - BM25.b} + ${BM25.b / ORDINARY_LENGTH} * l))
       FROM unnest($1::integer[], $2::integer[], $3::real[], $4::real[]) u(t, d, f, l)`,
      [columns.term, columns.document, columns.frequency, columns.length],
    );
  }

  private async writePassages(
    entries: readonly IndexEntry[],
    ids: ReadonlyMap<string, number>,
    terms: ReadonlyMap<string, number>,
  ): Promise<void> {
    const rows = entries.flatMap((entry) =>
      entry.passages.map((passage, position) => ({
        document_id: idOf(entry, ids),
        position,
        page: passage.page,
        language: passage.language,
        text: passage.text,
        term_ids: `{${passage.terms.map((term) => terms.get(term) ?? 0).join(',')}}`,
      })),
    );
    await this.database.query(
      `INSERT INTO search_text (document_id, position, page, language, text, term_ids)
       SELECT document_id, position, page, language, text, term_ids::integer[] FROM json_to_recordset($1::json)
       AS row(document_id integer, position integer, page integer, language text, text text, term_ids text)`,
      [JSON.stringify(rows)],
    );
  }

  /** One row for each change; now and then what nobody else is adding to is summed into one. */
  private async addStatistics(documents: number, length: number): Promise<void> {
    const [added] = await this.database.query<{ id: string }>(
      'INSERT INTO search_statistics (documents, length) VALUES ($1, $2) RETURNING id',
      [documents, length],
    );
    if (Number(added?.id ?? 1) % STATISTICS_ROWS !== 0) return;
    await this.database.query(
      `WITH summed AS (
         DELETE FROM search_statistics WHERE id IN (SELECT id FROM search_statistics FOR UPDATE SKIP LOCKED)
         RETURNING documents, length
       ) INSERT INTO search_statistics (documents, length) SELECT sum(documents), sum(length) FROM summed`,
    );
  }
}

type DocumentRow = ReturnType<typeof documentRow>;

function documentRow({ document, titleKey, recency, facets, length }: IndexEntry, values: ReadonlyMap<string, number>) {
  return {
    kind: document.kind,
    ref: document.id,
    url: document.url,
    title: storableText(document.title),
    title_key: titleKey,
    summary: storableText(document.summary),
    language: document.language,
    year: document.year,
    changed_at: document.changedAt,
    recency,
    audiences: document.audiences,
    facet_values: `{${facets.map((value) => values.get(facetKey(value)) ?? 0).join(',')}}`,
    worth: WORTH[document.kind],
    length,
    is_demonstration: document.isDemonstration ?? false,
  };
}

function entryKey(kind: string, ref: string): string {
  return `${kind} ${ref}`;
}

function idOf({ document }: IndexEntry, ids: ReadonlyMap<string, number>): number {
  return ids.get(entryKey(document.kind, document.id)) ?? 0;
}
