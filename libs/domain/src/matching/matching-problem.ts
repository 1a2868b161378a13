/** Everything that can be wrong with an offer or a need, a request for contact, or a step with them. */
export type MatchingProblemCode =
  | 'matching.title-missing'
  /** `max`. */
  | 'matching.text-too-long'
  | 'matching.text-unreadable'
  /** For whom or what: at least one target group, one activity type, or a question. */
  | 'matching.nothing-to-match'
  /** `max`. */
  | 'matching.too-many'
  /** `term`. */
  | 'matching.term-unknown'
  | 'matching.date-invalid'
  /** `today`. */
  | 'matching.date-past'
  /** `latest`. */
  | 'matching.date-too-far'
  | 'matching.organisation-unknown'
  /** `state`: where it stands. */
  | 'matching.state'
  /** Somebody else saved since; `lock`. */
  | 'matching.changed-meanwhile'
  | 'matching.id-malformed'
  | 'matching.id-taken'
  /** Contact is asked for about one thing. */
  | 'matching.about-missing'
  | 'matching.message-missing'
  | 'matching.answer-missing'
  /** What is asked about belongs to the asker's own organisation. */
  | 'matching.own-organisation'
  /** A closed offer or need takes no more contact requests. */
  | 'matching.notice-closed';
