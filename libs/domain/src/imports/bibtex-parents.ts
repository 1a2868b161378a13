/** A BibTeX entry taken apart: its values as they are written, braces and all. */
interface Fields {
  readonly type: string;
  readonly key: string;
  /** Where the fields begin. */
  readonly start: number;
  /** By name, in small letters. */
  readonly values: ReadonlyMap<string, string>;
}

/** What is the parent's own: given on, it would make all its children look like one work. */
const NEVER_GIVEN_ON: readonly string[] = [
  'crossref',
  'xref',
  'ids',
  'label',
  'doi',
  'url',
  'eprint',
  'abstract',
  'file',
];

/** Kinds of works that are part of another: the parent's title is the title of what they stand in. */
const PARTS: readonly string[] = [
  'inbook',
  'incollection',
  'inproceedings',
  'conference',
  'suppbook',
  'suppcollection',
];

const HEAD = /^[ \t]*@([a-zA-Z]+)\s*[{(]\s*([^\s,}]*)\s*,/;
const MOST_GENERATIONS = 3;

/**
 * The entry with what it lacks taken from the one its `crossref` names, as BibTeX does, and from that one's parent in
 * turn. `missing` is the key of a parent that is not there. `entries` by key in small letters.
 */
export function withParents(
  text: string,
  entries: ReadonlyMap<string, string>,
): { readonly text: string; readonly missing: string | null } {
  let whole = text;
  let child = /crossref/i.test(text) ? fieldsOf(text) : null;
  const seen = new Set<string>();
  for (let generation = 0; child !== null && generation < MOST_GENERATIONS; generation += 1) {
    const named = plain(child.values.get('crossref') ?? '');
    if (named === '' || seen.has(named.toLowerCase())) break;
    seen.add(named.toLowerCase());
    const parent = fieldsOf(entries.get(named.toLowerCase()) ?? '');
    if (parent === null) return { text: whole, missing: named };
    whole = withValues(whole, inherited(whole, parent));
    child = parent;
  }
  return { text: whole, missing: null };
}

/** The key of an entry, in small letters; null when it has none. */
export function keyOf(text: string): string | null {
  return HEAD.exec(text)?.[2]?.toLowerCase() || null;
}

function inherited(text: string, parent: Fields): Map<string, string> {
  const child = fieldsOf(text);
  const given = new Map([...parent.values].filter(([name]) => !NEVER_GIVEN_ON.includes(name)));
  const title = parent.values.get('title');
  if (title !== undefined && PARTS.includes(child?.type ?? '') && !given.has('booktitle'))
    given.set('booktitle', title);
  return new Map([...given].filter(([name]) => !child?.values.has(name)));
}

function withValues(text: string, values: ReadonlyMap<string, string>): string {
  const start = fieldsOf(text)?.start ?? 0;
  const added = [...values].map(([name, value]) => `\n  ${name} = ${value},`).join('');
  return text.slice(0, start) + added + text.slice(start);
}

function fieldsOf(text: string): Fields | null {
  const head = HEAD.exec(text);
  if (head === null) return null;
  const start = head[0].length;
  const values = new Map<string, string>();
  for (const part of partsOf(text.slice(start))) {
    const [, name, value] = /^\s*([^\s=]+)\s*=\s*(\S.*?)\s*$/s.exec(part) ?? [];
    if (name !== undefined && value !== undefined) values.set(name.toLowerCase(), value);
  }
  return { type: (head[1] ?? '').toLowerCase(), key: head[2] ?? '', start, values };
}

const SIGNS = /\\[^]|[^\\{}(),"]+|[^]/g;
const DEEPER: Readonly<Record<string, number>> = { '{': 1, '}': -1 };

/** Cut at the commas that stand in neither braces nor quotes, up to the end of the entry. */
function partsOf(body: string): string[] {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  let quoted = false;
  for (const [sign] of body.matchAll(SIGNS)) {
    const isOutside = depth === 0 && !quoted;
    depth += DEEPER[sign] ?? 0;
    if (endsEntry(sign, depth, isOutside)) break;
    if (sign === '"' && depth === 0) quoted = !quoted;
    if (isOutside && sign === ',') {
      parts.push(part);
      part = '';
    } else part += sign;
  }
  return [...parts, part];
}

function endsEntry(sign: string, depth: number, isOutside: boolean): boolean {
  return depth < 0 || (isOutside && sign === ')');
}

/** A value without its braces or quotes. */
function plain(value: string): string {
  return value.replace(/^[{"]|[}"]$/g, '').trim();
}
