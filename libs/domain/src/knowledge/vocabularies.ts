/** Code prefixes of the vocabularies, and the facet each becomes in search. */
export const VOCABULARY_BY_PREFIX = {
  tg: 'targetGroups',
  af: 'artForms',
  oc: 'outcomes',
  se: 'sectors',
  st: 'settings',
  of: 'orgForms',
  cl: 'courseLevels',
  et: 'evidenceTypes',
  el: 'evidenceTypes',
  ei: 'evalInstruments',
} as const;

export type CodeVocabulary = (typeof VOCABULARY_BY_PREFIX)[keyof typeof VOCABULARY_BY_PREFIX];

/** The order in which a page lists an item's codes: for whom, what, which benefit, then the rest. */
export const CODE_VOCABULARIES: readonly CodeVocabulary[] = [
  'targetGroups',
  'artForms',
  'outcomes',
  'settings',
  'sectors',
  'orgForms',
  'courseLevels',
  'evidenceTypes',
  'evalInstruments',
];

/** The vocabulary a term id belongs to by its prefix; null for a prefix nobody uses. */
export function vocabularyOf(code: string): CodeVocabulary | null {
  const prefix = code.slice(0, code.indexOf('-'));
  return prefix in VOCABULARY_BY_PREFIX ? VOCABULARY_BY_PREFIX[prefix as keyof typeof VOCABULARY_BY_PREFIX] : null;
}

/** Codes grouped by vocabulary in reading order; vocabularies without a code are left out. */
export function codesByVocabulary(codes: readonly string[]): { vocabulary: CodeVocabulary; codes: string[] }[] {
  return CODE_VOCABULARIES.map((vocabulary) => ({
    vocabulary,
    codes: codes.filter((code) => vocabularyOf(code) === vocabulary),
  })).filter((group) => group.codes.length > 0);
}
