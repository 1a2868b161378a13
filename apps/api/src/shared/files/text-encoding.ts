import { analyse } from 'chardet';
import iconv from 'iconv-lite';

/** Encodings that Danish, Nordic and English texts come in; a guess outside these is more likely wrong than right. */
const PLAUSIBLE = new Set(['windows-1252', 'ISO-8859-1', 'windows-1250', 'ISO-8859-2']);

export interface EncodedText {
  /** Without a byte order mark. */
  readonly text: string;
  readonly encoding: string;
}

/**
 * Bytes as text: UTF-8 where it is, UTF-16 with or without its mark, otherwise what `hint` says (as a page does of itself)
 * or the old Western encoding that fits best.
 */
export function textOfBytes(bytes: Buffer, hint?: string): EncodedText {
  const encoding = encodingOf(bytes, hint);
  const decoded = encoding === 'UTF-8' ? bytes.toString('utf8') : iconv.decode(bytes, encoding);
  return { text: decoded.replace(/^\ufeff/, ''), encoding };
}

/** Whether so many of the characters are control characters that it is no text at all. */
export function isNoText(text: string): boolean {
  const controls = text.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return controls > 20 && controls > text.length / 20;
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
