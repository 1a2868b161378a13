import { Injectable } from '@nestjs/common';
import {
  searchTerms,
  type QueryPlan,
  type SearchDocument,
  type SearchEngine,
  type SearchKind,
  type SearchPage,
  type SearchPlace,
  type SearchRequest,
  type SearchScope,
  type Suggestion,
} from '@samspil/domain/search';
import { Database, PreparedStatements } from '../shared/database/index.js';
import { AnalyserSource } from './analyser-source.js';
import { foldedWords, indexEntry } from './index-entry.js';
import { IndexLookups } from './index-lookups.js';
import { IndexUpkeep } from './index-upkeep.js';
import { IndexWriter } from './index-writer.js';
import { markerOf, toPage, type PageRow } from './search-page.js';
import {
  candidatesPerTerm,
  EVERY_CANDIDATE,
  everythingStatement,
  searchStatement,
  suggestStatement,
} from './search-statement.js';

/** Documents written by one set of statements. */
const BATCH = 100;

/** The index kept in PostgreSQL beside everything else: BM25 over postings, facets and visibility in one statement. */
@Injectable()
export class PostgresSearchEngine implements SearchEngine {
  constructor(
    private readonly database: Database,
    private readonly analysers: AnalyserSource,
    private readonly writer: IndexWriter,
    private readonly statements: PreparedStatements,
    private readonly upkeep: IndexUpkeep,
    readonly words: IndexLookups,
  ) {}

  async index(documents: readonly SearchDocument[]): Promise<void> {
    const analyser = await this.analysers.analyser();
    const distinct = [...new Map(documents.map((document) => [`${document.kind} ${document.id}`, document])).values()];
    for (let start = 0; start < distinct.length; start += BATCH) {
      await this.writer.write(distinct.slice(start, start + BATCH).map((document) => indexEntry(document, analyser)));
    }
    this.noteChanges(distinct.length);
  }

  async remove(kind: SearchKind, ids: readonly string[]): Promise<void> {
    await this.writer.remove(kind, ids);
    this.noteChanges(ids.length);
  }

  async search(request: SearchRequest): Promise<SearchPage> {
    const weights = searchTerms(request.plan);
    const statement = searchStatement({
      browsing: isBrowsing(request.plan),
      newestFirst: request.sort === 'newest',
      continued: request.after !== null,
      filters: request.filters.length,
      snippetsPerHit: request.snippetsPerHit,
    });
    const extent = {
      candidates: candidatesPerTerm(weights.size, request.filters.length > 0),
      rows: request.first + 1,
      after: request.after,
    };
    const [row] = await this.statements.run<PageRow>(statement, parametersOf(request, weights, extent));
    if (row === undefined) throw new Error('The search statement answered no row.');
    this.rememberWritten(row);
    return toPage(row, request.first, markerOf(await this.analysers.analyser(), weights));
  }

  async findAll(scope: SearchScope): Promise<string[]> {
    const statement = everythingStatement({
      browsing: isBrowsing(scope.plan),
      newestFirst: scope.sort === 'newest',
      filters: scope.filters.length,
    });
    const unlimited = { candidates: EVERY_CANDIDATE, rows: null, after: null };
    const parameters = parametersOf(scope, searchTerms(scope.plan), unlimited);
    const [row] = await this.statements.run<{ ids: string[] }>(statement, parameters);
    return row?.ids ?? [];
  }

  async suggest(prefix: string, audiences: readonly string[], first: number): Promise<Suggestion[]> {
    const words = foldedWords(prefix);
    if (words.length === 0) return [];
    return this.statements.run<Suggestion>(suggestStatement(), [
      words.map((word) => `% ${word}%`),
      ` ${words.join(' ')}%`,
      audiences,
      first,
    ]);
  }

  private noteChanges(documents: number): void {
    this.database.afterCommit(() => {
      this.words.forget();
      this.upkeep.noteChanges(documents);
    });
  }

  private rememberWritten({ found }: PageRow): void {
    for (const [, word, shown] of found) {
      if (word !== null && shown !== null) this.words.rememberWritten(word, shown);
    }
  }
}

/** A question without words lists everything; one whose words nothing has finds nothing. */
function isBrowsing(plan: QueryPlan): boolean {
  return plan.words.length === 0;
}

/** How much is looked at and answered. */
interface Extent {
  readonly candidates: number;
  readonly rows: number | null;
  readonly after: SearchPlace | null;
}

/** The parameters of `searchStatement`, in its order. */
function parametersOf(
  { plan, filters, audiences }: SearchScope,
  weights: ReadonlyMap<string, number>,
  { candidates, rows, after }: Extent,
): unknown[] {
  const terms = isBrowsing(plan)
    ? { names: null, weights: null, words: null }
    : { names: [...weights.keys()], weights: [...weights.values()], words: wordsBehind(weights, plan) };
  return [
    terms.names,
    terms.weights,
    candidates,
    audiences,
    rows,
    after?.rank,
    after?.document,
    terms.words,
    filters.map(({ facet }) => facet),
    ...filters.map(({ values }) => values),
  ];
}

/** For each term the word that was added because of it, or null where it was typed. */
function wordsBehind(weights: ReadonlyMap<string, number>, plan: QueryPlan): (string | null)[] {
  const added = new Map<string, string>();
  for (const { terms } of plan.words) {
    for (const { term, word, origin } of terms) if (origin !== 'typed') added.set(term, word);
  }
  return [...weights.keys()].map((term) => added.get(term) ?? null);
}
