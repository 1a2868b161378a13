import { Readable } from 'node:stream';
import { startTestApi, type TestApi } from '../../testing/start-test-api.js';
import { FileStore } from './file-store.js';
import { dispositionOf } from './files.controller.js';
import { receiveFile } from './received-file.js';

it.each([
  ['rapport.pdf', `attachment; filename="rapport.pdf"; filename*=UTF-8''rapport.pdf`],
  ['ærø "a".pdf', `attachment; filename="_r_ _a_.pdf"; filename*=UTF-8''%C3%A6r%C3%B8%20%22a%22.pdf`],
  ['a\r\nset-cookie: x', `attachment; filename="a__set-cookie: x"; filename*=UTF-8''a%0D%0Aset-cookie%3A%20x`],
  ['\ud800.pdf', `attachment; filename="_.pdf"; filename*=UTF-8''_.pdf`],
])('a file called %j is sent under a safe name', (name, expected) => {
  expect(dispositionOf(name)).toBe(expected);
});

describe('the file store', () => {
  let api: TestApi;
  let store: FileStore;
  beforeAll(async () => {
    api = await startTestApi();
    store = api.app.get(FileStore);
  });
  afterAll(() => api.close());

  const received = (content: Buffer) => receiveFile(Readable.from([content]), 10_000_000);
  const chunks = async () => (await api.database.query('SELECT 1 FROM file_chunk')).length;

  const signal = () => {
    let give = (): void => undefined;
    const given = new Promise<void>((resolve) => (give = resolve));
    return { given, give: () => give() };
  };
  const somebodyWaits = async () => (await api.database.query(`SELECT 1 FROM pg_locks WHERE NOT granted`)).length > 0;

  it('keeps a content once, in chunks, as long as somebody needs it', async () => {
    const content = Buffer.alloc(600_000, 'samspil');
    const [first, second] = [await received(content), await received(content)];
    const sha256 = await store.keep(first, 'one');
    expect(await store.keep(second, 'two')).toBe(sha256);
    await Promise.all([first.discard(), second.discard()]);
    expect(await chunks()).toBe(3);
    expect(Buffer.concat(await store.read(sha256).toArray()).equals(content)).toBe(true);
    await store.releaseAll('one');
    expect(await store.sizeOf(sha256)).toBe(600_000);
    await store.releaseAll('two');
    expect(await store.sizeOf(sha256)).toBeNull();
    expect(await chunks()).toBe(0);
  });

  it('never loses a content that one releases while another keeps it', async () => {
    const content = Buffer.alloc(300_000, 'both');
    const files = [await received(content), await received(content)] as const;
    await store.keep(files[0], 'leaving');
    const [kept, mayEnd] = [signal(), signal()];
    const coming = api.database.inTransaction(async () => {
      await store.keep(files[1], 'coming');
      kept.give();
      await mayEnd.given;
    });
    await kept.given;
    const leaving = store.releaseAll('leaving');
    while (!(await somebodyWaits())) await new Promise(setImmediate);
    mayEnd.give();
    await Promise.all([leaving, coming]);
    expect(Buffer.concat(await store.read(files[0].sha256).toArray()).equals(content)).toBe(true);
    await store.releaseAll('coming');
    expect(await store.sizeOf(files[0].sha256)).toBeNull();
    for (const file of files) await file.discard();
  });

  it('keeps nothing of a file when the transaction around it fails', async () => {
    const file = await received(Buffer.from('lost'));
    const failing = api.database.inTransaction(async () => {
      await store.keep(file, 'nobody');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await store.sizeOf(file.sha256)).toBeNull();
    await file.discard();
  });

  it('reads no more of a stream than is allowed', async () => {
    const file = await receiveFile(Readable.from([Buffer.alloc(6), Buffer.alloc(6)]), 10);
    expect(file.isTooLarge).toBe(true);
    await file.discard();
  });
});
