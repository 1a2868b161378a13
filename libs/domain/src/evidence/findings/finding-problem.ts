/** Everything that can be wrong with a finding or with what somebody wants to do to it. */
export type FindingProblemCode =
  | 'evidence.text-too-long'
  | 'evidence.unreadable-characters'
  | 'evidence.too-many'
  | 'evidence.value-unknown'
  | 'evidence.country-unknown'
  | 'evidence.code-unknown'
  | 'evidence.code-repeated'
  | 'evidence.code-in-wrong-field'
  | 'evidence.target-on-other-axis'
  | 'evidence.therapy-as-activity'
  | 'evidence.number-negative'
  | 'evidence.number-too-large'
  | 'evidence.interval-incomplete'
  | 'evidence.interval-reversed'
  | 'evidence.estimate-outside-interval'
  | 'evidence.standard-error-not-positive'
  | 'evidence.ratio-not-positive'
  | 'evidence.risk-difference-out-of-range'
  | 'evidence.effect-without-comparison'
  | 'evidence.measure-of-other-comparison'
  /** `design`. */
  | 'evidence.comparison-short-of-design'
  | 'evidence.comparison-beyond-design'
  | 'evidence.trial-unreadable'
  | 'evidence.trial-of-several-studies'
  | 'evidence.direction-contradicts-interval'
  | 'evidence.statement-missing'
  | 'evidence.activity-missing'
  | 'evidence.outcome-missing'
  | 'evidence.design-missing'
  | 'evidence.certainty-reason-missing'
  | 'evidence.transfer-note-missing'
  | 'evidence.source-not-published'
  | 'evidence.source-withdrawn'
  | 'evidence.reason-missing'
  | 'evidence.step-not-possible'
  | 'evidence.changed-meanwhile'
  | 'evidence.id-taken'
  | 'evidence.too-many-ids'
  | FindingRatingProblemCode
  | FindingsTableProblemCode;

/** Of independent ratings, and of how far two raters agree. */
export type FindingRatingProblemCode =
  | 'evidence.rating-closed'
  | 'evidence.ratings-too-few'
  | 'evidence.kappa-too-few-pairs'
  | 'evidence.kappa-one-category'
  | 'evidence.kappa-all-agree';

/** Of a table that is pasted. */
export type FindingsTableProblemCode =
  | 'evidence.table-empty'
  | 'evidence.table-too-long'
  | 'evidence.table-quote-open'
  | 'evidence.column-repeated'
  | 'evidence.column-missing'
  | 'evidence.cells-do-not-fit'
  | 'evidence.number-unreadable'
  | 'evidence.word-unknown'
  | 'evidence.word-ambiguous'
  | 'evidence.line-unknown'
  | 'evidence.row-duplicate'
  | 'evidence.nothing-to-take-in'
  | 'evidence.paste-of-another';
