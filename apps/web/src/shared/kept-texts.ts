const PREFIX = 'samspil-kept-';
/** What earlier versions of the program left; it did not say whose it was. */
const FORMER_PREFIXES = ['samspil-draft-', 'samspil-form-'];

function keyOf(userId: string | null, name: string): string {
  return `${PREFIX}${userId ?? 'visitor'}-${name}`;
}

/** What this person typed in this browser and has not saved; null without. */
export function keptText<Kept>(userId: string | null, name: string): Kept | null {
  try {
    return JSON.parse(window.localStorage.getItem(keyOf(userId, name)) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

export function keepText(userId: string | null, name: string, kept: object): void {
  try {
    window.localStorage.setItem(keyOf(userId, name), JSON.stringify(kept));
  } catch {
    // Storage can be full or switched off; the form still holds what was typed.
  }
}

export function forgetText(userId: string | null, name: string): void {
  try {
    window.localStorage.removeItem(keyOf(userId, name));
  } catch {
    // As above.
  }
}

/** Who signs out leaves nothing of what was typed to the next person at this browser. */
export function forgetAllTexts(): void {
  try {
    const keys = Object.keys(window.localStorage);
    const isKept = (key: string) => [PREFIX, ...FORMER_PREFIXES].some((prefix) => key.startsWith(prefix));
    for (const key of keys.filter(isKept)) window.localStorage.removeItem(key);
  } catch {
    // As above.
  }
}
