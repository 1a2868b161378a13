import { plantNetwork } from '../knowledge/knowledge.cases.js';
import { risFile } from '../testing/import-files.js';
import { signInAs } from '../testing/people.js';
import { startTestApi, type TestApi } from '../testing/start-test-api.js';
import { found } from '../shared/errors/index.js';
import { ParsingStopped } from './file-parser.js';
import { ImportCommit } from './import-commit.js';
import { deskOf, rowsOf, type Desk } from './imports.cases.js';
import { ImportsRepository } from './imports.repository.js';

describe('a large import', () => {
  let api: TestApi;
  let desk: Desk;
  beforeAll(async () => {
    api = await startTestApi();
    await plantNetwork(api);
    desk = deskOf(api, await signInAs(api, ['coordinator']));
  });
  afterAll(() => api.close());

  const items = async (): Promise<number> =>
    (await api.database.query<{ n: number }>('SELECT count(*)::integer AS n FROM knowledge_item'))[0]?.n ?? -1;

  it('lets 9,997 of 10,000 in and says where the three broken ones are', async () => {
    const broken = { 5: 'TI  - no type\nER  - \n', 7000: 'TY  - JOUR\nPY  - 2020\nER  - \n', 9999: 'garbage\n' };
    const preview = await desk.preview({ 'big.ris': risFile(10_000, broken) });
    expect(preview.counts).toMatchObject({ new: 9_997, duplicate: 0, error: 3, toImport: 9_997 });
    const errors = await desk.see(preview.id, 'status: ERROR');
    expect(rowsOf(errors).map(({ line, problems }) => [line, problems[0]?.code])).toEqual([
      [41, 'imports.record-without-type'],
      [55995, 'imports.title-missing'],
      [79982, 'imports.text-outside-record'],
    ]);
    expect((await desk.commit(preview.id)).counts).toMatchObject({ imported: 9_997 });
    expect(await items()).toBe(9_997);
    await desk.undoImport({ importId: preview.id });
    expect(await items()).toBe(0);
  }, 120_000);

  it('leaves nothing behind when it is stopped half-way, and can be started again', async () => {
    const preview = await desk.preview({ 'a.ris': risFile(600) });
    await api.database.query(
      `UPDATE import SET state = 'importing', leased_until = now() + interval '1 hour' WHERE id = $1`,
      [preview.id],
    );
    const record = found(await api.app.get(ImportsRepository).byId(preview.id));
    await expect(api.app.get(ImportCommit).commit(record, AbortSignal.abort())).rejects.toThrow(ParsingStopped);
    expect(await items()).toBe(0);
    expect((await desk.see(preview.id)).counts).toMatchObject({ imported: 0, toImport: 600 });
    expect((await desk.cancelImport({ importId: preview.id })).data?.result.state).toBe('PREVIEW');
    expect((await desk.commit(preview.id)).counts).toMatchObject({ imported: 600 });
  });
});
