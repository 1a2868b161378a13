import { Injectable } from '@nestjs/common';
import {
  highlight,
  searchTerms,
  type Analyser,
  type FacetCount,
  type FacetValue,
  type HitSnippet,
  type QueryPlan,
  type SearchDocument,
  type SearchEngine,
  type SearchHit,
  type SearchKind,
  type SearchPage,
  type SearchRequest,
  type Suggestion,
  type TextLanguage,
} from '@samspil/domain/search';
import { Database } from '../shared/database/index.js';
import { AnalyserSource } from './analyser-source.js';
import { foldedWords, indexEntry } from './index-entry.js';
import { IndexLookups } from './index-lookups.js';
import { IndexUpkeep } from './index-upkeep.js';
import { IndexWriter } from './index-writer.js';
import { PreparedStatements } from './prepared-statements.js';
import { candidatesPerTerm, searchStatement, suggestStatement } from './search-statement.js';

/** Documents written by one set of statements. */
const BATCH = 100;

type PassageRow = readonly [language: TextLanguage, page: number | null, text: string];
type HitRow = readonly [
  rank: number,
  document: number,
  kind: SearchKind,
  id: string,
  url: string,
  title: string,
  summary: string,
  language: string,
  year: number | null,
  changedAt: string,
  facets: readonly (readonly [string, string])[] | null,
  passages: readonly PassageRow[] | null,
];

interface PageRow {
  readonly hits: readonly HitRow[] | null;
  readonly total: number;
  readonly facets: readonly (readonly [facet: string, value: string, documents: number])[] | null;
  readonly found: readonly (readonly [term: string, word: string | null, shown: string | null])[] | null;
  readonly approximate: boolean;
  readonly candidates: number;
  readonly reachable: number | null;
}

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
    this.database.afterCommit(() => {
      this.words.forgetLanguages();
      this.upkeep.noteChanges(distinct.length);
    });
  }

  async remove(kind: SearchKind, ids: readonly string[]): Promise<void> {
    await this.writer.remove(kind, ids);
    this.database.afterCommit(() => this.upkeep.noteChanges(ids.length));
  }

  async search(request: SearchRequest): Promise<SearchPage> {
    const weights = searchTerms(request.plan);
    const browsing = request.plan.words.length === 0;
    const shape = {
      browsing,
      newestFirst: request.sort === 'newest',
      continued: request.after !== null,
      filters: request.filters.length,
      snippetsPerHit: request.snippetsPerHit,
    };
    const [row] = await this.statements.run<PageRow>(searchStatement(shape), [
      browsing ? null : [...weights.keys()],
      browsing ? null : [...weights.values()],
      candidatesPerTerm(weights.size, request.filters.length > 0),
      request.audiences,
      request.first + 1,
      request.after?.rank ?? null,
      request.after?.document ?? null,
      browsing ? null : wordsBehind(weights, request.plan),
      request.filters.map(({ facet }) => facet),
      ...request.filters.map(({ values }) => values),
    ]);
    for (const [, word, shown] of row?.found ?? []) if (word && shown) this.words.rememberWritten(word, shown);
    const analyser = request.snippetsPerHit > 0 ? await this.analysers.analyser() : undefined;
    return pageOf(row, request, (passages) => (analyser === undefined ? [] : snippetsOf(passages, weights, analyser)));
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
}

function pageOf(
  row: PageRow | undefined,
  request: SearchRequest,
  snippets: (passages: readonly PassageRow[]) => HitSnippet[],
): SearchPage {
  const hits = row?.hits ?? [];
  const scale = scaleOf(row);
  return {
    hits: hits.slice(0, request.first).map((hit) => hitOf(hit, snippets)),
    hasNextPage: hits.length > request.first,
    facets: (row?.facets ?? []).map(([facet, value, count]): FacetCount => ({ facet, value, count: scale(count) })),
    total: scale(row?.total ?? 0),
    approximate: row?.approximate ?? false,
    foundTerms: (row?.found ?? []).map(([term]) => term),
  };
}

/** For each term the word that was added because of it, or null where it was typed. */
function wordsBehind(weights: ReadonlyMap<string, number>, plan: QueryPlan): (string | null)[] {
  const added = new Map<string, string>();
  for (const { terms } of plan.words) {
    for (const { term, word, origin } of terms) if (origin !== 'typed') added.set(term, word);
  }
  return [...weights.keys()].map((term) => added.get(term) ?? null);
}

/** When candidates were cut, what was counted among them stands for all that could be reached. */
function scaleOf(row: PageRow | undefined): (count: number) => number {
  if (row === undefined || !row.approximate || row.candidates === 0) return (count) => count;
  const factor = Math.max(1, (row.reachable ?? 0) / row.candidates);
  return (count) => Math.round(count * factor);
}

function hitOf(row: HitRow, snippets: (passages: readonly PassageRow[]) => HitSnippet[]): SearchHit {
  const [rank, document, kind, id, url, title, summary, language, year, changedAt, facets, passages] = row;
  return {
    place: { rank, document },
    kind,
    id,
    url,
    title,
    summary,
    language,
    year,
    changedAt,
    facets: (facets ?? []).map(([facet, value]): FacetValue => ({ facet, value })),
    snippets: passages === null ? [] : snippets(passages),
  };
}

function snippetsOf(
  passages: readonly PassageRow[],
  weights: ReadonlyMap<string, number>,
  analyser: Analyser,
): HitSnippet[] {
  return passages.map(([language, page, passage]) => {
    const { text, ranges } = highlight(passage, language, weights, analyser);
    return { text, ranges, page };
  });
}
