/** Problems that any capability may answer with. */
export type SharedProblemCode =
  | 'shared.cursor-invalid'
  | 'shared.page-size'
  | 'shared.unusable-value'
  /** A text holds a character that cannot be stored (NUL). */
  | 'shared.unusable-character'
  /** `seconds` until it may be tried again. */
  | 'shared.too-many-requests';
