import { Injectable } from '@nestjs/common';
import { readReference } from '@samspil/domain/imports';
import { Database } from '../shared/database/index.js';
import { FileStore } from '../shared/files/index.js';
import { DoiLookup } from './doi-lookup.js';
import { DuplicateFinder } from './duplicate-finder.js';
import { EarlierLines } from './earlier-lines.js';
import { FileParser, ParsingStopped } from './file-parser.js';
import type { ImportFileRecord, ImportRecord } from './import-record.js';
import { ImportRowsRepository } from './import-rows.repository.js';
import { ImportsRepository } from './imports.repository.js';
import { FileRefused, type ParsedRow, type ParserMessage } from './parsing/parsed.js';
import { RowAssessment } from './row-assessment.js';

const LOOKUPS_AT_ONCE = 4;

/** How far an import has been read. */
interface Reading {
  readonly record: ImportRecord;
  readonly files: number;
  readonly earlierLines: EarlierLines;
  readonly signal: AbortSignal;
  position: number;
  filesDone: number;
}

/** From files to the rows of a preview, file by file. Everything a file holds is stored before more of it is read. */
@Injectable()
export class ImportReading {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly store: FileStore,
    private readonly parser: FileParser,
    private readonly assessment: RowAssessment,
    private readonly finder: DuplicateFinder,
    private readonly dois: DoiLookup,
  ) {}

  /** Reads all files from the start and ends in the preview. Throws ParsingStopped when it was cancelled. */
  async read(record: ImportRecord, signal: AbortSignal): Promise<void> {
    await this.database.inTransaction(() => this.imports.clearReading(record.id));
    await this.finder.refresh(Number.MAX_SAFE_INTEGER);
    const files = await this.imports.filesOf([record.id]);
    const reading: Reading = {
      record,
      files: files.length,
      earlierLines: new EarlierLines(),
      signal,
      position: 0,
      filesDone: 0,
    };
    for (const file of files) {
      await this.readFile(file, reading);
      reading.filesDone += 1;
    }
    await this.imports.move(record.id, 'parsing', 'preview');
  }

  private async readFile(file: ImportFileRecord, reading: Reading): Promise<void> {
    if (file.sha256 === null) return this.addRefused(file, file.problems as ParsedRow['problems'], reading);
    const onDisk = await this.store.toDisk(file.sha256);
    try {
      const task = { path: onDisk.path, name: file.name, thisYear: new Date().getFullYear() };
      await this.parser.parse(task, (message) => this.take(message, file, reading), reading.signal);
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      await this.imports.setProblems(file.id, [error.problem]);
      await this.addRefused(file, [error.problem], reading);
    } finally {
      await onDisk.discard();
    }
  }

  /** A file that cannot be taken in is one row, so that the preview shows it among the others. */
  private async addRefused(file: ImportFileRecord, problems: ParsedRow['problems'], reading: Reading): Promise<void> {
    await this.addRows([{ line: null, problems, notes: [], reference: null, unconfirmed: [] }], file, reading);
  }

  private async take(message: ParserMessage, file: ImportFileRecord, reading: Reading): Promise<void> {
    if (message.kind === 'format') await this.imports.setFormat(file.id, message, message.notes);
    else if (message.kind === 'pages') await this.imports.addPages(file.id, message.pages);
    else await this.addRows(await this.lookedUp(message.rows, reading), file, reading);
    if (message.kind !== 'format') await this.showProgress(message.done, message.total, reading);
  }

  private async addRows(parsed: readonly ParsedRow[], file: ImportFileRecord, reading: Reading): Promise<void> {
    const { record, earlierLines, position } = reading;
    const assessed = await this.assessment.assess(parsed, { record, file, earlierLines, firstPosition: position });
    await this.rows.add(assessed);
    reading.position += assessed.length;
  }

  /** One file counts its records; of many files each is a hundredth of the whole per cent. */
  private async showProgress(done: number, total: number, reading: Reading): Promise<void> {
    const [shown, of] =
      reading.files === 1 ? [done, total] : [Math.round((reading.filesDone + done / total) * 100), reading.files * 100];
    const goesOn = await this.imports.showProgress(reading.record.id, 'parsing', shown, of);
    if (!goesOn) throw new ParsingStopped();
  }

  private async lookedUp(rows: readonly ParsedRow[], reading: Reading): Promise<ParsedRow[]> {
    const result: ParsedRow[] = [];
    for (let from = 0; from < rows.length; from += LOOKUPS_AT_ONCE) {
      const batch = rows.slice(from, from + LOOKUPS_AT_ONCE);
      const isLookup = batch.some((row) => row.doi !== undefined);
      result.push(...(await Promise.all(batch.map((row) => this.lookUp(row, reading.signal)))));
      if (isLookup) await this.showProgress(result.length, rows.length, reading);
    }
    return result;
  }

  private async lookUp(row: ParsedRow, signal: AbortSignal): Promise<ParsedRow> {
    if (row.doi === undefined) return row;
    const answer = await this.dois.find(row.doi, signal);
    if ('problem' in answer) return { ...row, problems: [{ code: answer.problem, params: { doi: row.doi } }] };
    const { reference, problems, notes } = readReference(answer.found, new Date().getFullYear());
    const bibliography = { ...reference.bibliography, DOI: row.doi };
    return { ...row, reference: { ...reference, bibliography }, problems, notes };
  }
}
