import {
  codeTerm,
  cognateKey,
  fold,
  type Analyser,
  type DocumentTerm,
  type FacetValue,
  type SearchDocument,
  type SearchFacets,
  type SearchText,
  type TextLanguage,
} from '@samspil/domain/search';
import { storableText } from './storable-text.js';

/** A word as the texts have it, and the index term it is found as. */
export interface EntryWord {
  readonly language: TextLanguage;
  readonly word: string;
  /** As a reader would write it; `word` is folded. */
  readonly shown: string;
  readonly cognateKey: string;
  readonly term: string;
}

/** A facet value, and who may know that the document has it. */
export interface EntryFacet extends FacetValue {
  readonly audience: string;
}

/** A few sentences that can be shown under a hit. */
export interface Passage {
  readonly language: TextLanguage;
  readonly page: number | null;
  readonly text: string;
  readonly terms: readonly string[];
}

/** Everything the index keeps about one document. */
export interface IndexEntry {
  readonly document: SearchDocument;
  readonly titleKey: string;
  readonly recency: number;
  readonly facets: readonly EntryFacet[];
  /** Weighted number of words. */
  readonly length: number;
  readonly frequencies: ReadonlyMap<string, number>;
  readonly words: readonly EntryWord[];
  readonly passages: readonly Passage[];
}

/** Facets that say what a document is, not what it is coded with. */
const PLAIN_FACETS = new Set(['kind', 'itemType', 'country', 'language', 'year', 'design']);

const EVERYBODY = 'public';

/** A part of a compound says less than the word itself. */
const PART_WEIGHT = 0.7;

/** About three sentences: enough to choose a good piece from, little enough to mark it while somebody waits. */
const PASSAGE_LENGTH = 600;

/** Texts that weigh at least this much are names of the thing, and are suggested while somebody types. */
const NAME_WEIGHT = 2;

/** A word that only begins with a capital may have stood first in its sentence. */
const CAPITALISED = /^\p{Lu}\p{Ll}*$/u;

const YEAR_UNIT = 100_000_000_000;

export function indexEntry(document: SearchDocument, analyser: Analyser): IndexEntry {
  const frequencies = new Map<string, number>();
  const words = new Map<string, EntryWord>();
  const passages: Passage[] = [];
  let length = 0;
  for (const part of document.texts) {
    const text = storableText(part.text);
    const terms = analyser.documentTerms(text, part.language);
    for (const term of terms) {
      const counts = term.kind === 'part' ? PART_WEIGHT : 1;
      frequencies.set(term.term, (frequencies.get(term.term) ?? 0) + counts * part.weight);
      if (term.kind === 'word') length += part.weight;
      noteWord(words, term, text, part.language);
    }
    if (part.weight < NAME_WEIGHT) passages.push(...passagesOf(part, text, terms));
  }
  const facets = facetsOf(document);
  for (const { facet, value } of facets) if (!PLAIN_FACETS.has(facet)) frequencies.set(codeTerm(value), 1);
  return {
    document,
    titleKey: titleKey(document),
    recency: recency(document),
    facets,
    length,
    frequencies,
    words: [...words.values()],
    passages,
  };
}

function noteWord(
  words: Map<string, EntryWord>,
  { word, term, start, end }: DocumentTerm,
  text: string,
  language: TextLanguage,
): void {
  const key = `${language} ${word}`;
  if (word === '' || words.has(key)) return;
  const written = text.slice(start, end);
  const shown = CAPITALISED.test(written) ? written.toLowerCase() : written;
  words.set(key, { language, word, shown, cognateKey: cognateKey(word), term });
}

function facetsOf(document: SearchDocument): EntryFacet[] {
  const own: Record<string, readonly string[]> = {
    kind: [document.kind],
    ...(document.language === 'und' ? {} : { language: [document.language] }),
    ...(document.year === null ? {} : { year: [String(document.year)] }),
    ...document.facets,
  };
  const inner = Object.entries(document.innerFacets ?? {});
  return [...facetsFor(EVERYBODY, own), ...inner.flatMap(([audience, facets]) => facetsFor(audience, facets))];
}

function facetsFor(audience: string, facets: SearchFacets): EntryFacet[] {
  return Object.entries(facets).flatMap(([facet, values]) =>
    [...new Set(values)].map((value) => ({ facet, value: storableText(value), audience })),
  );
}

/** Folded names of the document, each word after a blank, so that beginnings of words can be looked up. */
function titleKey(document: SearchDocument): string {
  const names = [
    document.title,
    ...document.texts.filter((part) => part.weight >= NAME_WEIGHT).map(({ text }) => text),
  ];
  return [...new Set(names)].map((name) => ` ${foldedWords(name).join(' ')}`).join(' |');
}

/** The words of a text as titles are looked up by: folded, without punctuation. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Newer is greater: the year of publication, then when it was changed. */
function recency({ year, changedAt }: SearchDocument): number {
  const seconds = Math.floor(Date.parse(changedAt) / 1000);
  return (year ?? 0) * YEAR_UNIT + (Number.isFinite(seconds) ? Math.max(0, seconds) : 0);
}

function passagesOf(part: SearchText, text: string, terms: readonly DocumentTerm[]): Passage[] {
  const passages: Passage[] = [];
  let next = 0;
  for (let start = 0; start < text.length;) {
    const end = passageEnd(text, start);
    const found = new Set<string>();
    for (let term = terms[next]; term !== undefined && term.start < end; term = terms[++next]) found.add(term.term);
    const piece = text.slice(start, end).trim();
    if (piece !== '')
      passages.push({ language: part.language, page: part.page ?? null, text: piece, terms: [...found] });
    start = end;
  }
  return passages;
}

/** The end of the last sentence that fits, else of the last word, else where the length is reached. */
function passageEnd(text: string, start: number): number {
  if (text.length - start <= PASSAGE_LENGTH) return text.length;
  const window = text.slice(start, start + PASSAGE_LENGTH);
  const sentence = Math.max(window.lastIndexOf('. '), window.lastIndexOf('\n'), window.lastIndexOf('? '));
  if (sentence > PASSAGE_LENGTH / 2) return start + sentence + 1;
  const space = window.lastIndexOf(' ');
  return start + (space > 0 ? space : PASSAGE_LENGTH);
}
