import { isNoText, textOfBytes } from '../../shared/files/text-encoding.js';
import { refuse, type ImportNote } from './parsed.js';

export interface DecodedText {
  readonly text: string;
  readonly notes: readonly ImportNote[];
}

/**
 * The text of a file. UTF-8 (with or without BOM) is taken as it is; UTF-16 and the old Western encodings are
 * recognised and noted. NUL bytes are removed and noted; what is mostly control characters is no text.
 */
export function decodeText(bytes: Buffer, hint?: string): DecodedText {
  const { text: decoded, encoding } = textOfBytes(bytes, hint);
  const notes: ImportNote[] =
    encoding === 'UTF-8' ? [] : [{ code: 'imports.note-encoding-guessed', params: { encoding } }];
  if (isNoText(decoded)) refuse('imports.not-text');
  const text = decoded.replaceAll('\u0000', '');
  const removed = decoded.length - text.length;
  if (removed > 0) notes.push({ code: 'imports.note-nul-removed', params: { count: removed } });
  return { text, notes };
}
