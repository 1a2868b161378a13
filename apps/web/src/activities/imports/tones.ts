/** How the states of an import and of its rows look; the words say them too. */
export const STATE_TONES = { PREVIEW: 'accent', IMPORTING: 'accent', DONE: 'good', UNDOING: 'neutral' } as const;
export const STATUS_TONES = { READY: 'good', ERROR: 'danger', PRESENT: 'warning' } as const;
export const OUTCOME_TONES = { IMPORTED: 'good', REMOVED: 'neutral', KEPT: 'warning' } as const;
