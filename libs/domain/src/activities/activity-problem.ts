/** Everything that can be wrong with an activity, a session of it, a give-back, or a step with them. */
export type ActivityProblemCode =
  | 'activities.title-missing'
  /** `max`. */
  | 'activities.text-too-long'
  | 'activities.text-unreadable'
  /** What is done: at least one activity type. */
  | 'activities.art-form-missing'
  /** For whom: at least one target group. */
  | 'activities.target-group-missing'
  /** `term`. */
  | 'activities.term-unknown'
  /** `max`. */
  | 'activities.too-many'
  | 'activities.value-unknown'
  | 'activities.date-invalid'
  | 'activities.ends-before-start'
  | 'activities.stopped-reason-missing'
  | 'activities.count-negative'
  | 'activities.count-not-whole'
  /** `max`. */
  | 'activities.count-too-large'
  | 'activities.completed-above-registered'
  /** `registered`. */
  | 'activities.attendance-above-registered'
  /** `cost`, `paid`. */
  | 'activities.payers-above-cost'
  | 'activities.payer-missing'
  /** `code`. */
  | 'activities.municipality-unknown'
  | 'activities.organisation-unknown'
  | 'activities.partner-missing'
  | 'activities.partner-repeated'
  | 'activities.field-repeated'
  | 'activities.goal-unknown'
  | 'activities.session-date-missing'
  | 'activities.session-in-future'
  /** `startsOn` or `endsOn` of the activity. */
  | 'activities.session-outside-period'
  /** Somebody else saved since; `fields` (comma separated), `lock`. */
  | 'activities.changed-meanwhile'
  | 'activities.id-malformed'
  | 'activities.id-taken'
  | 'activities.not-undoable'
  /** A picture or file: `max` bytes. */
  | 'activities.file-too-large'
  | 'activities.file-type'
  | 'activities.too-many-files'
  /** Import: no column for what is required; `column`. */
  | 'activities.column-missing'
  /** Two columns of the file fill the same; `column`. */
  | 'activities.column-repeated'
  /** The import is in the middle of something; `state`. */
  | 'activities.import-busy'
  /** No row is chosen that can go in. */
  | 'activities.import-nothing'
  /** The row is an activity already; what is to be changed is changed there. */
  | 'activities.row-is-in'
  /** The work ended before all was in. */
  | 'activities.import-stopped'
  /** Worth knowing: the text was not UTF-8; `encoding`. */
  | 'activities.note-encoding'
  | 'activities.file-unreadable'
  | 'activities.file-empty'
  /** `max`. */
  | 'activities.too-many-rows'
  | 'activities.value-not-understood'
  /** Editing many: no activity, or no change. */
  | 'activities.nothing-chosen'
  /** Editing many: one of them is not there, or not for the person to edit. */
  | 'activities.not-found'
  | 'activities.not-yours'
  | 'activities.filter-name-missing'
  | 'activities.filter-name-taken'
  | 'activities.give-back-what-missing'
  | 'activities.give-back-done-without-day'
  | 'activities.give-back-organisation-missing'
  /** The home municipality is where the activity takes place: nothing is owed. */
  | 'activities.give-back-at-home'
  | 'activities.give-back-dropped-without-reason'
  /** `today`. */
  | 'activities.give-back-done-in-future';
