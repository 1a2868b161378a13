/** How the state of a meeting is coloured. */
export const STATE_TONES = { DRAFT: 'warning', ANNOUNCED: 'accent', HELD: 'good', CANCELLED: 'danger' } as const;
