/** In pieces: one call takes only so many arguments. */
const PIECE = 8_192;

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += PIECE) {
    text += String.fromCharCode(...bytes.subarray(from, from + PIECE));
  }
  return window.btoa(text);
}

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(window.atob(text), (character) => character.charCodeAt(0));
}
