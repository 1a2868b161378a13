import {
  CSL_TYPES,
  EARLIEST_YEAR,
  isKnowledgeLanguage,
  isWebAddress,
  KNOWLEDGE_LIMITS,
  yearOf,
  type Bibliography,
  type CslName,
  type CslType,
} from '../knowledge/index.js';
import { problem, type Problem } from '../shared/index.js';
import { normaliseDoi } from './doi.js';
import type { ImportNoteCode, ImportProblemCode } from './import-problem.js';
import { plainText } from './plain-text.js';

/** One reference as it was read: what the bank keeps of it, with every text plain and within the bank's limits. */
export interface ImportedReference {
  readonly bibliography: Bibliography;
  readonly abstract: string | null;
  /** ISO 639-1 when it could be recognised. */
  readonly language: string | null;
  readonly keywords: readonly string[];
}

export interface ReadReference {
  readonly reference: ImportedReference;
  readonly problems: readonly Problem<ImportProblemCode>[];
  readonly notes: readonly Problem<ImportNoteCode>[];
}

type Notes = Problem<ImportNoteCode>[];
type Source = Readonly<Record<string, unknown>>;

const PLAIN_FIELDS = [
  'container-title',
  'volume',
  'issue',
  'page',
  'number',
  'publisher',
  'publisher-place',
  'ISBN',
  'ISSN',
] as const;

/**
 * Reads whatever a parser (or a CSL-JSON file) delivered, never trusting its shape. A missing title is a problem; what
 * is implausible is left out and noted, so that a good record is not lost for a bad detail.
 */
export function readReference(raw: unknown, thisYear: number): ReadReference {
  const source: Source = isRecord(raw) ? raw : {};
  const notes: Notes = [];
  const title = textOf(source['title'], 'title', KNOWLEDGE_LIMITS.title, notes);
  const plain = PLAIN_FIELDS.map(
    (field) => [field, textOf(source[field], field, KNOWLEDGE_LIMITS.bibliographyText, notes)] as const,
  );
  const bibliography: Bibliography = {
    type: readType(source['type'], notes),
    title,
    ...given('author', readNames(source['author'])),
    ...given('editor', readNames(source['editor'])),
    ...readIssued(source['issued'], thisYear, notes),
    ...Object.fromEntries(plain.filter(([, text]) => text !== '')),
    ...given('DOI', readDoi(source, notes)),
    ...given('URL', readUrl(source['URL'], notes)),
  };
  const reference: ImportedReference = {
    bibliography,
    abstract: textOf(source['abstract'], 'abstract', KNOWLEDGE_LIMITS.abstract, notes) || null,
    language: readLanguage(source['language']),
    keywords: readKeywords(source['keyword']),
  };
  const problems: Problem<ImportProblemCode>[] = title === '' ? [problem('imports.title-missing', 'title')] : [];
  return { reference, problems, notes };
}

function given<Key extends string, Value extends string | readonly unknown[]>(
  key: Key,
  value: Value,
): { readonly [K in Key]?: Value } {
  return value.length === 0 ? {} : ({ [key]: value } as { readonly [K in Key]?: Value });
}

function isRecord(value: unknown): value is Source {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown, field: string, longest: number, notes: Notes): string {
  const joined: unknown = Array.isArray(value) ? value.filter((part) => typeof part === 'string').join(', ') : value;
  if (typeof joined !== 'string' && typeof joined !== 'number') return '';
  const text = plainText(String(joined));
  if (text.length <= longest) return text;
  notes.push(problem('imports.note-shortened', field, { max: longest }));
  return shortened(text, longest);
}

/** The beginning of a text, at most `longest` UTF-16 units, without cutting a character in two. */
export function shortened(text: string, longest: number): string {
  return text
    .slice(0, longest)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}

function readNames(value: unknown): readonly CslName[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, KNOWLEDGE_LIMITS.authors).flatMap((entry: unknown) => {
    if (typeof entry === 'string') return nameFrom({ literal: entry });
    return isRecord(entry) ? nameFrom(entry) : [];
  });
}

function nameFrom(entry: Source): CslName[] {
  const part = (key: string): string => textOf(entry[key], key, KNOWLEDGE_LIMITS.name, []);
  const particle = part('non-dropping-particle') || part('dropping-particle');
  const family = [particle, part('family')].filter(Boolean).join(' ');
  if (family === '') {
    const literal = part('literal') || part('given');
    return literal === '' ? [] : [{ literal }];
  }
  const givenName = [part('given'), part('suffix')].filter(Boolean).join(', ');
  return [{ family: shortened(family, KNOWLEDGE_LIMITS.name), ...given('given', givenName) }];
}

function readIssued(value: unknown, thisYear: number, notes: Notes): Pick<Bibliography, 'issued'> {
  const parts = dateParts(value);
  if (parts === undefined) return {};
  const [year, month, day] = parts;
  if (year === undefined || !Number.isInteger(year) || year < EARLIEST_YEAR || year > thisYear + 1) {
    notes.push(problem('imports.note-year-implausible', 'issued', { year: String(year ?? '').slice(0, 20) }));
    return {};
  }
  return { issued: { 'date-parts': [knownDate(year, month, day)] } };
}

function knownDate(year: number, month: number | undefined, day: number | undefined): number[] {
  if (month === undefined || !Number.isInteger(month) || month < 1 || month > 12) return [year];
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day === undefined || !Number.isInteger(day) || day < 1 || day > lastDay) return [year, month];
  return [year, month, day];
}

function dateParts(value: unknown): number[] | undefined {
  if (typeof value === 'number') return [value];
  if (typeof value === 'string') return yearIn(value);
  if (!isRecord(value)) return undefined;
  const parts: unknown = value['date-parts'];
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  if (Array.isArray(first) && first.length > 0) return first.map((part: unknown) => Number(part));
  if (typeof first === 'number') return [first];
  return yearIn(String(value['raw'] ?? value['literal'] ?? ''));
}

function yearIn(text: string): number[] | undefined {
  const year = /\d{4}/.exec(text)?.[0];
  return year === undefined ? undefined : [Number(year)];
}

function readDoi(source: Source, notes: Notes): string {
  const written = textOf(source['DOI'], 'DOI', KNOWLEDGE_LIMITS.bibliographyText, notes);
  if (written === '') {
    const url = textOf(source['URL'], 'URL', KNOWLEDGE_LIMITS.address, []);
    return /^https?:\/\/(?:dx\.)?doi\.org\//i.test(url) ? (normaliseDoi(url) ?? '') : '';
  }
  const doi = normaliseDoi(written);
  if (doi === null) notes.push(problem('imports.note-doi-malformed', 'DOI', { doi: written.slice(0, 100) }));
  return doi ?? '';
}

/** Only web addresses are kept: `javascript:` and the like must never become a link. */
function readUrl(value: unknown, notes: Notes): string {
  const written = textOf(value, 'URL', KNOWLEDGE_LIMITS.address, notes);
  if (written === '' || isWebAddress(written)) return written;
  if (/^(www\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(\/[^\s"<>]*)?$/i.test(written)) return `https://${written}`;
  notes.push(problem('imports.note-url-dropped', 'URL', { url: written.slice(0, 100) }));
  return '';
}

function readKeywords(value: unknown): string[] {
  const written = textOf(value, 'keyword', 5000, []);
  const words = written.split(/[,;]/).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== '' && word.length <= 100))].slice(0, 50);
}

const LANGUAGES: readonly (readonly [string, RegExp])[] = [
  ['da', /^(dan|danish|dansk)\b/],
  ['en', /^(eng|english|engelsk|american|british)\b/],
  ['nb', /^(no|nor|nob|norwegian|norsk)\b/],
  ['sv', /^(swe|swedish|svensk|svenska)\b/],
  ['de', /^(ger|deu|german|tysk|ngerman)\b/],
  ['fi', /^(fin|finnish|finsk)\b/],
  ['is', /^(isl|ice|icelandic|islandsk)\b/],
  ['fr', /^(fre|fra|french|fransk)\b/],
  ['nl', /^(dut|nld|dutch|hollandsk)\b/],
  ['es', /^(spa|spanish|spansk)\b/],
];

function readLanguage(value: unknown): string | null {
  return languageCode(textOf(value, 'language', 100, []));
}

/** The two-letter code of a language written as code or name (`dan`, `en-GB`, `Danish`); null when it is not known. */
export function languageCode(written: string): string | null {
  const folded = written.toLowerCase();
  const code = /^([a-z]{2})(?:[-_][a-z0-9]+)*$/.exec(folded)?.[1] ?? '';
  if (code !== 'no' && isKnowledgeLanguage(code)) return code;
  return LANGUAGES.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** CSL kinds the bank does not keep apart, and the kind that comes nearest. */
// A map, not an object: what is looked up comes from outside, and an object also knows `valueOf`.
const NEAREST_TYPE: ReadonlyMap<string, CslType> = new Map(
  Object.entries({
    review: 'article-journal',
    'review-book': 'article-journal',
    'article-newspaper': 'article-magazine',
    periodical: 'article-magazine',
    entry: 'chapter',
    'entry-encyclopedia': 'chapter',
    'entry-dictionary': 'chapter',
    pamphlet: 'report',
    regulation: 'report',
    standard: 'report',
    manuscript: 'article',
    post: 'webpage',
    speech: 'paper-conference',
    event: 'paper-conference',
  } satisfies Record<string, CslType>),
);

function readType(value: unknown, notes: Notes): CslType {
  const written = typeof value === 'string' ? value.trim() : '';
  const known = CSL_TYPES.find((type) => type === written) ?? NEAREST_TYPE.get(written);
  if (known !== undefined) return known;
  if (written !== '')
    notes.push(problem('imports.note-type-unknown', 'type', { type: plainText(written).slice(0, 60) }));
  return 'document';
}

/** Family name (or organisation) of the first author; empty when there is none. */
function firstAuthorOf(bibliography: Pick<Bibliography, 'author'>): string {
  const first = bibliography.author?.[0];
  return first?.family ?? first?.literal ?? '';
}

/** What a reference is compared by when duplicates are looked for. */
export function keySourceOf(bibliography: Bibliography): {
  doi: string | null;
  title: string;
  year: number | null;
  firstAuthor: string;
} {
  return {
    doi: bibliography.DOI ?? null,
    title: bibliography.title,
    year: yearOf(bibliography),
    firstAuthor: firstAuthorOf(bibliography),
  };
}
