import { problem, type Problem } from '../shared/index.js';
import type { ImportNoteCode } from './import-problem.js';
import { keyOf, withParents } from './bibtex-parents.js';
import type { RawRecord } from './split-ris.js';

const ENTRY_START = /^[ \t]*@([a-zA-Z]+)\s*([{(])/gm;
const MONTHS = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/i;

interface Entry {
  readonly type: string;
  readonly line: number;
  readonly text: string;
  readonly closed: boolean;
}

/**
 * Cuts a BibTeX file into entries. Each gets the `@string` definitions it uses; a name without definition is put in
 * braces, so that its text is kept, and noted. An entry whose braces do not close ends where the next entry starts a
 * row. What an entry lacks comes from the one its `crossref` names. `@comment` and `@preamble` are left out, as is text between entries: BibTeX calls it comment.
 */
export function splitBibtex(text: string): RawRecord[] {
  const entries = entriesOf(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  const strings = new Map(
    entries.filter((entry) => entry.type === 'string').map((entry) => [stringName(entry), entry.text]),
  );
  const works = entries.filter((entry) => !['string', 'comment', 'preamble'].includes(entry.type));
  const byKey = new Map(works.flatMap(({ text, closed }) => (closed ? [[keyOf(text) ?? '', text] as const] : [])));
  return works.map((entry) => recordFrom(entry, strings, byKey));
}

function stringName(entry: Entry): string {
  return (/^@string\s*[{(]\s*([^\s=]+)/i.exec(entry.text)?.[1] ?? '').toLowerCase();
}

function recordFrom(entry: Entry, strings: ReadonlyMap<string, string>, byKey: ReadonlyMap<string, string>): RawRecord {
  if (!entry.closed) {
    const unclosed = problem('imports.record-unreadable', undefined, { reason: 'braces' } as const);
    return { line: entry.line, text: entry.text, problems: [unclosed], notes: [] };
  }
  const notes: Problem<ImportNoteCode>[] = [];
  const used = new Set<string>();
  const { text, missing } = withParents(entry.text, byKey);
  if (missing !== null) {
    notes.push(problem('imports.note-parent-missing', undefined, { key: missing.slice(0, 60) }));
  }
  const body = withBareNames(text, (name) => {
    const key = name.toLowerCase();
    if (strings.has(key)) used.add(key);
    else if (!MONTHS.test(name)) {
      notes.push(problem('imports.note-macro-unknown', undefined, { macro: name.slice(0, 60) }));
      return `{${name}}`;
    }
    return name;
  });
  const definitions = [...used].map((key) => strings.get(key) ?? '');
  return { line: entry.line, text: [...definitions, withLetters(body)].join('\n'), problems: [], notes };
}

/** The entry with every value that is a bare name (not in braces or quotes, not a number) replaced. */
function withBareNames(text: string, replace: (name: string) => string): string {
  const bare = /[=#]\s*([a-zA-Z_][\w:.+-]*)(?=\s*[,#})])/y;
  let result = '';
  const place = { depth: 0, quoted: false };
  for (let at = 0; at < text.length; at += 1) {
    bare.lastIndex = at;
    const name = place.depth <= 1 && !place.quoted ? bare.exec(text) : null;
    if (name !== null) {
      result += name[0].slice(0, -(name[1] ?? '').length) + replace(name[1] ?? '');
      at += name[0].length - 1;
    } else {
      const taken = text[at] === '\\' ? text.slice(at, at + 2) : (text[at] ?? '');
      follow(taken, place);
      result += taken;
      at += taken.length - 1;
    }
  }
  return result;
}

function follow(sign: string, place: { depth: number; quoted: boolean }): void {
  if (sign === '{') place.depth += 1;
  else if (sign === '}') place.depth -= 1;
  else if (sign === '"' && place.depth <= 1) place.quoted = !place.quoted;
}

const LETTERS: Readonly<Record<string, string>> = {
  aa: 'å',
  AA: 'Å',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  ss: 'ß',
  l: 'ł',
  L: 'Ł',
};

/** `{\aa}ben`, `\aa{}ben` and `\aa ben` are all `åben`: the Nordic letters are not read reliably as commands. */
function withLetters(text: string): string {
  return text
    .replace(/\{\\(aa|AA|ae|AE|oe|OE|o|O|ss|l|L)\s*\}/g, (whole, name: string) => LETTERS[name] ?? whole)
    .replace(
      /\\(aa|AA|ae|AE|oe|OE|o|O|ss|l|L)(?![a-zA-Z])(?:\{\}|[ \t]+)?/g,
      (whole, name: string) => LETTERS[name] ?? whole,
    );
}

function entriesOf(text: string): Entry[] {
  const starts = [...text.matchAll(ENTRY_START)];
  const lines = lineCounter(text);
  const entries: Entry[] = [];
  let taken = 0;
  starts.forEach((start, index) => {
    const from = start.index + start[0].indexOf('@');
    if (from < taken) return;
    const limit = starts[index + 1]?.index ?? text.length;
    const opened = start.index + start[0].length - 1;
    const end = closingOf(text, opened, limit) ?? closingIfNested(text, opened, limit);
    taken = end ?? limit;
    entries.push({
      type: (start[1] ?? '').toLowerCase(),
      line: lines(from),
      text: text.slice(from, taken).trimEnd(),
      closed: end !== null,
    });
  });
  return entries;
}

/** A value may hold a row that looks like an entry ("@home(…)" in an abstract): look one entry's length further. */
function closingIfNested(text: string, opened: number, limit: number): number | null {
  const next = text.slice(limit, limit + 200);
  const looksLikeEntry = /^\s*@[a-zA-Z]+\s*[{(]\s*[^\s,{}()=]*\s*(?:,|[a-zA-Z]+\s*=)/.test(next);
  return looksLikeEntry ? null : closingOf(text, opened, text.length);
}

function closingOf(text: string, opened: number, limit: number): number | null {
  const signs = /\\[^]|[{})]/g;
  signs.lastIndex = opened + 1;
  const round = text[opened] === '(';
  let depth = 0;
  for (let found = signs.exec(text); found !== null && found.index < limit; found = signs.exec(text)) {
    const [sign] = found;
    if (depth === 0 && sign === (round ? ')' : '}')) return found.index + 1;
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
  }
  return null;
}

/** Line numbers of rising positions, counted once through the text. */
function lineCounter(text: string): (position: number) => number {
  let line = 1;
  let counted = 0;
  return (position) => {
    for (; counted < position; counted += 1) if (text[counted] === '\n') line += 1;
    return line;
  };
}
