import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Pool } from 'pg';
import type { Config } from '../shared/config.js';
import { CONFIG } from '../shared/config.module.js';
import type { EntryFacet, EntryWord } from './index-entry.js';

const CONNECTIONS = 2;
const REMEMBERED = 100_000;

/**
 * Numbers for words and facet values. A new one is committed at once on a connection of its own: were it part of the
 * publishing transaction, two publications with the same new word would wait for each other, and with two such words
 * deadlock. A number that nothing uses, because the publication was undone, does no harm.
 */
@Injectable()
export class IndexNumbers implements OnModuleDestroy {
  private readonly pool: Pool;
  private readonly terms = new Map<string, number>();
  private readonly facetValues = new Map<string, number>();
  private readonly words = new Set<string>();

  constructor(@Inject(CONFIG) config: Config) {
    this.pool = new Pool({
      connectionString: config.databaseUrl,
      max: CONNECTIONS,
      connectionTimeoutMillis: 5_000,
      application_name: 'samspil-search',
    });
    // A connection lost while idle is replaced on the next use.
    this.pool.on('error', () => undefined);
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool.end();
  }

  /** The number of each term, new or known. */
  async ofTerms(terms: Iterable<string>): Promise<ReadonlyMap<string, number>> {
    const wanted = [...new Set(terms)];
    const numbers = new Map<string, number>();
    for (const term of wanted) {
      const known = this.terms.get(term);
      if (known !== undefined) numbers.set(term, known);
    }
    const missing = (): string[] => wanted.filter((term) => !numbers.has(term));
    await this.learnTerms(missing(), numbers);
    if (missing().length > 0) {
      await this.insert('INSERT INTO search_term (term) SELECT t FROM unnest($1::text[]) t', 'ORDER BY t COLLATE "C"', [
        missing(),
      ]);
      await this.learnTerms(missing(), numbers);
    }
    if (this.terms.size > REMEMBERED) this.terms.clear();
    for (const [term, number] of numbers) this.terms.set(term, number);
    return numbers;
  }

  private async learnTerms(terms: readonly string[], numbers: Map<string, number>): Promise<void> {
    if (terms.length === 0) return;
    const rows = await this.rows<{ id: number; term: string }>(
      'SELECT id, term FROM search_term WHERE term = ANY ($1::text[])',
      [terms],
    );
    for (const { id, term } of rows) numbers.set(term, id);
  }

  /** The number of each facet value, by `facetKey`. */
  async ofFacetValues(values: readonly EntryFacet[]): Promise<ReadonlyMap<string, number>> {
    const unknown = new Map(values.map((value) => [facetKey(value), value]));
    for (const key of this.facetValues.keys()) unknown.delete(key);
    if (unknown.size > 0) {
      const columns = [
        [...unknown.values()].map(({ facet }) => facet),
        [...unknown.values()].map(({ value }) => value),
        [...unknown.values()].map(({ audience }) => audience),
      ];
      await this.insert(
        `INSERT INTO search_facet_value (facet, value, audience)
         SELECT f, v, a FROM unnest($1::text[], $2::text[], $3::text[]) u(f, v, a)`,
        'ORDER BY f COLLATE "C", v COLLATE "C", a COLLATE "C"',
        columns,
      );
      const rows = await this.rows<{ id: number } & EntryFacet>(
        `SELECT id, facet, value, audience FROM search_facet_value
         WHERE (facet, value, audience) IN (SELECT f, v, a FROM unnest($1::text[], $2::text[], $3::text[]) u(f, v, a))`,
        columns,
      );
      for (const row of rows) this.facetValues.set(facetKey(row), row.id);
    }
    return this.facetValues;
  }

  /** Keeps each word of the texts for spelling, beginnings and related words. */
  async keepWords(words: Iterable<EntryWord>, terms: ReadonlyMap<string, number>): Promise<void> {
    if (this.words.size > REMEMBERED) this.words.clear();
    const fresh = new Map<string, EntryWord>();
    for (const word of words) {
      const key = `${word.language} ${word.word}`;
      if (!this.words.has(key)) fresh.set(key, word);
    }
    if (fresh.size === 0) return;
    const rows = [...fresh.values()];
    await this.insert(
      `INSERT INTO search_word (language, word, shown, cognate_key, term_id)
       SELECT l, w, s, k, t FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::integer[]) u(l, w, s, k, t)`,
      'ORDER BY l COLLATE "C", w COLLATE "C"',
      [
        rows.map(({ language }) => language),
        rows.map(({ word }) => word),
        rows.map(({ shown }) => shown),
        rows.map((row) => row.cognateKey),
        rows.map(({ term }) => terms.get(term) ?? 0),
      ],
    );
    for (const key of fresh.keys()) this.words.add(key);
  }

  /** Plain SQL outside any transaction; for upkeep that must not be undone with a publication. */
  async rows<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(sql, [...parameters])).rows;
  }

  /** Everybody inserts in the same order, so that nobody waits in a circle. */
  private async insert(sql: string, order: string, parameters: readonly unknown[]): Promise<void> {
    await this.pool.query(`${sql} ${order} ON CONFLICT DO NOTHING`, [...parameters]);
  }
}

export function facetKey({ facet, value, audience }: EntryFacet): string {
  return `${facet}\t${value}\t${audience}`;
}
