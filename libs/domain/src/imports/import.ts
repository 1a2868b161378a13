import type { Problem } from '../shared/index.js';
import type { ImportProblemCode } from './import-problem.js';

/** The largest file taken in, in bytes (50 MB). */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;
/** The longest text in the paste box, in characters. */
const MAX_PASTE_CHARACTERS = 2_000_000;
export const MAX_FILES_PER_IMPORT = 50;
export const MAX_RECORDS_PER_FILE = 50_000;

export const IMPORT_FORMATS = [
  'ris',
  'bibtex',
  'csl-json',
  'doi-list',
  'pdf',
  'docx',
  'html',
  'text',
  'markdown',
] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** Formats that hold a list of references; the others are one document each. */
export const REFERENCE_FORMATS: readonly ImportFormat[] = ['ris', 'bibtex', 'csl-json', 'doi-list'];

/**
 * parsing → preview → importing → done → undone. `cancelled` ends an import before anything went in;
 * `failed` says in `problems` why.
 */
export const IMPORT_STATES = ['parsing', 'preview', 'importing', 'done', 'undone', 'cancelled', 'failed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/**
 * `new`: nothing like it is known. `duplicate`: an item (or an earlier line of the file) looks like it.
 * `same-as-earlier`: the very same record was imported before and its item is still there. `error`: it cannot go in.
 */
export const ROW_STATUSES = ['new', 'duplicate', 'same-as-earlier', 'error'] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];

export const ROW_CHOICES = ['import', 'skip', 'merge'] as const;
export type RowChoice = (typeof ROW_CHOICES)[number];

/** What happens to a row when nobody chose: only what is new goes in. */
export function defaultChoice(status: RowStatus): RowChoice {
  return status === 'new' ? 'import' : 'skip';
}

const NEXT_STATES: Readonly<Record<ImportState, readonly ImportState[]>> = {
  parsing: ['preview', 'failed', 'cancelled'],
  preview: ['importing', 'cancelled'],
  importing: ['done', 'failed', 'preview'],
  done: ['undone'],
  undone: [],
  cancelled: [],
  failed: ['parsing'],
};

/** Which step may follow; anything else is refused with the state it is in. */
export function problemsWithImportStep(from: ImportState, to: ImportState): Problem<ImportProblemCode>[] {
  return NEXT_STATES[from].includes(to) ? [] : [{ code: 'imports.wrong-state', params: { state: from } }];
}

/** A row with an error can only be skipped, and a merge needs an item to merge into. */
export function problemsWithChoice(
  row: { readonly status: RowStatus },
  choice: RowChoice,
  mergeIntoItemId: string | null,
): Problem<ImportProblemCode>[] {
  const problems: Problem<ImportProblemCode>[] = [];
  if (row.status === 'error' && choice !== 'skip')
    problems.push({ code: 'imports.row-not-importable', field: 'choice' });
  if (choice === 'merge' && mergeIntoItemId === null) {
    problems.push({ code: 'imports.merge-target-missing', field: 'mergeIntoItemId' });
  }
  return problems;
}

/** Checks that need no look into the file. `size` in bytes. */
export function problemsWithFileSize(size: number): Problem<ImportProblemCode>[] {
  if (size === 0) return [{ code: 'imports.file-empty' }];
  if (size > MAX_FILE_BYTES) return [{ code: 'imports.file-too-large', params: { maxMegabytes: 50 } }];
  return [];
}

export function problemsWithPaste(text: string): Problem<ImportProblemCode>[] {
  if (text.trim() === '') return [{ code: 'imports.paste-empty', field: 'text' }];
  if (text.length > MAX_PASTE_CHARACTERS) {
    return [{ code: 'imports.paste-too-large', field: 'text', params: { max: MAX_PASTE_CHARACTERS } }];
  }
  return [];
}
