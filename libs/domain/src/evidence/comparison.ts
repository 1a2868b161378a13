/**
 * What a study compared the activity with, what lets one conclude least first. `not-told`: the source, or what was coded
 * from it, does not say; `none`: it says that there was no arranged comparison.
 */
export const COMPARISONS = ['not-told', 'none', 'before-after', 'controlled', 'randomised'] as const;
export type Comparison = (typeof COMPARISONS)[number];
