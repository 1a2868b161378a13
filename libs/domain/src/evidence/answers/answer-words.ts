/** What a part of a question is about; target group first, as a reader wants to see it. */
export const ANSWER_AXES = ['target-group', 'outcome', 'activity', 'setting', 'org-form', 'design'] as const;
export type AnswerAxis = (typeof ANSWER_AXES)[number];

/** What the rows of an answer are ordered by. */
export const ANSWER_SORTS = ['certainty', 'amount', 'recency'] as const;
export type AnswerSort = (typeof ANSWER_SORTS)[number];

/** What an answer cannot tell. */
export const ANSWER_GAPS = [
  'nothing-direct',
  'outcome-without-findings',
  'no-comparison',
  'comparison-not-told',
  'not-randomised',
  'no-danish-studies',
  'countries-unknown',
  'certainty-not-rated',
  'few-participants',
  'contradictory',
  'inconclusive',
  'resources-unknown',
] as const;
export type AnswerGapCode = (typeof ANSWER_GAPS)[number];
