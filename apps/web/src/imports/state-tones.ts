import type { ListedImport, RowStatusName } from './import-queries';

export const STATE_TONES = {
  PARSING: 'accent',
  PREVIEW: 'warning',
  IMPORTING: 'accent',
  DONE: 'good',
  UNDONE: 'neutral',
  CANCELLED: 'neutral',
  FAILED: 'danger',
} as const satisfies Record<ListedImport['state'], string>;

export const STATUS_TONES = {
  NEW: 'good',
  DUPLICATE: 'warning',
  SAME_AS_EARLIER: 'neutral',
  ERROR: 'danger',
} as const satisfies Record<RowStatusName, string>;
