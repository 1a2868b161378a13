import type { TextLanguage } from './search-document.js';

/** Languages with a stemmer and a stop list of their own. */
export type StemmedLanguage = Exclude<TextLanguage, 'und'>;
export const STEMMED_LANGUAGES: readonly StemmedLanguage[] = ['da', 'en', 'nb', 'sv'];

export type Stemmer = (word: string) => string;
export type Stemmers = Readonly<Record<StemmedLanguage, Stemmer>>;

/**
 * Everything the analyser knows, as the text of the files it comes from. All are UTF-8; an empty text is allowed
 * (the analyser then knows less).
 */
export interface AnalyserData {
  readonly stemmers: Stemmers;
  /** Compiled Danish words that may stand alone or last in a compound (see `readWordTable`). */
  readonly heads: string;
  /** Compiled Danish words that may come before another in a compound, with their linking letters. */
  readonly modifiers: string;
  /** Lines `language<TAB>use<TAB>words`, where use is `always` (never indexed) or `question` (dropped from questions). */
  readonly stopWords: string;
  /** The field's own words: `danish<TAB>english<TAB>norwegian<TAB>swedish`, alternatives apart by `;`, best first. */
  readonly glossary: string;
  /** Words of health, research and everyday life, in the same form; the glossary comes first. */
  readonly commonWords: string;
  /** Lines `danish<TAB>english; english<TAB>source`. */
  readonly lexicon: string;
}

/** Cells of a tab-separated file; comments (`#`) and empty lines are skipped. */
export function readRows(text: string): string[][] {
  const rows: string[][] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() !== '' && !line.startsWith('#')) rows.push(line.split('\t').map((cell) => cell.trim()));
  }
  return rows;
}

/** The alternatives of one cell, apart by `;`. */
export function alternatives(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(';')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
