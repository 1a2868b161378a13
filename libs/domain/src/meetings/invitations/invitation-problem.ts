/** Everything that can be wrong with inviting, answering, taking attendance or reminding. */
export type InvitationProblemCode =
  | 'meetings.answer-unknown'
  /** It has not been announced. */
  | 'meetings.answer-not-open'
  | 'meetings.answer-cancelled'
  | 'meetings.answer-begun'
  /** After the deadline; a no is always welcome. */
  | 'meetings.answer-too-late'
  | 'meetings.link-forged'
  | 'meetings.link-expired'
  /** It has begun, or was cancelled. */
  | 'meetings.invite-closed'
  | 'meetings.invite-nobody'
  | 'meetings.invite-person-unknown'
  | 'meetings.invite-body-unknown'
  /** Of another organisation than the one the liaison speaks for. */
  | 'meetings.invite-not-yours'
  /** `max`. */
  | 'meetings.participants-too-many'
  | 'meetings.participant-unknown'
  | 'meetings.attendance-too-early'
  /** `organisation`: its name in Danish; `organisationInEnglish`. */
  | 'meetings.liaison-vacant'
  /** `organisation`: its name in Danish; `organisationInEnglish`. */
  | 'meetings.liaison-reminded-today'
  /** `organisation`: its name in Danish; `organisationInEnglish`. */
  | 'meetings.liaison-not-needed';
