import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { ActivitiesUnderTest } from '../activities.cases.js';
import { ActivityBatchWritingService } from '../overview/activity-batch-writing.service.js';
import { GOOD, HEAD, ImportDesk, rowsOf, table } from './activity-imports.cases.js';

describe('files of activities', () => {
  let tried: ActivitiesUnderTest;
  let desk: ImportDesk;
  beforeAll(async () => {
    tried = await ActivitiesUnderTest.start();
    desk = new ImportDesk(tried.api, (await tried.people()).own);
  });
  afterAll(() => tried.close());

  it.each<[string, string | Buffer, string]>([
    ['an empty file', '', 'activities.file-empty'],
    ['headings only', table(HEAD), 'activities.file-empty'],
    ['an open quote', 'Titel;Start\n"Kor;1.1.2026\n', 'activities.file-unreadable'],
    [
      'a picture',
      Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex'),
      'activities.file-type',
    ],
    ['half a zip', Buffer.from('PK\u0003\u0004 and then nothing', 'latin1'), 'activities.file-unreadable'],
    ['bytes', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7) % 23 || 1)), 'activities.file-type'],
    ['too many rows', `Titel\n${'Kor\n'.repeat(2001)}`, 'activities.too-many-rows'],
    [
      'too many columns',
      table(
        Array.from({ length: 101 }, (_, at) => `K${at}`),
        ['x'],
      ),
      'activities.too-many',
    ],
    ['too large', Buffer.alloc(5 * 1024 * 1024 + 1, 'a'), 'activities.file-too-large'],
  ])('%s is refused with the reason', async (_name, content, code) => {
    expect(await desk.upload({ 'a.csv': content })).toEqual({ status: 422, problems: [code] });
  });

  it('reads what Danish spreadsheets write: old encodings, tabs, commas, and workbooks with dates', async () => {
    const text = 'Titel\tMålgruppe\tKunstart\r\nÆbler på Ærø\tÆldre\tKor\r\n';
    const western = await desk.preview(iconv.encode(text, 'windows-1252'));
    expect(rowsOf(western)[0]).toMatchObject({ title: 'Æbler på Ærø', status: 'READY' });
    expect(western.notes).toMatchObject([{ code: 'activities.note-encoding' }]);
    const wide = await desk.preview(iconv.encode(text, 'UTF-16LE', { addBOM: true }));
    expect(rowsOf(wide)[0]?.title).toBe('Æbler på Ærø');
    const commas = await desk.preview('\ufeffsep=,\r\nTitle,Start\r\n"Kor, øst","1. februar 2026"\r\n');
    expect(rowsOf(commas)[0]?.understood).toContainEqual({ field: 'startsOn', text: '01.02.2026' });
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Tom');
    const sheet = workbook.addWorksheet('Ark');
    sheet.addRow(['Titel', 'Start', 'Tilmeldte', 'Udgift', 'Kommune']);
    sheet.addRow(['Kor', new Date('2026-03-01T00:00:00Z'), 12, { formula: '1000*2', result: 2000 }, 661]);
    sheet.getCell('A2').value = { richText: [{ text: 'Kor ' }, { font: { bold: true }, text: 'i skoven' }] };
    const preview = await desk.preview(Buffer.from(await workbook.xlsx.writeBuffer()), 'ark.xlsx');
    expect(rowsOf(preview)[0]).toMatchObject({ title: 'Kor i skoven', status: 'READY', number: 2 });
    expect(rowsOf(preview)[0]?.understood).toEqual(
      expect.arrayContaining([
        { field: 'startsOn', text: '01.03.2026' },
        { field: 'registered', text: '12' },
        { field: 'costDkk', text: '2000' },
        { field: 'municipalities', text: 'Holstebro' },
      ]),
    );
  });

  it('work that fails again and again ends where the person can go on, with the reason, and nothing half done', async () => {
    const writing = tried.api.app.get(ActivityBatchWritingService);
    const log = writing.log.bind(writing);
    const preview = await desk.preview(table(HEAD, ['Uheld', ...GOOD.slice(1)]));
    let tries = 0;
    try {
      writing.log = async (...given) => {
        tries += 1;
        await log(...given);
        throw new Error('The lights went out');
      };
      await desk.commit(preview.id);
      while ((await desk.see(preview.id)).state === 'IMPORTING') {
        await tried.api.database.query(`UPDATE outbox SET next_attempt_at = now() WHERE done_at IS NULL`);
        await desk.settled();
      }
    } finally {
      writing.log = log;
    }
    expect(tries).toBe(3);
    const stopped = await desk.see(preview.id);
    expect(stopped.problems).toMatchObject([{ code: 'activities.import-stopped' }]);
    expect(stopped.counts).toMatchObject({ imported: 0, toImport: 1 });
    await desk.commit(preview.id);
    expect(await desk.see(preview.id)).toMatchObject({ state: 'DONE', problems: [], counts: { imported: 1 } });
  });

  it('a page of the preview costs the same statements however many rows it has', async () => {
    const lines = Array.from({ length: 120 }, (_, at) => [`Kor ${at}`, ...GOOD.slice(1)]);
    const preview = await desk.preview(table(HEAD, ...lines));
    const few = await tried.api.statementsDuring(() => desk.see(preview.id, 'first: 2'));
    const many = await tried.api.statementsDuring(() => desk.see(preview.id, 'first: 100'));
    expect(many).toHaveLength(few.length);
    expect(many.length).toBeLessThanOrEqual(9);
    const page = await desk.see(preview.id, 'first: 100');
    const rest = await desk.see(preview.id, `first: 100, after: "${page.rows.pageInfo.endCursor}"`);
    expect([rowsOf(page).length, rowsOf(rest).length]).toEqual([100, 20]);
    expect((await desk.ask(preview.id, 'after: "bm8"')).problems).toMatchObject([{ code: 'shared.cursor-invalid' }]);
  });

  it('2,000 rows go in by portions, can be stopped on the way, and go on from there', async () => {
    const lines = Array.from({ length: 2000 }, (_, at) => [`Stor ${at}`, ...GOOD.slice(1)]);
    const preview = await desk.preview(table(HEAD, ...lines));
    expect(preview.counts).toMatchObject({ rows: 2000, ready: 2000 });
    const committed = desk.commit(preview.id);
    let seen = await desk.see(preview.id, 'first: 1');
    while (seen.state !== 'IMPORTING' || seen.done === 0) seen = await desk.see(preview.id, 'first: 1');
    expect(seen).toMatchObject({ total: 2000, viewerCan: { stop: true, commit: false, change: false } });
    expect((await desk.map({ importId: preview.id, columns: [] })).problems).toMatchObject([
      { code: 'activities.import-busy' },
    ]);
    await desk.stop(preview.id);
    await committed;
    const stopped = await desk.see(preview.id, 'first: 1');
    expect(stopped.state).toBe('PREVIEW');
    expect(stopped.counts['imported']).toBeLessThan(2000);
    await desk.commit(preview.id);
    expect((await desk.see(preview.id, 'first: 1')).counts).toMatchObject({ imported: 2000 });
    await desk.undo(preview.id);
    expect((await desk.see(preview.id, 'first: 1')).counts).toMatchObject({ imported: 0, removed: 2000 });
  }, 180_000);
});
