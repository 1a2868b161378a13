/** Everything that can be wrong with a person and his or her roles. */
export type DirectoryProblemCode =
  | 'directory.name-missing'
  /** `max`. */
  | 'directory.text-too-long'
  | 'directory.text-unreadable'
  | 'directory.email-invalid'
  /** The address lets somebody sign in to a seat in a body. */
  | 'directory.email-of-seat'
  /** Nobody is to confirm it: it is confirmed, gone, or an account is joined. */
  | 'directory.address-settled'
  /** Whoever wrote the address cannot be the one who confirms it; of who sits in a body the coordinator says who it is. */
  | 'directory.coordinator-confirms'
  | 'directory.phone-invalid'
  | 'directory.language-unknown'
  /** Mail or phone are kept for a purpose, with consent, until a day. */
  | 'directory.purpose-missing'
  | 'directory.consent-missing'
  | 'directory.deletion-missing'
  | 'directory.consent-ahead'
  /** The day of deletion is past, or before the consent. */
  | 'directory.deletion-past'
  | 'directory.date-invalid'
  | 'directory.positions-missing'
  /** `max`. */
  | 'directory.too-many-positions'
  | 'directory.role-unknown'
  | 'directory.organisation-unknown'
  | 'directory.sector-missing'
  | 'directory.sector-unknown'
  | 'directory.period-backwards'
  /** Somebody else is liaison of the organisation in that time. */
  | 'directory.liaison-taken'
  | 'directory.position-twice'
  /** `lock`. */
  | 'directory.changed-meanwhile'
  | 'directory.id-malformed'
  | 'directory.id-taken';
