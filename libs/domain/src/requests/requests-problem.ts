/** Everything that can be wrong with a request for knowledge, its answer, or a step of it. */
export type RequestProblemCode =
  | 'requests.question-missing'
  /** A few letters tell nobody what is asked for; `min`. */
  | 'requests.question-too-short'
  /** `max`. */
  | 'requests.text-too-long'
  | 'requests.text-unreadable'
  | 'requests.date-invalid'
  /** `today`. */
  | 'requests.date-past'
  /** `latest`. */
  | 'requests.date-too-far'
  /** `term`. */
  | 'requests.term-unknown'
  /** `max`. */
  | 'requests.too-many-terms'
  | 'requests.answer-missing'
  /** `max`. */
  | 'requests.too-many-sources'
  /** `slug`. */
  | 'requests.source-repeated'
  /** There is no such item in the bank, or it is not published; `slug`. */
  | 'requests.source-not-published'
  | 'requests.reason-unknown'
  | 'requests.closing-note-missing'
  | 'requests.use-missing'
  /** `step`, `state`. */
  | 'requests.step-not-possible'
  /** Somebody else saved since; `lock`. */
  | 'requests.changed-meanwhile'
  | 'requests.id-malformed'
  | 'requests.id-taken';
