import { extname } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { REFERENCE_FORMATS, recogniseReferences, type ImportFormat } from '@samspil/domain/imports';
import { refuse, type ParsedFormat } from './parsed.js';

const BY_EXTENSION: Readonly<Record<string, ImportFormat>> = {
  '.ris': 'ris',
  '.bib': 'bibtex',
  '.bibtex': 'bibtex',
  '.json': 'csl-json',
  '.csljson': 'csl-json',
  '.pdf': 'pdf',
  '.docx': 'docx',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
};

export const MEDIA_TYPES: Readonly<Record<ImportFormat, string>> = {
  ris: 'application/x-research-info-systems',
  bibtex: 'application/x-bibtex',
  'csl-json': 'application/vnd.citationstyles.csl+json',
  'doi-list': 'text/plain',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  text: 'text/plain',
  markdown: 'text/markdown',
};

const BYTE_ORDER_MARKS = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

/** What the first bytes prove about a file, apart from its name. `text` when they prove nothing. */
async function kindOfBytes(head: Buffer): Promise<string> {
  if (head.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  if (head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))) return 'zip';
  if (BYTE_ORDER_MARKS.some((mark) => head.subarray(0, 2).equals(mark))) return 'text';
  const found = await fileTypeFromBuffer(head);
  return found === undefined || found.ext === 'xml' ? 'text' : found.ext;
}

/**
 * The format a file claims to be by its name, checked against its bytes: a PDF called .docx, a picture called .txt or
 * a program called .pdf is refused. A zip file is taken for DOCX here; whether it is one is seen when it is opened.
 */
export async function claimedFormat(name: string, head: Buffer): Promise<ImportFormat> {
  const extension = extname(name).toLowerCase();
  const found = await kindOfBytes(head);
  const claimed = extension === '' ? withoutExtension(found) : BY_EXTENSION[extension];
  if (claimed === undefined) return refuse('imports.file-kind-unknown', { extension: extension || found });
  const expected = claimed === 'pdf' ? 'pdf' : claimed === 'docx' ? 'zip' : 'text';
  if (found !== expected) refuse('imports.wrong-extension', { extension, found });
  return claimed;
}

function withoutExtension(found: string): ImportFormat | undefined {
  if (found === 'pdf') return 'pdf';
  return found === 'text' ? 'text' : undefined;
}

/** The format of a text: references are recognised by their content, whatever the file is called. */
export function formatOfText(claimed: ImportFormat, text: string): ParsedFormat {
  const recognised = claimed === 'html' || claimed === 'markdown' ? null : recogniseReferences(text);

  const format = recognised === 'doi-list' && !REFERENCE_FORMATS.includes(claimed) ? claimed : (recognised ?? claimed);
  return { format, mediaType: MEDIA_TYPES[format] };
}
