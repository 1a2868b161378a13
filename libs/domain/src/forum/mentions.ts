/** Somebody who is mentioned in a text as `@` and the name. */
export interface Mention {
  readonly id: string;
  readonly name: string;
}

/** A piece of a text: `mentionId` tells who is meant. */
export interface TextPart {
  readonly text: string;
  readonly mentionId: string | null;
}

/** The text in pieces, so that each `@Name` of somebody mentioned can be shown as such. */
export function withMentions(text: string, mentions: readonly Mention[]): TextPart[] {
  const byLength = [...mentions].filter(({ name }) => name !== '').sort((a, b) => b.name.length - a.name.length);
  const parts: TextPart[] = [];
  let plainFrom = 0;
  let at = text.indexOf('@');
  while (at !== -1) {
    const from = at + 1;
    const mention = byLength.find(({ name }) => isNamedAt(text, from, name));
    if (mention === undefined) {
      at = text.indexOf('@', from);
      continue;
    }
    if (at > plainFrom) parts.push({ text: text.slice(plainFrom, at), mentionId: null });
    plainFrom = from + mention.name.length;
    parts.push({ text: text.slice(at, plainFrom), mentionId: mention.id });
    at = text.indexOf('@', plainFrom);
  }
  if (plainFrom < text.length) parts.push({ text: text.slice(plainFrom), mentionId: null });
  return parts;
}

/** Those of the people who are still named in the text: who was chosen and deleted again is not told. */
export function mentionedIn<Person extends Mention>(text: string, people: readonly Person[]): Person[] {
  const ids = new Set(withMentions(text, people).map(({ mentionId }) => mentionId));
  return people.filter(({ id }) => ids.has(id));
}

/** What is being typed after an `@` that ends at `caret`, and where it begins; null when no name is being typed. */
export function mentionBeingTyped(
  text: string,
  caret: number,
): { readonly from: number; readonly typed: string } | null {
  const before = text.slice(0, caret);
  const found = /(?:^|[\s(])@(?<typed>[\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]*)?)$/u.exec(before);
  const typed = found?.groups?.['typed'];
  return typed === undefined ? null : { from: caret - typed.length - 1, typed };
}

/** `@Anna` is not `@Annabel`. */
function isNamedAt(text: string, from: number, name: string): boolean {
  if (!text.startsWith(name, from)) return false;
  return !/^[\p{L}\p{N}]/u.test(text.slice(from + name.length));
}
