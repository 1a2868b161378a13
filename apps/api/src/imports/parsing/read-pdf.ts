import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NO_FACTS, rowFrom, type DocumentFacts } from './document.js';
import { refuse, type Emit, type ParsedPage, type ParseTask } from './parsed.js';

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
type PdfDocument = Awaited<ReturnType<Pdfjs['getDocument']>['promise']>;

const PAGES_AT_ONCE = 20;
const MOST_PAGES = 5_000;
// A whole PDF ends with this mark; programs may write a little after it.
const END_MARK = '%%EOF';
const END_WITHIN = 2048;

/** Reads the text of a PDF page by page. Nothing in it is executed, and no font or picture is drawn. */
export async function readPdf(task: ParseTask, emit: Emit): Promise<void> {
  const bytes = await readFile(task.path);
  if (!bytes.subarray(-END_WITHIN).includes(END_MARK)) refuse('imports.pdf-truncated');
  const document = await openPdf(bytes);
  try {
    const pages: ParsedPage[] = [];
    let largest = '';
    const total = Math.min(document.numPages, MOST_PAGES);
    for (let number = 1; number <= total; number += 1) {
      const page = await readPage(document, number);
      pages.push({ page: number, text: page.text });
      if (number === 1) largest = page.largest;
      if (number % PAGES_AT_ONCE === 0 || number === total) {
        await emit({
          kind: 'pages',
          pages: pages.slice(-(number % PAGES_AT_ONCE || PAGES_AT_ONCE)),
          done: number,
          total,
        });
      }
    }
    const facts = await factsOf(document, largest);
    await emit({ kind: 'rows', rows: [rowFrom(facts, pages, task.name, task.thisYear)], done: total, total });
  } finally {
    await document.destroy();
  }
}

async function openPdf(bytes: Buffer): Promise<PdfDocument> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const opening = pdfjs.getDocument({
    data: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    cMapUrl: join(folder, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts/'),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    return await opening.promise;
  } catch (error) {
    return refuse(errorName(error) === 'PasswordException' ? 'imports.pdf-encrypted' : 'imports.pdf-unreadable');
  }
}

function errorName(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

interface PageText {
  readonly text: string;
  /** The text in the largest letters: on a first page most often the title. */
  readonly largest: string;
}

async function readPage(document: PdfDocument, number: number): Promise<PageText> {
  const page = await document.getPage(number).catch(() => refuse('imports.pdf-unreadable'));
  const content = await page.getTextContent();
  let text = '';
  let height = 0;
  let largest = '';
  for (const item of content.items) {
    if (!('str' in item)) continue;
    text += item.str + (item.hasEOL ? '\n' : '');
    if (item.str.trim() === '') continue;
    if (item.height > height + 0.5) {
      height = item.height;
      largest = item.str;
    } else if (item.height > height - 0.5 && largest.length < 300) {
      largest += ` ${item.str}`;
    }
  }
  page.cleanup();
  return { text: text.replaceAll('\u0000', ''), largest: largest.replaceAll('\u0000', '') };
}

async function factsOf(document: PdfDocument, largest: string): Promise<DocumentFacts> {
  const { info } = (await document.getMetadata().catch(() => ({ info: {} }))) as { info: Record<string, unknown> };
  const textOf = (key: string): string => (typeof info[key] === 'string' ? info[key].trim() : '');
  const stated = textOf('Title');
  const isStated =
    stated.length >= 10 && /\s/.test(stated) && !/\.\w{2,4}$/.test(stated) && !/^microsoft/i.test(stated);
  const year = /^D:(\d{4})/.exec(textOf('CreationDate'))?.[1];
  return {
    ...NO_FACTS,
    title: isStated ? stated : largest,
    titleIsStated: isStated,
    authors: authorsIn(textOf('Author')),
    year: year === undefined ? null : Number(year),
    language: textOf('Language'),
  };
}

/** "A. Jensen; B. Hansen" as two; a comma may part family and given name, so it does not part people. */
function authorsIn(text: string): string[] {
  return text
    .split(/;|\band\b|&/)
    .map((name) => name.trim())
    .filter((name) => name.length > 2 && !/^(admin|user|bruger|microsoft|pc|owner)\b/i.test(name));
}
