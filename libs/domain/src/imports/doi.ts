const DOI = /^10\.\d{4,9}(?:\.\d+)*\/\S+$/;
const DOI_IN_TEXT = /\b10\.\d{4,9}(?:\.\d+)*\/[^\s"'<>{}|\\^`]+/g;

/**
 * A DOI in the one form used for comparison: lower case, without `https://doi.org/` or `doi:` and without the full
 * stop or bracket that text leaves behind. Null when it is no DOI.
 */
export function normaliseDoi(value: string): string | null {
  const bare = value
    .trim()
    .replace(/^<|>$/g, '')
    .replace(/^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\//i, '')
    .replace(/^doi\s*:?\s*/i, '');
  const decoded = /%[0-9a-f]{2}/i.test(bare) ? decodeSafely(bare) : bare;
  const trimmed = withoutTrailingSigns(decoded.toLowerCase());
  return DOI.test(trimmed) && trimmed.length <= 300 ? trimmed : null;
}

function decodeSafely(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function withoutTrailingSigns(value: string): string {
  let doi = value.replace(/[.,;:"'’”]+$/, '');
  for (const [open, close] of [
    ['(', ')'],
    ['[', ']'],
  ] as const) {
    while (doi.endsWith(close) && doi.split(open).length < doi.split(close).length) doi = doi.slice(0, -1);
  }
  return doi.replace(/[.,;:]+$/, '');
}

/** Every DOI in a text, normalised, in order, each once. */
export function doisIn(text: string): string[] {
  const found = (text.match(DOI_IN_TEXT) ?? []).map(normaliseDoi).filter((doi) => doi !== null);
  return [...new Set(found)];
}
