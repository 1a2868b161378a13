import type { DraftField, DraftValues } from './draft-values';

const KEY = 'samspil-draft-';

/** Fields of an item that were typed in this browser and have not reached the server. */
export function keptDraft(itemId: string): Partial<DraftValues> {
  try {
    return JSON.parse(window.localStorage.getItem(KEY + itemId) ?? '{}') as Partial<DraftValues>;
  } catch {
    return {};
  }
}

export function keepDraft(itemId: string, values: DraftValues, fields: readonly DraftField[]): void {
  try {
    const kept = Object.fromEntries(fields.map((field) => [field, values[field]]));
    window.localStorage.setItem(KEY + itemId, JSON.stringify(kept));
  } catch {
    // Storage can be full or switched off; the server still gets every save.
  }
}

export function forgetDraft(itemId: string): void {
  try {
    window.localStorage.removeItem(KEY + itemId);
  } catch {
    // As above.
  }
}
