/** NUL and halves of characters: no database keeps them, and no honest text has them. */
const UNREADABLE = /\u0000|\p{Surrogate}/u;

/** The text can be kept as it is. */
export function isReadable(text: string): boolean {
  return !UNREADABLE.test(text);
}
