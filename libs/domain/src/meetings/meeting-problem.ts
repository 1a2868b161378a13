/** Everything that can be wrong with a meeting, its agenda, its papers, or a step with it. */
export type MeetingProblemCode =
  | 'meetings.title-missing'
  /** `max`. */
  | 'meetings.text-too-long'
  | 'meetings.text-unreadable'
  | 'meetings.kind-unknown'
  | 'meetings.sharing-unknown'
  | 'meetings.time-missing'
  | 'meetings.time-invalid'
  /** The hour that is left out when the clocks go forward. */
  | 'meetings.time-skipped'
  | 'meetings.ends-before-start'
  /** `max`: hours. */
  | 'meetings.too-long'
  | 'meetings.body-missing'
  | 'meetings.body-unknown'
  /** A network meeting is everybody's. */
  | 'meetings.body-not-wanted'
  | 'meetings.organisation-unknown'
  | 'meetings.sector-unknown'
  | 'meetings.link-invalid'
  | 'meetings.capacity-invalid'
  | 'meetings.deadline-after-start'
  | 'meetings.network-unknown'
  /** Before it is announced: people must know where to go. */
  | 'meetings.place-missing'
  | 'meetings.reason-missing'
  /** It has not begun: it cannot have been held. */
  | 'meetings.not-begun'
  /** The step is not possible from where it stands. */
  | 'meetings.state'
  /** `fields`, `lock`. */
  | 'meetings.changed-meanwhile'
  | 'meetings.id-malformed'
  | 'meetings.id-taken'
  | 'meetings.item-title-missing'
  | 'meetings.item-kind-unknown'
  | 'meetings.minutes-invalid'
  | 'meetings.owner-unknown'
  /** `max`. */
  | 'meetings.too-many-items'
  | 'meetings.item-unknown'
  | 'meetings.series-rhythm-unknown'
  /** `max`. */
  | 'meetings.series-count-invalid'
  | 'meetings.name-missing'
  | 'meetings.duration-invalid'
  | 'meetings.template-unknown'
  /** `max`: bytes. */
  | 'meetings.file-too-large'
  | 'meetings.file-empty'
  | 'meetings.file-type'
  | 'meetings.file-unreadable'
  /** `max`. */
  | 'meetings.too-many-files';
