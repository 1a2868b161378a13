import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { refuse, type ImportNote } from './parsed.js';

export interface DecodedText {
  readonly text: string;
  readonly notes: readonly ImportNote[];
}

/** Encodings that Danish, Nordic and English texts come in; a guess outside these is more likely wrong than right. */
const PLAUSIBLE = new Set(['windows-1252', 'ISO-8859-1', 'windows-1250', 'ISO-8859-2']);

/**
 * The text of a file. UTF-8 (with or without BOM) is taken as it is; UTF-16 and the old Western encodings are
 * recognised and noted. NUL bytes are removed and noted; what is mostly control characters is no text.
 */
export function decodeText(bytes: Buffer, hint?: string): DecodedText {
  const encoding = encodingOf(bytes, hint);
  const decoded = encoding === 'UTF-8' ? bytes.toString('utf8') : iconv.decode(bytes, encoding);
  const notes: ImportNote[] =
    encoding === 'UTF-8' ? [] : [{ code: 'imports.note-encoding-guessed', params: { encoding } }];
  const withoutBom = decoded.replace(/^\ufeff/, '');
  const controls = withoutBom.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  if (controls > 20 && controls > withoutBom.length / 20) refuse('imports.not-text');
  const text = withoutBom.replaceAll('\u0000', '');
  const removed = withoutBom.length - text.length;
  if (removed > 0) notes.push({ code: 'imports.note-nul-removed', params: { count: removed } });
  return { text, notes };
}

function encodingOf(bytes: Buffer, hint: string | undefined): string {
  const wide = markedUtf16(bytes) ?? unmarkedUtf16(bytes);
  if (wide !== null) return wide;
  if (isUtf8(bytes)) return 'UTF-8';
  return usableHint(hint) ?? likelyWestern(bytes);
}

/** What the page says of itself, unless it says UTF-8, which it is not. */
function usableHint(hint: string | undefined): string | null {
  return hint !== undefined && !/utf-?8/i.test(hint) && iconv.encodingExists(hint) ? hint : null;
}

function likelyWestern(bytes: Buffer): string {
  const guesses = analyse(bytes.subarray(0, 65_536));
  const name = guesses.find((guess) => PLAUSIBLE.has(guess.name))?.name ?? 'windows-1252';
  // The same but for a few signs that ISO-8859-1 texts of today always mean as windows-1252 has them.
  return name === 'ISO-8859-1' ? 'windows-1252' : name;
}

function markedUtf16(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'UTF-16BE' : null;
}

/** Western text in UTF-16 has a NUL in nearly every second place, always on the same side. */
function unmarkedUtf16(bytes: Buffer): string | null {
  const sample = bytes.subarray(0, 4096);
  if (sample.length < 8) return null;
  const zeros = (parity: number): number => sample.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  const [even, odd] = [zeros(0), zeros(1)];
  const half = sample.length / 2;
  if (odd > half * 0.7 && even < half * 0.05) return 'UTF-16LE';
  return even > half * 0.7 && odd < half * 0.05 ? 'UTF-16BE' : null;
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
