import { normaliseDoi } from './doi.js';
import type { ImportFormat } from './import.js';

/**
 * Which list of references a text is, judged by its content (a paste, or a file called .txt). Null when it is none:
 * then a file is an ordinary text, and a paste is not understood.
 */
export function recogniseReferences(
  text: string,
): Extract<ImportFormat, 'ris' | 'bibtex' | 'csl-json' | 'doi-list'> | null {
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (/^(?:.*\r?\n){0,5}?TY {1,2}- ?/.test(start)) return 'ris';
  if (/^[[{]/.test(start) && /"(?:title|type|DOI)"\s*:/.test(start.slice(0, 20_000))) return 'csl-json';
  if (/(?:^|\n)\s*@[a-z]+\s*[{(]/i.test(start.slice(0, 20_000))) return 'bibtex';
  return isDoiList(start) ? 'doi-list' : null;
}

function isDoiList(text: string): boolean {
  if (text.length > 200_000) return false;
  const words = doiWords(text);
  return words.length > 0 && words.every((word) => normaliseDoi(word.text) !== null);
}

/** The words of a DOI list with their line (1-based); commas and semicolons between them are allowed. */
export function doiWords(text: string): { readonly text: string; readonly line: number }[] {
  return text.split(/\r\n|\r|\n/).flatMap((row, index) =>
    row
      .replace(/\bdoi\s*:?\s+(?=10\.)/gi, '')
      .split(/[\s,;]+/)
      .filter((word) => word !== '' && word !== '\ufeff')
      .map((word) => ({ text: word, line: index + 1 })),
  );
}
