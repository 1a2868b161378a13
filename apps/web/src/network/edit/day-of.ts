/** A day as it is typed: nothing is no day. */
export function dayOf(text: string): string | null {
  return text === '' ? null : text;
}
