const FOLDED: Readonly<Record<string, string>> = { å: 'aa', æ: 'ae', ø: 'oe', ä: 'ae', ö: 'oe' };

/**
 * What two labels must share to count as the same: case, spacing, punctuation and the spelling of å, æ and ø do not matter
 * (`Århus ` = `Aarhus`).
 */
export function labelKey(label: string): string {
  return label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[åæøäö]/g, (letter) => FOLDED[letter] ?? letter)
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
}

/** The labels without blanks and repetitions, trimmed, in their own order. */
export function tidyLabels(labels: readonly string[]): string[] {
  const seen = new Set<string>();
  return labels
    .map((label) => label.replace(/\s+/g, ' ').trim())
    .filter((label) => {
      const key = labelKey(label);
      if (key === '' || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
