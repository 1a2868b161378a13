/** Everything that can be wrong with a concept, a trial of it, or a step with them. */
export type ConceptProblemCode =
  | 'concepts.title-missing'
  | 'concepts.purpose-missing'
  | 'concepts.core-element-missing'
  | 'concepts.part-missing'
  | 'concepts.step-missing'
  /** `max`. */
  | 'concepts.text-too-long'
  | 'concepts.text-unreadable'
  /** `max`. */
  | 'concepts.too-many'
  /** `term`. */
  | 'concepts.term-unknown'
  | 'concepts.target-group-missing'
  | 'concepts.art-form-missing'
  | 'concepts.value-unknown'
  | 'concepts.count-negative'
  | 'concepts.count-not-whole'
  | 'concepts.count-too-large'
  | 'concepts.range-backwards'
  | 'concepts.origin-place-missing'
  | 'concepts.activity-unknown'
  | 'concepts.finding-unknown'
  | 'concepts.organisation-unknown'
  | 'concepts.nothing-published'
  | 'concepts.state'
  /** `fields`, `lock`. */
  | 'concepts.changed-meanwhile'
  | 'concepts.id-malformed'
  | 'concepts.id-taken'
  | 'concepts.trial-place-missing'
  | 'concepts.trial-reason-missing'
  /** `trial`: the id of the open one. */
  | 'concepts.trial-already-there'
  | 'concepts.trial-result-missing'
  | 'concepts.adaptation-missing'
  | 'concepts.date-invalid'
  | 'concepts.ends-before-start';
