import { VOCABULARY_IDS, vocabularyOfCode, type VocabularyId } from '../vocabulary/index.js';

/** Codes grouped by vocabulary in the vocabularies' order; vocabularies without a code are left out. */
export function codesByVocabulary(codes: readonly string[]): { vocabulary: VocabularyId; codes: string[] }[] {
  return VOCABULARY_IDS.map((vocabulary) => ({
    vocabulary,
    codes: codes.filter((code) => vocabularyOfCode(code) === vocabulary),
  })).filter((group) => group.codes.length > 0);
}
