import { Injectable } from '@nestjs/common';
import {
  TEXT_LANGUAGES,
  type IndexedWord,
  type IndexWords,
  type TextLanguage,
  type WordLookup,
} from '@samspil/domain/search';
import { Database } from '../shared/database/index.js';

const LANGUAGES_FRESH_MS = 30_000;
const REMEMBERED_TERMS = 50_000;

/** Enough to tell a common word from a rare one without counting every posting. */
const COUNTED_POSTINGS = 50;

/** Greater than every text that begins with the prefix. */
const afterAll = (prefix: string): string => `${prefix}\u{10ffff}`;

/** Answers what planning a question asks of the index. */
@Injectable()
export class IndexLookups implements IndexWords {
  private known = new Set<string>();
  private readonly written = new Map<string, string>();
  private found: { readonly languages: readonly TextLanguage[]; readonly at: number } | undefined;

  constructor(private readonly database: Database) {}

  /** Something was indexed: a language may be new. */
  forgetLanguages(): void {
    this.found = undefined;
  }

  /** The index was emptied. */
  forgetEverything(): void {
    this.forgetLanguages();
    this.known = new Set();
  }

  async languages(): Promise<readonly TextLanguage[]> {
    if (this.found !== undefined && Date.now() - this.found.at < LANGUAGES_FRESH_MS) return this.found.languages;
    const rows = await this.database.query<{ language: TextLanguage }>(
      `SELECT language FROM unnest($1::text[]) language
       WHERE EXISTS (SELECT FROM search_word w WHERE w.language = language.language)`,
      [TEXT_LANGUAGES],
    );
    this.found = { languages: rows.map(({ language }) => language), at: Date.now() };
    return this.found.languages;
  }

  /** A term once seen is remembered: that it may have gone since only costs an empty lookup. */
  async knownTerms(terms: readonly string[]): Promise<ReadonlySet<string>> {
    if (this.known.size > REMEMBERED_TERMS) this.known = new Set();
    const unsure = terms.filter((term) => !this.known.has(term));
    if (unsure.length > 0) {
      const rows = await this.database.query<{ term: string }>(
        `SELECT term FROM search_term t WHERE term = ANY ($1::text[])
         AND EXISTS (SELECT FROM search_posting p WHERE p.term_id = t.id)`,
        [unsure],
      );
      for (const { term } of rows) this.known.add(term);
    }
    return new Set(terms.filter((term) => this.known.has(term)));
  }

  async findWords(lookups: readonly WordLookup[]): Promise<ReadonlyMap<string, readonly IndexedWord[]>> {
    const found = new Map<string, IndexedWord[]>(lookups.map(({ key }) => [key, []]));
    if (lookups.length === 0) return found;
    const rows = await this.database.query<IndexedWord & { key: string; shown: string }>(WORDS_SQL, [
      lookups.map(({ key }) => key),
      lookups.map(({ column }) => column),
      lookups.map(({ prefix }) => prefix),
      lookups.map(({ prefix }) => afterAll(prefix)),
      lookups.map(({ minLength }) => minLength),
      lookups.map(({ maxLength }) => maxLength),
      lookups.map(({ limit }) => limit),
    ]);
    for (const { key, word, shown, language, documents } of rows) {
      found.get(key)?.push({ word, language, documents });
      this.rememberWritten(word, shown);
    }
    return found;
  }

  rememberWritten(word: string, shown: string): void {
    if (this.written.size > REMEMBERED_TERMS) this.written.clear();
    this.written.set(word, shown);
  }

  /** A folded word of the index as a reader would write it. */
  asWritten(word: string): string {
    return this.written.get(word) ?? word;
  }
}

const wordsBy = (column: string): string =>
  `SELECT w.word, w.shown, w.language, w.term_id FROM search_word w
   WHERE w.${column} >= l.beginning AND w.${column} < l.after AND length(w.${column}) BETWEEN l.shortest AND l.longest`;

const WORDS_SQL = `
SELECT l.key, w.word, w.shown, w.language, w.documents
FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::integer[], $6::integer[], $7::integer[])
  AS l(key, by, beginning, after, shortest, longest, most)
CROSS JOIN LATERAL (
  SELECT candidate.word, candidate.shown, candidate.language, greatest(t.documents, counted.postings)::integer AS documents
  FROM (
    ${wordsBy('word')} AND l.by = 'word' UNION ALL ${wordsBy('cognate_key')} AND l.by = 'cognateKey'
  ) candidate
  JOIN search_term t ON t.id = candidate.term_id
  CROSS JOIN LATERAL (
    SELECT count(*) AS postings FROM (
      SELECT FROM search_posting p WHERE p.term_id = candidate.term_id LIMIT ${COUNTED_POSTINGS}
    ) few
  ) counted
  WHERE counted.postings > 0
  ORDER BY documents DESC, candidate.word COLLATE "C" LIMIT l.most
) w`;
