import { problem } from '../shared/index.js';
import type { RawRecord } from './split-ris.js';

/**
 * Cuts a CSL-JSON file (an array, or one object) into its objects by their braces, so that one broken object is
 * reported with its line and the others are read. The texts of the records are JSON objects or broken ones.
 */
export function splitCslJson(text: string): RawRecord[] {
  const source = text.replace(/^\ufeff/, '');
  const records: RawRecord[] = [];
  const position = { at: 0, line: 1 };
  while (position.at < source.length) {
    const sign = source[position.at];
    if (sign === '{') records.push(takeObject(source, position));
    else if (sign !== undefined && !/[\s[\],]/.test(sign)) records.push(takeStray(source, position));
    else advance(source, position);
  }
  return records;
}

interface Position {
  at: number;
  line: number;
}

function advance(source: string, position: Position): void {
  if (source[position.at] === '\n') position.line += 1;
  position.at += 1;
}

/** What stands between objects but is none: `null`, a number, a text without quotes. */
function takeStray(source: string, position: Position): RawRecord {
  const { at, line } = position;
  while (position.at < source.length && !/[,\]{\n]/.test(source[position.at] ?? '')) advance(source, position);
  const excerpt = source.slice(at, position.at).trim().slice(0, 80);
  return { line, text: '', problems: [problem('imports.text-outside-record', undefined, { excerpt })], notes: [] };
}

function takeObject(source: string, position: Position): RawRecord {
  const { at, line } = position;
  const open: string[] = [];
  do {
    const sign = source[position.at] ?? '';
    if (sign === '"') skipText(source, position);
    else if (isUnclosed(sign, open, source, position.at)) break;
    else {
      if (sign === '{' || sign === '[') open.push(sign);
      if (sign === '}' || sign === ']') open.pop();
      advance(source, position);
    }
  } while (open.length > 0 && position.at < source.length);
  return { line, text: source.slice(at, position.at).replace(/,\s*$/, ''), problems: [], notes: [] };
}

/**
 * The object's closing brace is missing: an array ends before the object does, or a brace comes straight after a comma,
 * which cannot stand inside an object.
 */
function isUnclosed(sign: string, open: readonly string[], source: string, at: number): boolean {
  if (sign === ']') return open.length === 1;
  return sign === '{' && open.at(-1) === '{' && lastSignBefore(source, at) === ',';
}

/** JSON texts end on their own row, so a missing quote costs one object, not the rest of the file. */
function skipText(source: string, position: Position): void {
  advance(source, position);
  while (position.at < source.length && source[position.at] !== '"' && source[position.at] !== '\n') {
    if (source[position.at] === '\\') advance(source, position);
    advance(source, position);
  }
  if (source[position.at] === '"') advance(source, position);
}

function lastSignBefore(source: string, at: number): string {
  let back = at - 1;
  while (back >= 0 && /\s/.test(source[back] ?? '')) back -= 1;
  return source[back] ?? '';
}
