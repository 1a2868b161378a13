import { problem, type Problem } from '../../shared/index.js';
import type { FindingsTableProblemCode } from './finding-problem.js';

export interface DelimitedRow {
  /** Where the row begins in the text, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table as spreadsheets copy or save it. */
export interface DelimitedTable {
  readonly separator: string;
  readonly columns: readonly string[];
  readonly rows: readonly DelimitedRow[];
  readonly problems: readonly Problem<FindingsTableProblemCode>[];
}

/** More rows than this are no longer looked through by anybody. */
export const MOST_TABLE_ROWS = 10_000;

const SEPARATORS = ['\t', ';', ','] as const;

/**
 * Reads a table (RFC 4180, with tab and semicolon besides the comma): the first line names the columns and tells the
 * separator; quoted cells may hold separators, line breaks and doubled quotes; empty lines are skipped.
 */
export function readDelimitedTable(text: string): DelimitedTable {
  const plain = text.replace(/^\uFEFF/u, '');
  const separator = separatorOf(plain);
  const { rows, openSince } = readRows(plain, separator);
  const [header, ...body] = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const columns = header?.cells ?? [];
  const problems: Problem<FindingsTableProblemCode>[] = [];
  if (openSince !== null) problems.push(problem('evidence.table-quote-open', undefined, { line: openSince }));
  if (body.length === 0) problems.push(problem('evidence.table-empty'));
  if (body.length > MOST_TABLE_ROWS) {
    problems.push(problem('evidence.table-too-long', undefined, { max: MOST_TABLE_ROWS }));
  }
  return { separator, columns, rows: body, problems };
}

/** The one that stands most often in the first line; a tab when none does, so that one column may hold any text. */
function separatorOf(text: string): string {
  const start = text.trimStart();
  const firstLine = start.slice(0, /[\r\n]|$/u.exec(start)?.index).replaceAll(/"[^"]*"/gu, '');
  const counts = SEPARATORS.map((separator) => firstLine.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? '\t';
}

interface Reading {
  readonly rows: DelimitedRow[];
  cells: string[];
  cell: string;
  /** The line in which an open quote began. */
  openSince: number | null;
  /** The cell was quoted: its blanks are meant. */
  wasQuoted: boolean;
  line: number;
  rowLine: number;
}

function readRows(text: string, separator: string): { rows: DelimitedRow[]; openSince: number | null } {
  const reading: Reading = {
    ...{ rows: [], cells: [], cell: '', openSince: null, wasQuoted: false, line: 1, rowLine: 1 },
  };
  const normal = text.replaceAll(/\r\n?/gu, '\n');
  for (let at = 0; at < normal.length; at += 1) {
    const sign = normal[at] ?? '';
    if (reading.openSince === null) readOutsideQuotes(reading, sign, separator);
    else if (sign === '"' && normal[at + 1] === '"') {
      reading.cell += '"';
      at += 1;
    } else readInsideQuotes(reading, sign);
    if (sign === '\n') reading.line += 1;
  }
  endRow(reading);
  return { rows: reading.rows, openSince: reading.openSince };
}

function readOutsideQuotes(reading: Reading, sign: string, separator: string): void {
  if (sign === '"' && reading.cell.trim() === '' && !reading.wasQuoted) {
    reading.openSince = reading.line;
    reading.wasQuoted = true;
    reading.cell = '';
  } else if (sign === separator) endCell(reading);
  else if (sign === '\n') {
    endRow(reading);
    reading.rowLine = reading.line + 1;
  } else reading.cell += sign;
}

function readInsideQuotes(reading: Reading, sign: string): void {
  if (sign === '"') reading.openSince = null;
  else reading.cell += sign;
}

function endCell(reading: Reading): void {
  reading.cells.push(reading.cell.trim());
  reading.cell = '';
  reading.wasQuoted = false;
}

function endRow(reading: Reading): void {
  endCell(reading);
  reading.rows.push({ line: reading.rowLine, cells: reading.cells });
  reading.cells = [];
}

/**
 * The number in a cell, or null when it is none. A decimal comma or point; points or blanks between thousands where a
 * comma follows, or where `isCount`; a real minus sign; a percent sign is left out.
 */
export function numberInCell(text: string, isCount = false): number | null {
  let plain = text.replaceAll(/[\s\u00A0%]/gu, '').replace('\u2212', '-');
  const isGrouped = plain.includes(',') || isCount;
  if (isGrouped && /^-?\d{1,3}(\.\d{3})+(,\d+)?$/u.test(plain)) plain = plain.replaceAll('.', '');
  plain = plain.replace(',', '.');
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/iu.test(plain) ? Number(plain) : null;
}
