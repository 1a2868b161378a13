import { problem, type Problem } from '../shared/index.js';
import type { ImportNoteCode, ImportProblemCode } from './import-problem.js';

/** One record cut out of a file, to be parsed alone so that a broken one cannot spoil the others. */
export interface RawRecord {
  /** Line of the file it starts on, 1-based. */
  readonly line: number;
  readonly text: string;
  readonly problems: readonly Problem<ImportProblemCode>[];
  readonly notes: readonly Problem<ImportNoteCode>[];
}

interface OpenRecord {
  readonly line: number;
  readonly rows: string[];
  readonly notes: Problem<ImportNoteCode>[];
}

const TAG_ROW = /^\s{0,3}([A-Z][A-Z0-9])\s{1,3}-(?:\s(.*))?$/;

// Some databases number the records of their exports: `1.` or `<12>` on a row of its own.
const NUMBERING = /^\s*<?\d{1,6}[.)>]?\s*$/;

/**
 * Cuts a RIS file (any line ending, with or without BOM) into records. A record that is not closed by `ER` ends where
 * the next begins and is noted; rows with tags but without `TY`, and text outside records, are problems with their line.
 */
export function splitRis(text: string): RawRecord[] {
  const splitter = new RisSplitter();
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .forEach((row, index) => splitter.take(row, index + 1));
  return splitter.finish();
}

class RisSplitter {
  private readonly records: RawRecord[] = [];
  private open: OpenRecord | null = null;
  private stray: OpenRecord | null = null;

  take(row: string, line: number): void {
    const tag = TAG_ROW.exec(row);
    if (tag?.[1] === 'TY') this.begin(row, line);
    else if (tag?.[1] === 'ER') this.end();
    else if (this.open !== null) this.continueRecord(row, tag);
    else if (row.trim() !== '' && !NUMBERING.test(row)) this.takeStray(row, line);
  }

  finish(): RawRecord[] {
    this.closeStray();
    this.closeUnfinished();
    return this.records;
  }

  private begin(row: string, line: number): void {
    this.closeStray();
    this.closeUnfinished();
    this.open = { line, rows: [row.trim()], notes: [] };
  }

  private end(): void {
    this.closeStray();
    if (this.open !== null) this.keep(this.open);
    this.open = null;
  }

  private continueRecord(row: string, tag: RegExpExecArray | null): void {
    const rows = this.open?.rows ?? [];
    if (tag !== null) rows.push(`${tag[1]}  - ${(tag[2] ?? '').trim()}`);
    // A row without a tag continues the one before: abstracts are often broken into several rows.
    else if (row.trim() !== '') rows.push(`${rows.pop() ?? ''} ${row.trim()}`);
  }

  private takeStray(row: string, line: number): void {
    this.stray ??= { line, rows: [], notes: [] };
    this.stray.rows.push(row);
  }

  private closeStray(): void {
    if (this.stray === null) return;
    const { line, rows } = this.stray;
    const code = rows.some((row) => TAG_ROW.test(row)) ? 'imports.record-without-type' : 'imports.text-outside-record';
    const excerpt = (rows[0] ?? '').trim().slice(0, 80);
    this.records.push({ line, text: rows.join('\n'), problems: [problem(code, undefined, { excerpt })], notes: [] });
    this.stray = null;
  }

  private closeUnfinished(): void {
    if (this.open === null) return;
    this.open.notes.push(problem('imports.note-record-not-closed'));
    this.keep(this.open);
    this.open = null;
  }

  private keep(record: OpenRecord): void {
    this.records.push({
      line: record.line,
      text: `${record.rows.join('\n')}\nER  - \n`,
      problems: [],
      notes: record.notes,
    });
  }
}
