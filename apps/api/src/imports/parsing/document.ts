import { basename, extname } from 'node:path';
import { doisIn, languageCode, plainText, readReference, type ImportedReference } from '@samspil/domain/imports';
import type { UnconfirmedField } from '@samspil/domain/knowledge';
import type { ImportNote, ParsedPage, ParsedRow } from './parsed.js';

/** What a document says about itself, before anybody has looked at it. Empty strings: it does not say. */
export interface DocumentFacts {
  readonly title: string;
  /** The title stands in the file's own data, not just in large letters on the first page. */
  readonly titleIsStated: boolean;
  readonly authors: readonly string[];
  readonly year: number | null;
  readonly language: string;
  readonly doi: string;
  readonly cslType: string;
  readonly notes: readonly ImportNote[];
}

export const NO_FACTS: DocumentFacts = {
  title: '',
  titleIsStated: false,
  authors: [],
  year: null,
  language: '',
  doi: '',
  cslType: 'report',
  notes: [],
};

const FIRST_PAGES = 3;
const LONGEST_TITLE = 300;

/**
 * The one row a document becomes. Everything that was guessed is marked as not confirmed, so that the coordinator
 * checks it: the title from large letters or the file name, the year, a DOI found in the text.
 */
export function rowFrom(facts: DocumentFacts, pages: readonly ParsedPage[], name: string, thisYear: number): ParsedRow {
  const beginning = beginningOf(pages);
  const title = usableTitle(facts.title) || titleFromName(name);
  const doi = facts.doi || (doisIn(beginning)[0] ?? '');
  const guesses = guessesIn(facts, title, doi);
  const read = readReference(
    {
      type: facts.cslType,
      title,
      author: facts.authors.map((literal) => ({ literal })),
      issued: facts.year ?? undefined,
      DOI: doi,
    },
    thisYear,
  );
  const language = languageCode(facts.language) ?? guessLanguage(beginning);
  const reference: ImportedReference = { ...read.reference, language };
  const empty: ImportNote[] = beginning.trim() === '' ? [{ code: 'imports.note-without-text' }] : [];
  return {
    line: null,
    problems: read.problems,
    notes: [...facts.notes, ...guesses.map(({ note }) => note), ...empty, ...read.notes],
    reference,
    unconfirmed: guesses.map(({ field }) => ({ field, note: null })),
  };
}

function beginningOf(pages: readonly ParsedPage[]): string {
  const texts = pages.filter((page) => page.text.trim() !== '').slice(0, FIRST_PAGES);
  return texts
    .map((page) => page.text)
    .join('\n')
    .slice(0, 20_000);
}

interface Guess {
  readonly field: UnconfirmedField['field'];
  readonly note: ImportNote;
}

function guessesIn(facts: DocumentFacts, title: string, doi: string): Guess[] {
  const guesses: Guess[] = [];
  if (!facts.titleIsStated || title !== plainText(facts.title)) {
    guesses.push({ field: 'title', note: { code: 'imports.note-title-guessed', field: 'title' } });
  }
  if (facts.year !== null) {
    const note: ImportNote = { code: 'imports.note-year-guessed', field: 'issued', params: { year: facts.year } };
    guesses.push({ field: 'year', note });
  }
  if (doi !== '' && facts.doi === '') {
    const note: ImportNote = { code: 'imports.note-doi-found-in-text', field: 'DOI', params: { doi } };
    guesses.push({ field: 'doi', note });
  }
  return guesses;
}

/** Programs write their own name or the file's into the title field; such a title is none. */
function usableTitle(title: string): string {
  const text = plainText(title).slice(0, LONGEST_TITLE);
  const isUseless =
    /^(microsoft word|untitled|uden titel|document\d*|dokument\d*|powerpoint|slide \d|layout \d)/i.test(text) ||
    /\.(docx?|pdf|indd|pptx?|xlsx?|html?)$/i.test(text);
  return isUseless || text.length < 4 ? '' : text;
}

function titleFromName(name: string): string {
  const bare = basename(name, extname(name)).replace(/[_]+/g, ' ').replace(/\s+/g, ' ').trim();
  return plainText(bare).slice(0, LONGEST_TITLE) || 'Uden titel';
}

const DANISH = /\b(og|ikke|det|der|til|med|som|blev|også|eller|fra|har|kan|efter|mellem|være|hvor)\b/g;
const ENGLISH = /\b(the|and|of|with|that|from|was|were|which|this|for|have|are|between|been|their)\b/g;
const SWEDISH = /\b(och|inte|är|som|för|till|med|att|från|också|eller|efter|mellan|på)\b/g;

/** The language by its small words; null when no language clearly leads. */
function guessLanguage(text: string): string | null {
  const folded = text.toLowerCase();
  const counts = (
    [
      ['da', DANISH],
      ['en', ENGLISH],
      ['sv', SWEDISH],
    ] as const
  )
    .map(([language, pattern]) => ({ language, count: folded.match(pattern)?.length ?? 0 }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (first === undefined || first.count < 5) return null;
  return first.count > 1.3 * (second?.count ?? 0) ? first.language : null;
}
