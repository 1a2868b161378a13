/** What is compared between the place that wants to borrow and one where the concept was tried. */
export const FIT_ASPECTS = [
  'target-group',
  'group-size',
  'staffing',
  'setting',
  'anchoring',
  'duration',
  'municipality-size',
] as const;
export type FitAspect = (typeof FIT_ASPECTS)[number];

/** `partly`: some of several in common, or the next size. `unknown`: one side does not say. */
export const FIT_VERDICTS = ['equal', 'partly', 'different', 'unknown'] as const;
export type FitVerdict = (typeof FIT_VERDICTS)[number];

/** A place's situation. Term ids, whole numbers; empty and null are not known. */
export interface Situation {
  readonly targetGroups: readonly string[];
  readonly groupSize: number | null;
  readonly artists: number | null;
  readonly volunteers: number | null;
  readonly staffHours: number | null;
  readonly settings: readonly string[];
  readonly orgForms: readonly string[];
  readonly weeks: number | null;
  readonly sessions: number | null;
  readonly population: number | null;
}

/** One line of the comparison. What stands on each side is in the two situations; no score is made of the lines. */
export interface FitLine {
  readonly aspect: FitAspect;
  readonly verdict: FitVerdict;
}
