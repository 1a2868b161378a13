import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  canonicalJson,
  contentFrom,
  defaultChoice,
  type DuplicateMatch,
  type RowStatus,
} from '@samspil/domain/imports';
import { KnowledgeIntakeService } from '../knowledge/knowledge-intake.service.js';
import { DuplicateFinder } from './duplicate-finder.js';
import type { EarlierLines } from './earlier-lines.js';
import type { ImportFileRecord, ImportRecord, NewImportRow } from './import-record.js';
import { ImportRowsRepository } from './import-rows.repository.js';
import type { ParsedRow } from './parsing/parsed.js';

/** Where the rows belong, and what came before them. */
export interface RowContext {
  readonly record: ImportRecord;
  readonly file: ImportFileRecord;
  readonly firstPosition: number;
  readonly earlierLines: EarlierLines;
}

/** Says of each record that was read whether it is new, a duplicate, imported before, or cannot go in. */
@Injectable()
export class RowAssessment {
  constructor(
    private readonly rows: ImportRowsRepository,
    private readonly finder: DuplicateFinder,
    private readonly intake: KnowledgeIntakeService,
  ) {}

  async assess(parsed: readonly ParsedRow[], context: RowContext): Promise<NewImportRow[]> {
    const checked = await this.withContentProblems(parsed);
    const keys = checked.map((row) => rowKeyOf(row, context.file));
    const earlier = await this.rows.itemsByRowKey(
      context.record.networkId,
      keys.flatMap((key) => key ?? []),
    );
    const bankMatches = await this.bankMatches(checked, context.record.networkId);
    return checked.map((row, index) => {
      const rowKey = keys[index] ?? null;
      const knownAs = rowKey === null ? undefined : earlier.get(rowKey);
      const position = context.firstPosition + index;
      const found = bankMatches[index] ?? [];
      const matches = knownAs === undefined ? found : [importedBefore(knownAs, found)];
      const inFile = lineMatches(row, context, position);
      return newRow(row, context, {
        position,
        rowKey,
        isKnown: knownAs !== undefined,
        matches: [...matches, ...inFile],
      });
    });
  }

  /** The bank's own rules hold for imported records too; what they object to is said now, not when importing. */
  private async withContentProblems(parsed: readonly ParsedRow[]): Promise<ParsedRow[]> {
    const readable = parsed.flatMap((row) => (isReadable(row) ? [contentFrom(row.reference, row.unconfirmed)] : []));
    const found = await this.intake.problemsWith(readable);
    let next = 0;
    return parsed.map((row) => {
      if (!isReadable(row)) return row;
      const problems = found[next] ?? [];
      next += 1;
      return problems.length === 0
        ? row
        : { ...row, problems: [...row.problems, ...problems] as ParsedRow['problems'] };
    });
  }

  private async bankMatches(rows: readonly ParsedRow[], networkId: string): Promise<DuplicateMatch[][]> {
    const comparable = rows.map((row) => row.reference?.bibliography ?? { type: 'document' as const, title: '' });
    return this.finder.matchesFor(networkId, comparable);
  }
}

type ReadableRow = ParsedRow & { readonly reference: NonNullable<ParsedRow['reference']> };

function isReadable(row: ParsedRow): row is ReadableRow {
  return row.reference !== null && row.problems.length === 0;
}

/** The same record gives the same key in every import; a document is known by its bytes. */
function rowKeyOf(row: ParsedRow, file: ImportFileRecord): string | null {
  if (!isReadable(row)) return null;
  if (row.line === null) return `file:${file.sha256 ?? ''}`;
  return createHash('sha256').update(canonicalJson(row.reference)).digest('hex');
}

/** The item the record became before; why it looks alike can only be said as long as it still does. */
function importedBefore(itemId: string, found: readonly DuplicateMatch[]): DuplicateMatch {
  return found.find((match) => match.itemId === itemId) ?? { itemId, line: null, score: 1, reasons: [] };
}

function lineMatches(row: ParsedRow, context: RowContext, position: number): DuplicateMatch[] {
  return isReadable(row) ? context.earlierLines.matchesFor(row.reference.bibliography, row.line, position) : [];
}

interface Finding {
  readonly position: number;
  readonly rowKey: string | null;
  readonly isKnown: boolean;
  readonly matches: readonly DuplicateMatch[];
}

function newRow(row: ParsedRow, { record, file }: RowContext, finding: Finding): NewImportRow {
  const status = statusOf(row, finding);
  return {
    importId: record.id,
    fileId: file.id,
    position: finding.position,
    line: row.line,
    status,
    choice: defaultChoice(status),
    mergeIntoId: null,
    rowKey: finding.rowKey,
    reference: row.reference,
    unconfirmed: row.unconfirmed,
    problems: row.problems,
    notes: row.notes,
    matches: status === 'error' ? [] : finding.matches,
  };
}

function statusOf(row: ParsedRow, finding: Finding): RowStatus {
  if (!isReadable(row)) return 'error';
  if (finding.isKnown) return 'same-as-earlier';
  return finding.matches.length > 0 ? 'duplicate' : 'new';
}
