import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import {
  canCodeFindings,
  curatedNetworks,
  fieldOfColumn,
  findingFingerprint,
  missingBeforePublishing,
  plainWord,
  problemsWithFinding,
  readDelimitedTable,
  readFindingRow,
  VOCABULARY_OF_COLUMN,
  type DelimitedTable,
  type EvidenceProblemCode,
  type FindingCodeContext,
  type FindingContent,
  type TableField,
  type TableTerms,
} from '@samspil/domain/evidence';
import { problem, type Problem, type Viewer } from '@samspil/domain/shared';
import { KnowledgeService } from '../../knowledge/knowledge.service.js';
import { allow, ensure, NotFoundError } from '../../shared/errors/index.js';
import type { TermRecord } from '../../vocabulary/vocabulary.service.js';
import type { FindingRecord } from './finding-record.js';
import { FindingTerms } from './finding-terms.js';
import { FindingWritesRepository } from './finding-writes.repository.js';
import { FindingsRepository } from './findings.repository.js';

/** What one line would become. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly content: FindingContent;
  readonly problems: readonly Problem<EvidenceProblemCode>[];
  readonly beforePublishing: readonly Problem<EvidenceProblemCode>[];
  readonly duplicateOfId: string | null;
  readonly duplicateOfLine: number | null;
}

export interface TablePreview {
  readonly problems: readonly Problem<EvidenceProblemCode>[];
  readonly columns: readonly { readonly name: string; readonly field: TableField | null }[];
  readonly rows: readonly TableRow[];
}

/** A table as it is to come in; `pasteId` is made by the caller. */
export interface TableCommit {
  readonly pasteId: string;
  readonly sourceSlug: string;
  readonly text: string;
  /** All usable ones when null. */
  readonly lines: readonly number[] | null;
}

export interface UndonePaste {
  readonly removed: readonly string[];
  readonly kept: readonly string[];
}

export function isUsableRow({ problems, duplicateOfId, duplicateOfLine }: TableRow): boolean {
  return problems.length === 0 && duplicateOfId === null && duplicateOfLine === null;
}

/** Many findings of one source at once, from a table. */
@Injectable()
export class FindingsTableService {
  constructor(
    private readonly repository: FindingsRepository,
    private readonly writes: FindingWritesRepository,
    private readonly terms: FindingTerms,
    private readonly knowledge: KnowledgeService,
  ) {}

  /** What every line would become, what is wrong with it, and what is there already. Nothing is saved. */
  async preview(viewer: Viewer, sourceSlug: string, text: string): Promise<TablePreview> {
    const source = await this.knowledge.bySlug(viewer, sourceSlug);
    allow(canCodeFindings(viewer, source.networkId));
    const table = readDelimitedTable(text);
    const columns = table.columns.map((name) => ({ name, field: fieldOfColumn(name) }));
    const problems = [...table.problems, ...problemsWithColumns(columns)];
    if (problems.length > 0) return { problems, columns, rows: [] };
    const vocabulary = await this.terms.allOf(source.networkId, Object.values(VOCABULARY_OF_COLUMN));
    const there = await this.repository.allOfSource(source.id);
    const fields = columns.map(({ field }) => field);
    return { problems, columns, rows: rowsOf(table, fields, vocabulary, there) };
  }

  /** Takes lines in as drafts, all or none. The same paste sent twice comes in once. */
  async commit(viewer: Viewer, { pasteId, sourceSlug, text, lines }: TableCommit): Promise<FindingRecord[]> {
    await this.terms.keepStill();
    const source = await this.knowledge.bySlug(viewer, sourceSlug);
    allow(canCodeFindings(viewer, source.networkId));
    await this.writes.waitFor(pasteId);
    // Two who take in the same table at once: the second finds its lines there.
    await this.writes.waitFor(source.id);
    const earlier = await this.repository.ofPaste(pasteId);
    const isOther = earlier.some(({ sourceId }) => sourceId !== source.id);
    ensure(isOther ? [problem<EvidenceProblemCode>('evidence.paste-of-another', 'pasteId')] : []);
    if (earlier.length > 0) return earlier;
    const preview = await this.preview(viewer, sourceSlug, text);
    ensure(preview.problems);
    const rows = lines === null ? preview.rows.filter(isUsableRow) : chosenRows(preview.rows, lines);
    ensure(rows.length === 0 ? [problem<EvidenceProblemCode>('evidence.nothing-to-take-in', 'lines')] : []);
    await this.writes.insert(
      rows.map(({ content }) => ({ id: uuid(), sourceId: source.id, content })),
      { networkId: source.networkId, origin: 'pasted', byId: viewer.userId, state: 'draft', pasteId },
    );
    return this.repository.ofPaste(pasteId);
  }

  /** Takes a paste back: drafts that nobody has worked on since. Taken back already, there is nothing to remove. */
  async undo(viewer: Viewer, pasteId: string): Promise<UndonePaste> {
    await this.writes.waitFor(pasteId);
    const records = await this.repository.heldOfPaste(pasteId);
    const curated = curatedNetworks(viewer);
    const isOwn = curated.length > 0 && records.every(({ networkId }) => curated.includes(networkId));
    if (!isOwn) throw new NotFoundError();
    const isUntouched = ({ lock, state, raterIds, createdById }: FindingRecord): boolean =>
      lock === 1 && state === 'draft' && raterIds.every((id) => id === createdById);
    const removed = records.filter(isUntouched).map(({ id }) => id);
    await this.writes.delete(removed);
    return { removed, kept: records.filter((record) => !isUntouched(record)).map(({ id }) => id) };
  }
}

function problemsWithColumns(columns: TablePreview['columns']): Problem<EvidenceProblemCode>[] {
  const used = columns.filter(({ field }) => field !== null);
  const repeated = used.filter(({ field }, index) => used.findIndex((other) => other.field === field) !== index);
  return [
    ...(used.length === 0 && columns.length > 0 ? [problem('evidence.column-missing' as const)] : []),
    ...repeated.map(({ name }) =>
      problem('evidence.column-repeated' as const, undefined, { column: name.slice(0, 60) }),
    ),
  ];
}

function rowsOf(
  table: DelimitedTable,
  fields: readonly (TableField | null)[],
  vocabulary: readonly TermRecord[],
  there: readonly FindingRecord[],
): TableRow[] {
  const broader = new Map(vocabulary.map(({ id, broaderId }) => [id, broaderId]));
  const context: FindingCodeContext = {
    isKnownCode: (code) => broader.has(code),
    broaderOf: (code) => broader.get(code) ?? null,
  };
  const terms: TableTerms = { named: namesOf(vocabulary), broaderOf: context.broaderOf };
  const idOf = new Map(there.map(({ id, content }) => [findingFingerprint(content), id]));
  const lineOf = new Map<string, number>();
  return table.rows.map((row) => {
    const { content, problems } = readFindingRow(row, fields, terms);
    const fingerprint = findingFingerprint(content);
    const duplicateOfLine = lineOf.get(fingerprint) ?? null;
    if (duplicateOfLine === null) lineOf.set(fingerprint, row.line);
    return {
      line: row.line,
      cells: row.cells,
      content,
      problems: withoutRepeats([...problems, ...problemsWithFinding(content, context)]),
      beforePublishing: missingBeforePublishing(content),
      duplicateOfId: idOf.get(fingerprint) ?? null,
      duplicateOfLine,
    };
  });
}

/** Finds terms by id, by name in both languages, and by other names; the name itself wins over other names. */
function namesOf(vocabulary: readonly TermRecord[]): TableTerms['named'] {
  const names = new Map<string, Set<string>>();
  const others = new Map<string, Set<string>>();
  const add = (into: Map<string, Set<string>>, name: string, { id, vocabulary: of }: TermRecord): void => {
    const key = `${of} ${plainWord(name)}`;
    const ids = into.get(key) ?? new Set();
    into.set(key, ids.add(id));
  };
  for (const term of vocabulary) {
    for (const name of [term.id, term.label.da, term.label.en]) add(names, name, term);
    for (const name of [...term.alternatives.da, ...term.alternatives.en]) add(others, name, term);
  }
  return (text, of) => {
    const key = `${of} ${plainWord(text)}`;
    return [...(names.get(key) ?? others.get(key) ?? [])];
  };
}

/** A cell that could not be read is told once. */
function withoutRepeats(problems: readonly Problem<EvidenceProblemCode>[]): Problem<EvidenceProblemCode>[] {
  const seen = new Set<string>();
  return problems.filter((found) => {
    const key = JSON.stringify(found);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** The rows with these lines; a problem for each that is not there, is wrong or is there already. */
function chosenRows(rows: readonly TableRow[], lines: readonly number[]): TableRow[] {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const chosen = [...new Set(lines)].map((line) => ({ line, row: byLine.get(line) }));
  ensure(
    chosen.flatMap(({ line, row }): Problem<EvidenceProblemCode>[] => {
      if (row === undefined) return [problem('evidence.line-unknown', 'lines', { line })];
      if (row.problems.length > 0) {
        return row.problems.map((found) => ({ ...found, field: `rows.${line}.${found.field ?? ''}` }));
      }
      return isUsableRow(row) ? [] : [problem('evidence.row-duplicate', 'lines', { line })];
    }),
  );
  return chosen.flatMap(({ row }) => row ?? []);
}
