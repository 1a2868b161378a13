import type { CellValue } from 'exceljs';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { refuseTable, type TableFile } from './table-file.js';

/** A workbook of 2,000 rows unpacks to a few megabytes; a file that unpacks to more than this is none of ours. */
const UNPACKED_BYTES = 80 * 1024 * 1024;
const MOST_ENTRIES = 2_000;

/** The rows of the first sheet that holds anything and is not hidden. */
export async function readWorkbook(path: string): Promise<TableFile['rows']> {
  await checkSizes(path);
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path).catch(() => refuseTable('activities.file-unreadable'));
  const sheet = workbook.worksheets.find(({ state, actualRowCount }) => state === 'visible' && actualRowCount > 0);
  const rows: TableFile['rows'][number][] = [];
  sheet?.eachRow((row, line) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = cell.isMerged && cell.master !== cell ? '' : textOf(cell.value);
    });
    rows.push({ line, cells });
  });
  return rows;
}

/** A cell as people see it, near enough. */
function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return typeof value === 'object' ? textOfParts(value) : textOfPlain(value);
}

function textOfPlain(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  return typeof value === 'number' ? String(value).replace('.', ',') : value;
}

/** Of formulas the result counts, of links what they show. */
function textOfParts(value: Exclude<CellValue, string | number | boolean | Date | null | undefined>): string {
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('error' in value) return value.error;
  return 'text' in value ? textOf(value.text) : textOf(value.result);
}

/**
 * Opens the zip only as far as to know that it is safe to unpack: the sizes it declares, then every entry unpacked to
 * nowhere, so that one that lies about its size is found out too.
 */
async function checkSizes(path: string): Promise<void> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(() =>
    refuseTable('activities.file-unreadable'),
  );
  try {
    const entries = await entriesOf(zip);
    const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    const isWorkbook = entries.some(({ fileName }) => /^xl\/workbook\.xml$/iu.test(fileName));
    if (!isWorkbook) refuseTable('activities.file-type', { found: 'zip' });
    if (unpacked > UNPACKED_BYTES) refuseTable('activities.file-unreadable');
    for (const entry of entries) await unpackToNowhere(zip, entry);
  } finally {
    zip.close();
  }
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > MOST_ENTRIES) refuseTable('activities.file-unreadable');
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch {
    refuseTable('activities.file-unreadable');
  }
  return entries;
}

async function unpackToNowhere(zip: ZipFile, entry: Entry): Promise<void> {
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) void chunk;
  } catch {
    refuseTable('activities.file-unreadable');
  }
}
