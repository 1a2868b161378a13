import { readFile } from 'node:fs/promises';
import { ACTIVITY_IMPORT_LIMITS } from '@samspil/domain/activities';
import { readDelimitedTable } from '@samspil/domain/evidence';
import { fileTypeFromBuffer } from 'file-type';
import { isNoText, textOfBytes } from '../../../shared/files/text-encoding.js';
import { readWorkbook } from './read-workbook.js';
import { refuseTable, type TableFile, type TableTask } from './table-file.js';

type Row = TableFile['rows'][number];

/** Of UTF-16; to some they look like music. */
const BYTE_ORDER_MARKS = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

/** Reads the table in a file: a workbook or a text with separators, whatever the file is called. */
export async function readTable({ path }: TableTask): Promise<TableFile> {
  const bytes = await readFile(path);
  const isMarkedText = BYTE_ORDER_MARKS.some((mark) => bytes.subarray(0, 2).equals(mark));
  const kind = isMarkedText ? undefined : await fileTypeFromBuffer(bytes);
  const isWorkbook = bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'));
  if (!isWorkbook && kind !== undefined && kind.ext !== 'xml') refuseTable('activities.file-type', { found: kind.ext });
  const { encoding, format, rows } = isWorkbook
    ? { encoding: null, format: 'xlsx' as const, rows: await readWorkbook(path) }
    : { ...readText(bytes), format: 'csv' as const };
  return { encoding, format, ...table(rows) };
}

function readText(bytes: Buffer): { encoding: string | null; rows: readonly Row[] } {
  const { text, encoding } = textOfBytes(bytes);
  if (isNoText(text)) refuseTable('activities.file-type', { found: 'bin' });
  // Spreadsheets may tell the separator in a line of its own.
  const hint = /^sep=.\r?\n/iu.exec(text)?.[0] ?? '';
  const { columns, rows, problems } = readDelimitedTable(text.slice(hint.length));
  const open = problems.find(({ code }) => code === 'evidence.table-quote-open');
  if (open !== undefined) refuseTable('activities.file-unreadable', open.params);
  return { encoding: encoding === 'UTF-8' ? null : encoding, rows: [{ line: 1, cells: columns }, ...rows] };
}

/** The first row that holds anything names the columns; columns that hold nothing at all are left out at the end. */
function table(all: readonly Row[]): Pick<TableFile, 'headings' | 'rows'> {
  const filled = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [header, ...rows] = filled;
  if (header === undefined || rows.length === 0) refuseTable('activities.file-empty');
  const { rows: mostRows, columns: mostColumns } = ACTIVITY_IMPORT_LIMITS;
  if (rows.length > mostRows) refuseTable('activities.too-many-rows', { max: mostRows });
  const width = Math.max(...filled.map(({ cells }) => widthOf(cells)));
  if (width > mostColumns) refuseTable('activities.too-many', { max: mostColumns });
  const asWide = (cells: readonly string[]): string[] =>
    Array.from({ length: width }, (_, at) => clean(cells[at] ?? ''));
  return { headings: asWide(header.cells), rows: rows.map(({ line, cells }) => ({ line, cells: asWide(cells) })) };
}

function widthOf(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/** What cannot be stored is left out; a cell that is cut is still too long for every field. */
function clean(cell: string): string {
  return cell
    .replaceAll(/\u0000|\p{Surrogate}/gu, '')
    .trim()
    .slice(0, ACTIVITY_IMPORT_LIMITS.cell)
    .replace(/\p{Surrogate}$/u, '');
}
