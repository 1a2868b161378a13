/** Kinds of publication in CSL's own words; what other programs send that is not here becomes `document`. */
export const CSL_TYPES = [
  'article-journal',
  'article',
  'article-magazine',
  'article-newspaper',
  'book',
  'chapter',
  'dataset',
  'document',
  'paper-conference',
  'post-weblog',
  'report',
  'thesis',
  'webpage',
] as const;
export type CslType = (typeof CSL_TYPES)[number];

/** A person (`family`, `given`) or an organisation (`literal`), as CSL-JSON writes it. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

/** `[[2024, 5, 31]]`: year, then month and day where they are known. */
export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/** The part of CSL-JSON the bank keeps; key names are those of the format, so that it is exported as it is stored. */
export interface Bibliography {
  readonly type: CslType;
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly issued?: CslDate;
  readonly 'container-title'?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly number?: string;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  readonly DOI?: string;
  readonly URL?: string;
  readonly ISBN?: string;
  readonly ISSN?: string;
}

/** The text fields of a bibliography, in the order a form shows them. */
export const BIBLIOGRAPHY_TEXTS = [
  'title',
  'container-title',
  'volume',
  'issue',
  'page',
  'number',
  'publisher',
  'publisher-place',
  'DOI',
  'URL',
  'ISBN',
  'ISSN',
] as const satisfies readonly (keyof Bibliography)[];

/** The year of publication, or null when it is not known. */
export function yearOf(bibliography: Bibliography): number | null {
  return bibliography.issued?.['date-parts'][0]?.[0] ?? null;
}

/** Year, month and day as `2024`, `2024-05` or `2024-05-31`; null when not known. */
export function issuedOn(bibliography: Bibliography): string | null {
  const parts = bibliography.issued?.['date-parts'][0];
  if (!parts || parts.length === 0) return null;
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** A date from its parts; a day without a month is left out. */
export function cslDate(year: number, month?: number | null, day?: number | null): CslDate {
  if (!month) return { 'date-parts': [[year]] };
  return { 'date-parts': [day ? [year, month, day] : [year, month]] };
}

/** One name as it is read: `Annette Jensen`, or the organisation's name. */
export function nameInReadingOrder(name: CslName): string {
  if (name.literal) return name.literal;
  return [name.given, name.family].filter(Boolean).join(' ');
}

/** One name as it is sorted: `Jensen, Annette`, or the organisation's name. */
export function nameInSortingOrder(name: CslName): string {
  if (name.literal) return name.literal;
  return [name.family, name.given].filter(Boolean).join(', ');
}

/** Up to `most` family names in one line; more are said as `et al.`, which is written alike in both languages. */
export function authorsInShort(bibliography: Bibliography, most = 3): string {
  const names = (bibliography.author ?? [])
    .map((name) => name.literal ?? name.family ?? name.given ?? '')
    .filter(Boolean);
  if (names.length <= most) return names.join(', ');
  return `${names.slice(0, 1).join(', ')} et al.`;
}

const DOI_PREFIX = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/iu;
const DOI_SHAPE = /^10\.\d{4,9}\/[^\s"<>]+$/u;

/** A DOI without address or `doi:` in front, in small letters: DOIs do not differ by case. */
export function normaliseDoi(text: string): string {
  return text.trim().replace(DOI_PREFIX, '').toLowerCase();
}

/** True for `10.`, a registrant of 4–9 digits, a slash and a suffix (the pattern Crossref recommends, widened). */
export function isDoi(text: string): boolean {
  return DOI_SHAPE.test(text);
}

/** True for an http or https address: nothing else may become a link. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#"<>]+[^\s"<>]*$/iu.test(text);
}

/** The address where the publication itself is found: its DOI, else its own address. */
export function addressOf(bibliography: Bibliography): string | null {
  if (bibliography.DOI) return `https://doi.org/${bibliography.DOI}`;
  return bibliography.URL ?? null;
}
