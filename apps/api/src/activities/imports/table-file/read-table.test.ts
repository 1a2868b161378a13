import { rm, writeFile } from 'node:fs/promises';
import { temporaryPath } from '../../../shared/files/received-file.js';
import { zipFile } from '../../../testing/import-files.js';
import ExcelJS from 'exceljs';
import { readTable } from './read-table.js';
import type { TableFile } from './table-file.js';

async function read(content: Buffer | string): Promise<TableFile> {
  const path = await temporaryPath();
  await writeFile(path, content);
  try {
    return await readTable({ path });
  } finally {
    await rm(path);
  }
}

async function workbook(fill: (made: ExcelJS.Workbook) => void): Promise<Buffer> {
  const made = new ExcelJS.Workbook();
  fill(made);
  return Buffer.from(await made.xlsx.writeBuffer());
}

describe('a table in a file', () => {
  it('of a workbook: the first sheet that is shown and holds something, cells as people see them', async () => {
    const content = await workbook((made) => {
      made.addWorksheet('Skjult', { state: 'hidden' }).addRow(['Nej']);
      const sheet = made.addWorksheet('Aktiviteter');
      sheet.addRow([]);
      sheet.addRow(['Titel', 'Start', 'Tal', 'Link', 'Fejl', 'Ja', 'Sum', '', '']);
      sheet.addRow([
        'Kor',
        new Date('2026-02-01T12:00:00Z'),
        1234.5,
        { text: 'Siden', hyperlink: 'https://samspil.example' },
        { error: '#N/A' },
        true,
        { formula: 'A1+1', result: 7 },
      ]);
      sheet.addRow(['Flettet', null, 0]);
      sheet.mergeCells('A4:B4');
    });
    const { headings, rows, format } = await read(content);
    expect([format, headings]).toEqual(['xlsx', ['Titel', 'Start', 'Tal', 'Link', 'Fejl', 'Ja', 'Sum']]);
    expect(rows).toEqual([
      { line: 3, cells: ['Kor', '2026-02-01', '1234,5', 'Siden', '#N/A', 'ja', '7'] },
      { line: 4, cells: ['Flettet', '', '0', '', '', '', ''] },
    ]);
  });

  it('of a text: quoted cells, short and long rows, lines that hold nothing', async () => {
    const { headings, rows } = await read('\n;;\nTitel;Om;\n"Kor; øst";"to\nlinjer ""her"""\n;;\nDans;;for;meget\0\n');
    expect(headings).toEqual(['Titel', 'Om', '', '']);
    expect(rows).toEqual([
      { line: 4, cells: ['Kor; øst', 'to\nlinjer "her"', '', ''] },
      { line: 7, cells: ['Dans', '', 'for', 'meget'] },
    ]);
  });

  it.each<[string, () => Promise<Buffer> | Buffer, string]>([
    [
      'no sheet that is shown',
      () => workbook((made) => made.addWorksheet('A', { state: 'hidden' })),
      'activities.file-empty',
    ],
    ['a text document', () => zipFile({ 'word/document.xml': '<x/>' }), 'activities.file-type'],
    ['a workbook that is none', () => zipFile({ 'xl/workbook.xml': '<x' }), 'activities.file-unreadable'],
    [
      'a bomb',
      () => zipFile({ 'xl/workbook.xml': '<x/>', 'xl/worksheets/sheet1.xml': Buffer.alloc(90 * 1024 * 1024, 0x20) }),
      'activities.file-unreadable',
    ],
    [
      'an old or locked workbook',
      () => Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex'),
      'activities.file-type',
    ],
  ])('%s is refused', async (_name, content, code) => {
    await expect(read(await content())).rejects.toThrow(code);
  });
});
