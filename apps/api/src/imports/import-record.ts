import type {
  DuplicateMatch,
  ImportedReference,
  ImportFormat,
  ImportNoteCode,
  ImportState,
  RowChoice,
  RowStatus,
} from '@samspil/domain/imports';
import type { KnowledgeContent, UnconfirmedField } from '@samspil/domain/knowledge';
import type { Problem } from '@samspil/domain/shared';

export interface ImportRecord {
  readonly id: string;
  readonly networkId: string;
  readonly name: string;
  readonly source: 'upload' | 'paste';
  readonly state: ImportState;
  readonly problems: readonly Problem[];
  readonly done: number;
  readonly total: number;
  readonly createdById: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

export interface ImportFileRecord {
  readonly id: string;
  readonly importId: string;
  readonly position: number;
  readonly name: string;
  readonly bytes: number;
  /** Null when the file could not be taken in at all. */
  readonly sha256: string | null;
  readonly format: ImportFormat | null;
  readonly mediaType: string | null;
  readonly notes: readonly Problem<ImportNoteCode>[];
  readonly problems: readonly Problem[];
}

/** How a row ended. `removed` and `kept` are said after the import was undone. */
export type RowOutcome = 'imported' | 'merged' | 'skipped' | 'removed' | 'kept';

export interface ImportRowRecord {
  readonly id: string;
  readonly importId: string;
  readonly fileId: string;
  readonly position: number;
  readonly line: number | null;
  readonly status: RowStatus;
  readonly choice: RowChoice;
  readonly mergeIntoId: string | null;
  readonly rowKey: string | null;
  readonly reference: ImportedReference | null;
  readonly unconfirmed: readonly UnconfirmedField[];
  readonly problems: readonly Problem[];
  readonly notes: readonly Problem<ImportNoteCode>[];
  readonly matches: readonly DuplicateMatch[];
  readonly itemId: string | null;
  readonly outcome: RowOutcome | null;
  readonly beforeMerge: KnowledgeContent | null;
  readonly afterMerge: KnowledgeContent | null;
}

export type NewImportRow = Omit<ImportRowRecord, 'id' | 'itemId' | 'outcome' | 'beforeMerge' | 'afterMerge'>;

export interface ImportCounts {
  readonly new: number;
  readonly duplicate: number;
  readonly sameAsEarlier: number;
  readonly error: number;
  /** Rows that will go in, or did: as new items or into existing ones. */
  readonly toImport: number;
  readonly toMerge: number;
  readonly imported: number;
  readonly merged: number;
  readonly removed: number;
  readonly kept: number;
}
