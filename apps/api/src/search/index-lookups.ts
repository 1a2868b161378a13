import { Injectable } from '@nestjs/common';
import {
  TEXT_LANGUAGES,
  type IndexedWord,
  type IndexWords,
  type TextLanguage,
  type WordLookup,
} from '@samspil/domain/search';
import { PreparedStatements } from '../shared/database/index.js';
import { IndexNumbers } from './index-numbers.js';

/** What another process has indexed is known after this long at the latest; what this one has, at once. */
const FRESH_MS = 5_000;

/** Every change of the index adds a row, also one that changes no number: other rows, other answers. */
const STATE = `SELECT count(*) || ' ' || coalesce(sum(id), 0) || ' ' || coalesce(max(id), 0) AS state FROM search_statistics`;
const REMEMBERED = 20_000;

/** Enough to tell a common word from a rare one without counting every posting. */
const COUNTED_POSTINGS = 50;

/** Greater than every text that begins with the prefix. */
const afterAll = (prefix: string): string => `${prefix}\u{10ffff}`;

const lookupKey = ({ column, prefix, minLength, maxLength, limit }: WordLookup): string =>
  [column, prefix, minLength, maxLength, limit].join(' ');

/** Answers what planning a question asks of the index, and remembers the answers for a moment. */
@Injectable()
export class IndexLookups implements IndexWords {
  private readonly known = new Set<string>();
  private readonly written = new Map<string, string>();
  private unknown = new Set<string>();
  private words = new Map<string, readonly IndexedWord[]>();
  private spoken: readonly TextLanguage[] | undefined;
  private freshUntil = 0;
  private changes = 0;
  private state = '';
  private looking: Promise<void> | undefined;

  constructor(
    private readonly statements: PreparedStatements,
    private readonly numbers: IndexNumbers,
  ) {}

  /** Something was indexed or removed. */
  forget(): void {
    this.unknown = new Set();
    this.words = new Map();
    this.spoken = undefined;
    this.changes++;
  }

  async version(): Promise<number> {
    if (Date.now() > this.freshUntil) {
      this.looking ??= this.look().finally(() => (this.looking = undefined));
      await this.looking;
    }
    return this.changes;
  }

  async languages(): Promise<readonly TextLanguage[]> {
    this.forgetWhenFull();
    if (this.spoken === undefined) {
      const rows = await this.statements.run<{ language: TextLanguage }>(LANGUAGES, [TEXT_LANGUAGES]);
      this.spoken = rows.map(({ language }) => language);
    }
    return this.spoken;
  }

  /** A term once seen is remembered for good: that it may have gone since only costs an empty lookup. */
  async knownTerms(terms: readonly string[]): Promise<ReadonlySet<string>> {
    this.forgetWhenFull();
    const unsure = terms.filter((term) => !this.known.has(term) && !this.unknown.has(term));
    if (unsure.length > 0) {
      const unknown = this.unknown;
      const rows = await this.statements.run<{ term: string }>(KNOWN_TERMS, [unsure]);
      for (const { term } of rows) this.known.add(term);
      for (const term of unsure) if (!this.known.has(term)) unknown.add(term);
    }
    return new Set(terms.filter((term) => this.known.has(term)));
  }

  async findWords(lookups: readonly WordLookup[]): Promise<ReadonlyMap<string, readonly IndexedWord[]>> {
    this.forgetWhenFull();
    const { words } = this;
    const missing = lookups.filter((lookup) => !words.has(lookupKey(lookup)));
    if (missing.length > 0) await this.lookUp(missing, words);
    return new Map(lookups.map((lookup) => [lookup.key, words.get(lookupKey(lookup)) ?? []]));
  }

  rememberWritten(word: string, shown: string): void {
    if (this.written.size > REMEMBERED) this.written.clear();
    this.written.set(word, shown);
  }

  asWritten(word: string): string {
    return this.written.get(word) ?? word;
  }

  private async lookUp(lookups: readonly WordLookup[], into: Map<string, readonly IndexedWord[]>): Promise<void> {
    const found = lookups.map((): IndexedWord[] => []);
    const rows = await this.statements.run<IndexedWord & { number: number; shown: string }>(WORDS, [
      lookups.map(({ column }) => column),
      lookups.map(({ prefix }) => prefix),
      lookups.map(({ prefix }) => afterAll(prefix)),
      lookups.map(({ minLength }) => minLength),
      lookups.map(({ maxLength }) => maxLength),
      lookups.map(({ limit }) => limit),
    ]);
    for (const { number, word, shown, language, documents } of rows) {
      found[number - 1]?.push({ word, language, documents });
      this.rememberWritten(word, shown);
    }
    lookups.forEach((lookup, number) => into.set(lookupKey(lookup), found[number] ?? []));
  }

  /** Asks whether anybody has changed the index; most of the time nobody has, and everything stays remembered. */
  private async look(): Promise<void> {
    const [row] = await this.numbers.rows<{ state: string }>(STATE);
    const state = row?.state ?? '';
    if (state !== this.state) this.forget();
    this.state = state;
    this.freshUntil = Date.now() + FRESH_MS;
  }

  private forgetWhenFull(): void {
    if (this.unknown.size + this.words.size > REMEMBERED) this.forget();
    if (this.known.size > REMEMBERED) this.known.clear();
  }
}

const LANGUAGES = {
  name: 'search_languages',
  text: `SELECT language FROM unnest($1::text[]) language
    WHERE EXISTS (SELECT FROM search_word w WHERE w.language = language.language)`,
};

const KNOWN_TERMS = {
  name: 'search_known_terms',
  text: `SELECT term FROM search_term t WHERE term = ANY ($1::text[])
    AND EXISTS (SELECT FROM search_posting p WHERE p.term_id = t.id)`,
};

const wordsBy = (column: string): string =>
  `SELECT w.word, w.shown, w.language, w.term_id FROM search_word w
   WHERE w.${column} >= l.beginning AND w.${column} < l.after AND length(w.${column}) BETWEEN l.shortest AND l.longest`;

const WORDS = {
  name: 'search_words',
  text: `
SELECT l.number::integer, w.word, w.shown, w.language, w.documents
FROM unnest($1::text[], $2::text[], $3::text[], $4::integer[], $5::integer[], $6::integer[])
  WITH ORDINALITY AS l(by, beginning, after, shortest, longest, most, number)
CROSS JOIN LATERAL (
  SELECT candidate.word, candidate.shown, candidate.language,
    greatest(t.documents, counted.postings)::integer AS documents
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
) w`,
};
