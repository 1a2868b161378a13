import type {
  ActivityContent,
  ActivityImportState,
  ActivityRowOutcome,
  ActivityRowStatus,
  ColumnMapping,
  Sharing,
} from '@samspil/domain/activities';
import type { Problem, Viewer } from '@samspil/domain/shared';

export interface ActivityImportRecord {
  readonly id: string;
  readonly networkId: string;
  readonly name: string;
  readonly format: 'csv' | 'xlsx';
  readonly state: ActivityImportState;
  readonly headings: readonly string[];
  readonly mapping: ColumnMapping;
  /** The organisation and the sharing of rows that do not say. */
  readonly ownerId: string | null;
  readonly sharing: Sharing;
  /** Why the work stopped before its end. */
  readonly problems: readonly Problem[];
  readonly notes: readonly Problem[];
  readonly actingViewer: Viewer | null;
  readonly createdById: string | null;
  readonly createdAt: Date;
}

export interface ActivityImportRowRecord {
  readonly id: string;
  readonly importId: string;
  readonly line: number;
  readonly cells: readonly string[];
  readonly status: ActivityRowStatus;
  /** What somebody said of it; null when nobody did. */
  readonly isChosen: boolean | null;
  readonly content: ActivityContent;
  readonly ownerId: string | null;
  readonly sharing: Sharing;
  readonly problems: readonly Problem[];
  readonly presentId: string | null;
  readonly repeatsLine: number | null;
  readonly activityId: string;
  readonly outcome: ActivityRowOutcome | null;
  readonly importedLock: number | null;
}

/** What a row was found to say and to be. */
export type AssessedRow = Pick<
  ActivityImportRowRecord,
  'id' | 'cells' | 'status' | 'content' | 'ownerId' | 'sharing' | 'problems' | 'presentId' | 'repeatsLine'
>;

/** Rows by what they are (only those that are not in), what goes in next, and how those ended that were in. */
export interface ActivityImportCounts {
  readonly rows: number;
  readonly ready: number;
  readonly error: number;
  readonly present: number;
  readonly toImport: number;
  readonly imported: number;
  readonly removed: number;
  readonly kept: number;
}

export const NO_ROWS: ActivityImportCounts = {
  ...{ rows: 0, ready: 0, error: 0, present: 0, toImport: 0, imported: 0, removed: 0, kept: 0 },
};

/** Whether the row goes in with the next commit. */
export function goesIn({ status, isChosen, outcome }: ActivityImportRowRecord): boolean {
  const isIn = outcome === 'imported' || outcome === 'kept';
  return !isIn && status !== 'error' && (isChosen ?? status === 'ready');
}
