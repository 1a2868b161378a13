/** Everything that can be wrong with a recommendation, or a step with it. */
export type RecommendationProblemCode =
  | 'recommendations.title-missing'
  | 'recommendations.text-missing'
  /** A proposal says why: in words, or by what it rests on. */
  | 'recommendations.grounds-missing'
  /** `max`. */
  | 'recommendations.text-too-long'
  | 'recommendations.text-unreadable'
  /** `max`. */
  | 'recommendations.too-many'
  | 'recommendations.level-unknown'
  | 'recommendations.concept-unknown'
  | 'recommendations.finding-unknown'
  | 'recommendations.date-invalid'
  | 'recommendations.reason-missing'
  /** The step is not possible from where it stands. */
  | 'recommendations.state'
  /** `fields`, `lock`. */
  | 'recommendations.changed-meanwhile'
  | 'recommendations.id-malformed'
  | 'recommendations.id-taken';
