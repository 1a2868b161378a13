import type { InBothLanguages } from '../shared/index.js';

/** The nine vocabularies everything is coded with, in the order they are shown. */
export const VOCABULARY_IDS = [
  'targetGroups',
  'artForms',
  'outcomes',
  'sectors',
  'settings',
  'orgForms',
  'courseLevels',
  'evidenceTypes',
  'evalInstruments',
] as const;
export type VocabularyId = (typeof VOCABULARY_IDS)[number];

/** What the ids of a vocabulary's terms begin with, before the hyphen. Evidence has types (`et`) and levels (`el`). */
export const CODE_PREFIXES: Readonly<Record<VocabularyId, readonly string[]>> = {
  targetGroups: ['tg'],
  artForms: ['af'],
  outcomes: ['oc'],
  sectors: ['se'],
  settings: ['st'],
  orgForms: ['of'],
  courseLevels: ['cl'],
  evidenceTypes: ['et', 'el'],
  evalInstruments: ['ei'],
};

export interface Vocabulary {
  readonly id: VocabularyId;
  readonly title: InBothLanguages;
  readonly note: InBothLanguages;
}

export function isVocabularyId(value: string): value is VocabularyId {
  return (VOCABULARY_IDS as readonly string[]).includes(value);
}

/** The vocabulary a code belongs to by its prefix, or `undefined` for something that is no code. */
export function vocabularyOfCode(code: string): VocabularyId | undefined {
  const hyphen = code.indexOf('-');
  if (hyphen < 1 || hyphen === code.length - 1) return undefined;
  const prefix = code.slice(0, hyphen);
  return VOCABULARY_IDS.find((id) => CODE_PREFIXES[id].includes(prefix));
}
