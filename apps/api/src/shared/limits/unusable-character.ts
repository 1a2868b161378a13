/** PostgreSQL cannot hold this character in a text, and no honest text has it. */
const NUL = '\0';

// Deeper than any input of ours; what is deeper is refused without looking.
const MAX_DEPTH = 32;

/**
 * The path of the first text with a NUL character in a value read from JSON (`input.title`), or undefined. Values nested
 * absurdly deep are named as well.
 */
export function unusableCharacterIn(value: unknown, path = '', depth = 0): string | undefined {
  if (typeof value === 'string') return value.includes(NUL) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  return depth >= MAX_DEPTH ? path : unusableCharacterInside(value, path, depth);
}

function unusableCharacterInside(value: object, path: string, depth: number): string | undefined {
  for (const [key, below] of Object.entries(value)) {
    const pathBelow = path === '' ? key : `${path}.${key}`;
    const found = unusableCharacterIn(key, path) ?? unusableCharacterIn(below, pathBelow, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
