/** What to delete and insert, and where, to make one text of another. */
export interface TextChange {
  readonly at: number;
  readonly deleted: number;
  readonly inserted: string;
}

/**
 * The smallest change at the place of the caret: what stands after the caret is left alone where it is the same, so that
 * typing a letter twice is an insertion where it was typed. No character of two halves is cut. Null for no change.
 */
export function textChange(before: string, after: string, caret = after.length): TextChange | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  const fixed = before.endsWith(after.slice(caret)) ? Math.min(after.length - caret, shorter) : 0;
  let start = sharedStart(before, after, shorter - fixed);
  while (start > 0 && (isCut(before, start) || isCut(after, start))) start--;
  let end = sharedEnd(before, after, shorter - start);
  while (end > 0 && (isCut(before, before.length - end) || isCut(after, after.length - end))) end--;
  return { at: start, deleted: before.length - end - start, inserted: after.slice(start, after.length - end) };
}

function sharedStart(before: string, after: string, most: number): number {
  let length = 0;
  while (length < most && before[length] === after[length]) length++;
  return length;
}

function sharedEnd(before: string, after: string, most: number): number {
  let length = 0;
  while (length < most && before.at(-1 - length) === after.at(-1 - length)) length++;
  return length;
}

/** The place lies between the halves of one character. */
function isCut(text: string, place: number): boolean {
  const first = text.charCodeAt(place - 1);
  const second = text.charCodeAt(place);
  return first >= 0xd800 && first < 0xdc00 && second >= 0xdc00 && second < 0xe000;
}
