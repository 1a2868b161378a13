import { readFile, open, stat } from 'node:fs/promises';
import { problemsWithFileSize, type ImportFormat } from '@samspil/domain/imports';
import { decodeText } from './decode-text.js';
import { NO_FACTS, rowFrom, type DocumentFacts } from './document.js';
import { FileRefused, type Emit, type ImportNote, type ParseTask } from './parsed.js';
import { claimedFormat, formatOfText, MEDIA_TYPES } from './recognise-format.js';

const HEAD_BYTES = 4100;

/**
 * Reads one file of any kind and says what it finds, piece by piece. Throws FileRefused when the file as a whole cannot
 * be taken in. Runs in a thread of its own: nothing here touches the database or the network. The thread is there for
 * one file, so it loads the libraries of that file's kind only.
 */
export async function parseFile(task: ParseTask, emit: Emit): Promise<void> {
  const [problem] = problemsWithFileSize((await stat(task.path)).size);
  if (problem !== undefined) throw new FileRefused(problem);
  const claimed = await claimedFormat(task.name, await headOf(task.path));
  if (claimed === 'pdf') {
    await emit({ kind: 'format', format: 'pdf', mediaType: MEDIA_TYPES.pdf, notes: [] });
    const { readPdf } = await import('./read-pdf.js');
    await readPdf(task, emit);
  } else if (claimed === 'docx') {
    await emit({ kind: 'format', format: 'docx', mediaType: MEDIA_TYPES.docx, notes: [] });
    const { readDocx } = await import('./read-docx.js');
    const { text, facts } = await readDocx(task.path);
    await emitWhole(task, text, facts, emit);
  } else {
    await readText(task, claimed, emit);
  }
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function readText(task: ParseTask, claimed: ImportFormat, emit: Emit): Promise<void> {
  const bytes = await readFile(task.path);
  const html = claimed === 'html' ? await import('./read-html.js') : undefined;
  const { text, notes } = decodeText(bytes, html?.charsetOf(bytes));
  const { format, mediaType } = formatOfText(claimed, text);
  await emit({ kind: 'format', format, mediaType, notes });
  if (html !== undefined) {
    await emitWhole(task, html.textOfHtml(text), withNotes(html.factsOfHtml(text), notes), emit);
  } else if (format === 'text' || format === 'markdown') {
    await emitWhole(task, text, withNotes(factsOfPlainText(text, format), notes), emit);
  } else if (format === 'ris' || format === 'bibtex' || format === 'csl-json' || format === 'doi-list') {
    const { readRecords } = await import('./read-records.js');
    await readRecords(format, text, task.thisYear, emit);
  }
}

function withNotes(facts: DocumentFacts, notes: readonly ImportNote[]): DocumentFacts {
  return { ...facts, notes: [...notes, ...facts.notes] };
}

/** A heading names a Markdown text; of a plain text the first short line may be its title. */
function factsOfPlainText(text: string, format: 'text' | 'markdown'): DocumentFacts {
  const beginning = text.slice(0, 5000);
  const heading = format === 'markdown' ? /^#{1,2}\s+(.{4,300})$/m.exec(beginning)?.[1] : undefined;
  const firstLine = /^\s*(\S.{3,200})$/m.exec(beginning)?.[1];
  return {
    ...NO_FACTS,
    title: (heading ?? firstLine ?? '').replace(/[#*_`]+/g, '').trim(),
    titleIsStated: heading !== undefined,
  };
}

/** A document without pages of its own is one page. */
async function emitWhole(task: ParseTask, text: string, facts: DocumentFacts, emit: Emit): Promise<void> {
  const pages = [{ page: 1, text: text.replaceAll('\u0000', '') }];
  await emit({ kind: 'pages', pages, done: 1, total: 1 });
  await emit({ kind: 'rows', rows: [rowFrom(facts, pages, task.name, task.thisYear)], done: 1, total: 1 });
}
