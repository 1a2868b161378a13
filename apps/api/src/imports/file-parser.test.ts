import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pdfFile, risFile } from '../testing/import-files.js';
import { FileParser, ParsingStopped } from './file-parser.js';
import type { ParserMessage } from './parsing/parsed.js';

describe('FileParser', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samspil-thread-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const never = new AbortController().signal;
  const fileOf = async (name: string, content: string | Buffer) => {
    const path = join(folder, name);
    await writeFile(path, content);
    return { path, name, thisYear: 2026 };
  };
  const parserOf = async (code: string): Promise<FileParser> => {
    const path = join(folder, 'thread.mjs');
    await writeFile(path, code);
    return Object.assign(new FileParser(), { silenceMs: 300, entry: { url: pathToFileURL(path), execArgv: [] } });
  };
  const ignore = (): Promise<void> => Promise.resolve();

  it('delivers what a file holds, in portions, each only after the one before was taken', async () => {
    const messages: ParserMessage[] = [];
    let open = 0;
    await new FileParser().parse(
      await fileOf('a.ris', risFile(1_200)),
      async (message) => {
        open += 1;
        expect(open).toBe(1);
        await Promise.resolve();
        messages.push(message);
        open -= 1;
      },
      never,
    );
    expect(messages.map((message) => (message.kind === 'rows' ? message.rows.length : message.kind))).toEqual([
      'format',
      250,
      250,
      250,
      250,
      200,
    ]);
  });

  it('reads a PDF in its thread', async () => {
    const kinds: string[] = [];
    const task = await fileOf('a.pdf', pdfFile(['one', 'two']));
    await new FileParser().parse(task, (message) => Promise.resolve(void kinds.push(message.kind)), never);
    expect(kinds).toEqual(['format', 'pages', 'rows']);
  });

  it.each([
    ['hangs', 'for (;;) {}', 'imports.parse-timeout'],
    ['never answers', 'setInterval(() => undefined, 1000)', 'imports.parse-timeout'],
    ['eats memory', 'const kept = []; for (;;) kept.push(new Array(1e6).fill({}))', 'imports.parse-memory'],
    ['breaks', 'throw new Error("x")', 'imports.parse-failed'],
    ['just ends', '', 'imports.parse-failed'],
  ])('refuses a file whose parser %s', async (_name, code, problem) => {
    const parser = await parserOf(code);
    if (problem !== 'imports.parse-timeout') parser.silenceMs = 60_000;
    await expect(parser.parse(await fileOf('a.txt', 'x'), ignore, never)).rejects.toThrow(problem);
  });

  it('stops when it is told to', async () => {
    const parser = await parserOf('for (;;) {}');
    parser.silenceMs = 60_000;
    const stopping = new AbortController();
    const parsing = parser.parse(await fileOf('a.txt', 'x'), ignore, stopping.signal);
    stopping.abort();
    await expect(parsing).rejects.toThrow(ParsingStopped);
  });

  it('passes on what went wrong while storing', async () => {
    const failing = new FileParser().parse(
      await fileOf('a.ris', risFile(1)),
      () => Promise.reject(new Error('full')),
      never,
    );
    await expect(failing).rejects.toThrow('full');
  });
});
