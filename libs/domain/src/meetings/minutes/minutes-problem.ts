/** Everything that can be wrong with minutes, what is entered in them, or a step with them. */
export type MinutesProblemCode =
  /** Approved minutes are not written in; a correction makes a new version. */
  | 'meetings.minutes-frozen'
  /** `max`: characters. */
  | 'meetings.minutes-too-long'
  | 'meetings.minutes-text-unreadable'
  /** What was sent is no change to this document, or builds on something that never came. */
  | 'meetings.minutes-update-unusable'
  /** The step is not possible from where they stand. */
  | 'meetings.minutes-state'
  | 'meetings.minutes-changed-meanwhile'
  /** Nothing is written that could be sent or approved. */
  | 'meetings.minutes-empty'
  | 'meetings.minutes-reason-missing'
  | 'meetings.minutes-date-invalid'
  /** Comments are wanted by a day that has passed. */
  | 'meetings.comments-until-past'
  | 'meetings.entry-text-missing'
  /** `max`: characters. */
  | 'meetings.entry-text-too-long'
  | 'meetings.entry-text-unreadable'
  | 'meetings.entry-item-unknown'
  | 'meetings.entry-id-malformed'
  | 'meetings.entry-id-taken'
  /** `max`. */
  | 'meetings.too-many-entries'
  | 'meetings.action-owner-missing'
  | 'meetings.action-owner-unknown'
  | 'meetings.action-date-invalid';
