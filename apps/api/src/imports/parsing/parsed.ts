import type { ImportFormat, ImportNoteCode, ImportProblemCode, ImportedReference } from '@samspil/domain/imports';
import type { UnconfirmedField } from '@samspil/domain/knowledge';
import type { Problem } from '@samspil/domain/shared';

export type ImportProblem = Problem<ImportProblemCode>;
export type ImportNote = Problem<ImportNoteCode>;

/** One record of a file, read alone. Without a reference it has at least one problem. */
export interface ParsedRow {
  /** 1-based; null for a document, which is one row. */
  readonly line: number | null;
  readonly problems: readonly ImportProblem[];
  readonly notes: readonly ImportNote[];
  readonly reference: ImportedReference | null;
  /** What was only guessed from the text of a document. */
  readonly unconfirmed: readonly UnconfirmedField[];
  /** Only in a DOI list: what to look up. */
  readonly doi?: string;
}

export interface ParsedPage {
  /** 1-based. */
  readonly page: number;
  readonly text: string;
}

export interface ParsedFormat {
  readonly format: ImportFormat;
  readonly mediaType: string;
}

/** What a parser says while it reads one file, in this order: format, then rows (and pages), then nothing more. */
export type ParserMessage =
  | ({ readonly kind: 'format' } & ParsedFormat & { readonly notes: readonly ImportNote[] })
  | { readonly kind: 'rows'; readonly rows: readonly ParsedRow[]; readonly done: number; readonly total: number }
  | { readonly kind: 'pages'; readonly pages: readonly ParsedPage[]; readonly done: number; readonly total: number };

export interface ParseTask {
  /** Where the bytes are on disk. */
  readonly path: string;
  /** The name the file was sent under. */
  readonly name: string;
  /** Publications cannot be from much later than this. */
  readonly thisYear: number;
}

/** Takes a message; the parser goes on when it resolves, so that no more is read ahead than can be stored. */
export type Emit = (message: ParserMessage) => Promise<void>;

/** The file as a whole cannot be taken in. */
export class FileRefused extends Error {
  constructor(readonly problem: ImportProblem) {
    super(problem.code);
  }
}

export function refuse(code: ImportProblemCode, params?: Readonly<Record<string, string | number>>): never {
  throw new FileRefused(params === undefined ? { code } : { code, params });
}
