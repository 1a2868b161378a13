/** What a study compared the activity with, what lets one conclude least first. */
export const COMPARISONS = ['none', 'before-after', 'controlled', 'randomised'] as const;
export type Comparison = (typeof COMPARISONS)[number];
