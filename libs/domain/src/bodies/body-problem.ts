/** Everything that can be wrong with a body, its seats and terms, or a step with them. */
export type BodyProblemCode =
  | 'bodies.name-missing'
  /** `max`. */
  | 'bodies.text-too-long'
  | 'bodies.text-unreadable'
  | 'bodies.kind-unknown'
  /** `max`. */
  | 'bodies.too-many-rules'
  /** The same rule stands twice. */
  | 'bodies.rule-twice'
  /** `max`. */
  | 'bodies.count-invalid'
  /** The largest size is below the smallest. */
  | 'bodies.size-backwards'
  | 'bodies.fields-missing'
  /** More fields are to be covered than there are seats. */
  | 'bodies.more-fields-than-seats'
  | 'bodies.organisation-kind-unknown'
  | 'bodies.field-unknown'
  | 'bodies.body-unknown'
  /** A rule, or a seat by office, that points at its own body. */
  | 'bodies.own-body'
  | 'bodies.person-unknown'
  | 'bodies.organisation-unknown'
  | 'bodies.role-unknown'
  | 'bodies.date-invalid'
  | 'bodies.period-backwards'
  | 'bodies.double-seat'
  | 'bodies.project-owner-not-member'
  /** A seat in use is ended on its last day; only one that was never held is removed. */
  | 'bodies.seat-was-held'
  | 'bodies.term-overlaps'
  /** A new term begins after the one before. */
  | 'bodies.term-before-last'
  /** Nobody chairs the body, and its rules want a chair. */
  | 'bodies.chair-missing'
  /** The step is not possible from where it stands. */
  | 'bodies.state'
  /** `lock`. */
  | 'bodies.changed-meanwhile'
  | 'bodies.document-title-missing'
  /** Before others decide on it. */
  | 'bodies.document-text-missing'
  | 'bodies.document-kind-unknown'
  | 'bodies.document-bodies-missing'
  /** A document that a new body is to share is one of its programme. */
  | 'bodies.document-unknown'
  /** Others decide on it: it is given to nobody and taken from nobody meanwhile. */
  | 'bodies.document-proposed'
  /** `max`. */
  | 'bodies.document-shared-too-widely'
  /** Taken from the last body it would be nobody’s. */
  | 'bodies.document-last-body'
  /** Sending back and taking back say why. */
  | 'bodies.document-reason-missing'
  | 'bodies.document-state'
  /** `fields`, comma-separated, and `lock`. */
  | 'bodies.document-changed-meanwhile'
  /** A decision is made today or before. */
  | 'bodies.document-day-ahead'
  /** A version is decided on no earlier than the one before. */
  | 'bodies.document-day-before-last'
  | 'bodies.document-meeting-unknown'
  | 'bodies.id-malformed'
  | 'bodies.id-taken';
