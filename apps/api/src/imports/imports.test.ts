import { createHash, randomUUID } from 'node:crypto';
import { plantNetwork } from '../knowledge/knowledge.cases.js';
import { docxFile, pdfFile, risFile, zipBomb } from '../testing/import-files.js';
import { signInAs, type TestPerson } from '../testing/people.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import { answerDois, deskOf, rowsOf, type Desk, type ShownRow } from './imports.cases.js';

describe('bringing material in', () => {
  let api: TestApi;
  let coordinator: TestPerson;
  let desk: Desk;
  let network: string;
  beforeAll(async () => {
    api = await startTestApi();
  });
  // A network of its own for each: what one imports is no duplicate for another.
  beforeEach(async () => {
    network = `network-${randomUUID()}`;
    await plantNetwork(api, network);
    coordinator = await signInAs(api, ['coordinator'], network);
    desk = deskOf(api, coordinator);
  });
  afterAll(() => api.close());

  const items = async (): Promise<number> => {
    const sql = 'SELECT count(*)::integer AS n FROM knowledge_item WHERE network_id = $1';
    return (await api.database.query<{ n: number }>(sql, [network]))[0]?.n ?? -1;
  };
  const isStored = async (content: string | Buffer): Promise<boolean> => {
    const sha256 = createHash('sha256').update(content).digest('hex');
    return (await api.database.query('SELECT 1 FROM file_content WHERE sha256 = $1', [sha256])).length > 0;
  };

  it('reads, shows, imports and undoes a RIS file', async () => {
    const preview = await desk.preview({ 'export.ris': risFile(3) });
    expect(preview).toMatchObject({
      name: 'export.ris',
      state: 'PREVIEW',
      done: 3,
      total: 3,
      counts: { new: 3, duplicate: 0, error: 0, toImport: 3 },
      files: [{ name: 'export.ris', format: 'RIS', problems: [] }],
      viewerCan: { commit: true, cancel: true, undo: false },
    });
    expect(await items()).toBe(0);
    const done = await desk.commit(preview.id);
    expect(done).toMatchObject({ state: 'DONE', counts: { imported: 3 }, viewerCan: { undo: true } });
    expect(rowsOf(done)[0]).toMatchObject({
      line: 1,
      outcome: 'IMPORTED',
      item: {
        state: 'inbox',
        reference: { title: 'Choir singing for older adults: study 0 of wellbeing' },
      },
    });
    expect((await desk.undoImport({ importId: preview.id })).data?.result).toMatchObject({
      state: 'UNDONE',
      counts: { imported: 0, removed: 3, kept: 0 },
    });
    expect(await items()).toBe(0);
  });

  it('changes nothing when the same file comes twice, and imports it again after an undo', async () => {
    const first = await desk.preview({ 'a.ris': risFile(2) });
    await desk.commit(first.id);
    const second = await desk.preview({ 'renamed.ris': risFile(2) });
    expect(second.counts).toMatchObject({ sameAsEarlier: 2, toImport: 0 });
    expect(second.earlierWithSameFiles).toEqual([{ id: first.id }]);
    expect((await desk.commit(second.id)).counts).toMatchObject({ imported: 0 });
    expect(await items()).toBe(2);
    await desk.undoImport({ importId: first.id });
    expect((await desk.preview({ 'a.ris': risFile(2) })).counts).toMatchObject({ new: 2 });
  });

  it('takes the good files of many and names what is wrong with the others', async () => {
    const pdf = pdfFile(['About choirs', 'Second page'], { title: 'Kor og helbred i praksis' });
    const preview = await desk.preview({
      'rapport.pdf': pdf,
      'halv.pdf': pdf.subarray(0, 300),
      'laast.pdf': pdfFile(['x'], { encrypted: true }),
      'forkert.docx': pdf,
      'tom.ris': '',
      'bombe.docx': zipBomb(40),
      'notat.docx': docxFile(['Tekst om kultur'], 'Notat om kultur'),
    });
    expect(rowsOf(preview).map(({ fileName, problems }) => [fileName, problems[0]?.code ?? 'fine'])).toEqual([
      ['rapport.pdf', 'fine'],
      ['halv.pdf', 'imports.pdf-truncated'],
      ['laast.pdf', 'imports.pdf-encrypted'],
      ['forkert.docx', 'imports.wrong-extension'],
      ['tom.ris', 'imports.file-empty'],
      ['bombe.docx', 'imports.zip-bomb'],
      ['notat.docx', 'fine'],
    ]);
    const done = await desk.commit(preview.id);
    expect(done.counts).toMatchObject({ imported: 2, error: 5 });
    const itemId = rowsOf(done)[0]?.item?.id ?? '';
    const pages = await api.database.query(
      `SELECT f.id, f.name, f.media_type, p.page, p.text FROM knowledge_file f
       JOIN knowledge_file_page p ON p.file_id = f.id WHERE f.item_id = $1 ORDER BY page`,
      [itemId],
    );
    expect(pages).toMatchObject([
      { name: 'rapport.pdf', media_type: 'application/pdf', page: 1, text: 'About choirs' },
      { page: 2, text: 'Second page' },
    ]);
    const fileId = (pages[0] as { id: string }).id;
    const download = await api.fetch(`/files/${fileId}/rapport.pdf`, { as: coordinator });
    expect(download.headers.get('content-disposition')).toContain('attachment; filename="rapport.pdf"');
    expect(download.headers.get('x-content-type-options')).toBe('nosniff');
    expect(download.headers.get('content-security-policy')).toContain('sandbox');
    expect(Buffer.from(await download.arrayBuffer()).equals(pdf)).toBe(true);
    expect((await api.fetch(`/files/${fileId}/rapport.pdf`)).status).toBe(404);
    expect(await isStored(pdf)).toBe(true);
    await desk.undoImport({ importId: preview.id });
    expect(await isStored(pdf)).toBe(false);
    expect((await api.fetch(`/files/${fileId}/rapport.pdf`, { as: coordinator })).status).toBe(404);
  });

  it('refuses what is empty, too large, too many or cut off, and goes on answering', async () => {
    const codes = async (files: Record<string, string | Buffer>) => {
      const { status, error } = await desk.upload(files);
      return [status, ...new Set(error?.problems?.map(({ code }) => code))];
    };
    expect(await codes({ 'a.ris': '' })).toEqual([422, 'imports.file-empty']);
    expect(await codes({ 'a.pdf': Buffer.alloc(50 * 1024 * 1024 + 1) })).toEqual([422, 'imports.file-too-large']);
    expect(await codes({})).toEqual([422, 'imports.file-missing']);
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`${index}.txt`, 'x']));
    expect(await codes(many)).toEqual([422, 'imports.files-too-many']);
    const cutOff = await api.fetch('/imports/upload', {
      method: 'POST',
      as: coordinator,
      headers: { 'x-samspil-upload': '1', 'content-type': 'multipart/form-data; boundary=b' },
      body: '--b\r\nContent-Disposition: form-data; name="files"; filename="a.ris"\r\n\r\nTY  - JOUR',
    });
    expect(cutOff.status).toBe(422);
    expect(await items()).toBe(0);
    expect((await api.fetch('/health')).status).toBe(200);
  });

  it('takes pasted references and DOIs, and says what it does not understand', async () => {
    answerDois(api, {
      '10.5555/a': {
        found: { type: 'article-journal', title: 'Looked up', author: [{ family: 'Model', given: 'A' }] },
      },
      '10.5555/off': { problem: 'imports.doi-lookup-off' },
    });
    const dois = await desk.previewOfText('https://doi.org/10.5555/A\n10.5555/off, 10.5555/none');
    expect(rowsOf(dois).map(({ line, reference, problems }) => [line, reference?.title ?? problems[0]?.code])).toEqual([
      [1, 'Looked up'],
      [2, 'imports.doi-lookup-off'],
      [2, 'imports.doi-unknown'],
    ]);
    const bibtex = await desk.previewOfText('@article{a, title={Kor og {\\aa}ndedr{\\ae}t}, year=2020}');
    expect(rowsOf(bibtex)[0]?.reference).toMatchObject({ title: 'Kor og åndedræt', year: 2020 });
    expect((await desk.start({ text: ' ' })).problems).toEqual([{ code: 'imports.paste-empty', field: 'text' }]);
    expect((await desk.start({ text: 'Kære Anna' })).problems).toEqual([
      { code: 'imports.paste-unrecognised', field: 'text' },
    ]);
    const { problems } = await desk.start({ text: 'TY  - JOUR\nTI  - a\u0000b\nER  - ' });
    expect(problems).toEqual([{ code: 'shared.unusable-character', field: 'text' }]);
  });

  it('shows duplicates with the reason, and imports, merges or skips them as chosen', async () => {
    const ris = (title: string, extra = '') =>
      `TY  - JOUR\nAU  - Model, A\nTI  - ${title}\nPY  - 2020\n${extra}ER  - \n`;
    const title = 'Choir singing and wellbeing among older adults';
    const [original] = rowsOf(await desk.commit((await desk.preview({ 'a.ris': ris(title) })).id)) as [ShownRow];
    const originalId = original.item?.id;
    const preview = await desk.preview({
      'b.ris':
        ris(title.toUpperCase(), 'AB  - An abstract\nDO  - 10.5555/x\n') +
        ris(`${title}.`) +
        ris('Something else entirely') +
        ris('Something else entirely'),
    });
    const [upper, typo, other, again] = rowsOf(preview) as [ShownRow, ShownRow, ShownRow, ShownRow];
    expect(upper).toMatchObject({ status: 'DUPLICATE', choice: 'SKIP' });
    expect(upper.matches[0]).toMatchObject({
      score: 1,
      reasons: ['SAME_TITLE', 'SAME_YEAR', 'SAME_FIRST_AUTHOR'],
      item: { id: originalId },
    });
    expect([typo.status, other.status]).toEqual(['DUPLICATE', 'NEW']);
    expect(again).toMatchObject({ status: 'DUPLICATE', matches: [{ line: other.line, item: null }] });
    const target = { mergeIntoItemId: originalId };
    expect((await desk.choose({ rowId: upper.id, choice: 'MERGE' })).problems).toEqual([
      { code: 'imports.merge-target-missing', field: 'mergeIntoItemId' },
    ]);
    await desk.choose({ rowId: upper.id, choice: 'MERGE', ...target });
    await desk.choose({ rowId: typo.id, choice: 'IMPORT' });
    const done = await desk.commit(preview.id);
    expect(done.counts).toMatchObject({ imported: 2, merged: 1 });
    expect(rowsOf(done)[0]).toMatchObject({ item: { reference: { title, abstract: 'An abstract' } } });
    expect(await items()).toBe(3);
    await desk.undoImport({ importId: preview.id });
    expect(await items()).toBe(1);
    const [row] = rowsOf(await desk.see(preview.id));
    expect(row).toMatchObject({ outcome: 'REMOVED', item: null });
    const contents = await api.database.query(
      'SELECT v.content FROM knowledge_version v JOIN knowledge_item i ON i.id = v.item_id WHERE i.network_id = $1',
      [network],
    );
    expect(contents).toMatchObject([{ content: { abstract: null, bibliography: { title } } }]);
    expect(JSON.stringify(contents)).not.toContain('10.5555/x');
  });

  it('adds a document to an item that is there, and takes it out again', async () => {
    const ris = 'TY  - RPRT\nTI  - Kor og helbred i praksis\nER  - \n';
    const [original] = rowsOf(await desk.commit((await desk.preview({ 'a.ris': ris })).id)) as [ShownRow];
    const itemId = original.item?.id;
    const files = () =>
      api.database.query(
        'SELECT f.name, p.text FROM knowledge_file f JOIN knowledge_file_page p ON p.file_id = f.id WHERE item_id = $1',
        [itemId],
      );
    const preview = await desk.preview({ 'kor.pdf': pdfFile(['About choirs'], { title: 'Kor og helbred i praksis' }) });
    const [row] = rowsOf(preview) as [ShownRow];
    await desk.choose({ rowId: row.id, choice: 'MERGE', mergeIntoItemId: itemId });
    await desk.commit(preview.id);
    expect(await files()).toEqual([{ name: 'kor.pdf', text: 'About choirs' }]);
    await desk.undoImport({ importId: preview.id });
    expect(await files()).toEqual([]);
    expect(await items()).toBe(1);
  });

  it('keeps what somebody has worked on when an import is undone, and counts it', async () => {
    const done = await desk.commit((await desk.preview({ 'a.ris': risFile(3) })).id);
    const touched = rowsOf(done)[1]?.item?.id;
    await api.database.query('UPDATE knowledge_item SET lock = 2 WHERE id = $1', [touched]);
    await desk.undoImport({ importId: done.id });
    const undone = await desk.see(done.id);
    expect(undone.counts).toMatchObject({ removed: 2, kept: 1 });
    expect(rowsOf(undone).map(({ outcome }) => outcome)).toEqual(['REMOVED', 'KEPT', 'REMOVED']);
    expect((await desk.undoImport({ importId: done.id })).problems).toEqual([
      { code: 'imports.wrong-state', params: { state: 'undone' } },
    ]);
  });

  it('can be cancelled in the preview; nothing of it is left but the line in the history', async () => {
    const file = `${risFile(2)}TY  - JOUR\nTI  - Only in this test\nER  - \n`;
    const preview = await desk.preview({ 'a.ris': file });
    expect(await isStored(file)).toBe(true);
    const { data } = await desk.cancelImport({ importId: preview.id });
    expect(data?.result).toMatchObject({ state: 'CANCELLED', viewerCan: { commit: false, cancel: false } });
    expect((await desk.commitImport({ importId: preview.id })).code).toBe('RULE_VIOLATION');
    expect(rowsOf(await desk.see(preview.id))).toEqual([]);
    expect(await isStored(file)).toBe(false);
  });

  it('is taken up again from the start when a server died over it', async () => {
    const preview = await desk.preview({ 'a.ris': risFile(2) });
    await api.database.query(
      `UPDATE import SET state = 'parsing', leased_until = now() - interval '1 second' WHERE id = $1`,
      [preview.id],
    );
    const again = await desk.settled(preview.id);
    expect(again).toMatchObject({ state: 'PREVIEW', counts: { new: 2 } });
  });
});
