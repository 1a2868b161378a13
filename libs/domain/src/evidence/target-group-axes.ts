/** A target group combines a condition, a life situation and an income support: three axes, not one list. */
export const TARGET_AXES = ['condition', 'life-situation', 'income-support'] as const;
export type TargetAxis = (typeof TARGET_AXES)[number];

const CONDITIONS: ReadonlySet<string> = new Set([
  'tg-cmd',
  'tg-stress',
  'tg-anxiety',
  'tg-depression',
  'tg-functional',
  'tg-pain',
  'tg-dementia',
  'tg-patients',
  'tg-psychiatry',
]);

const INCOME_SUPPORT: ReadonlySet<string> = new Set([
  'tg-outside-work',
  'tg-sickleave',
  'tg-sickness-benefit',
  'tg-jobclar',
  'tg-resource',
  'tg-jobready',
  'tg-flex',
  'tg-disability',
  'tg-employed',
]);

/**
 * The axis of a target group, by the term or the nearest broader one that is known. `broaderOf` gives the broader term
 * of a term; a term that leads nowhere is a life situation, which is what networks add most.
 */
export function axisOfTargetGroup(termId: string, broaderOf: (termId: string) => string | null): TargetAxis {
  const seen = new Set<string>();
  for (let id: string | null = termId; id !== null && !seen.has(id); id = broaderOf(id)) {
    if (CONDITIONS.has(id)) return 'condition';
    if (INCOME_SUPPORT.has(id)) return 'income-support';
    seen.add(id);
  }
  return 'life-situation';
}
