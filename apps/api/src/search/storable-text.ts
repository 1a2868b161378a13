const NOT_STORABLE = /\u0000|\p{Surrogate}/gu;

/** The text without what PostgreSQL cannot keep: NUL and halves of characters become blanks. */
export function storableText(text: string): string {
  return text.replace(NOT_STORABLE, ' ');
}
