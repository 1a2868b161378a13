import { INTERFACE_LANGUAGES, problem, type InBothLanguages, type Problem } from '../shared/index.js';
import { labelKey } from './label-key.js';

/** The three fields that must understand each other. */
export const CORE_FIELDS = ['culture', 'health', 'employment'] as const;
export type CoreField = (typeof CORE_FIELDS)[number];

export const GLOSSARY_LIMITS = { concept: 120, variant: 200, explanation: 1000 } as const;

/** The word each field uses; an empty text where a field has no word of its own. */
export type FieldVariants = Readonly<Record<CoreField, InBothLanguages>>;

export interface GlossaryDraft {
  /** What all three are talking about, in neutral words. */
  readonly concept: InBothLanguages;
  readonly variants: FieldVariants;
  /** Where the words differ in meaning, and what to watch for. */
  readonly explanation: InBothLanguages;
  /** The vocabulary term it explains, when there is one. */
  readonly termId: string | null;
}

export interface GlossaryEntry extends GlossaryDraft {
  readonly id: string;
}

export type GlossaryProblemCode =
  | 'vocabulary.concept-missing'
  | 'vocabulary.concept-too-long'
  | 'vocabulary.concept-taken'
  | 'vocabulary.variants-too-few'
  | 'vocabulary.variant-too-long'
  | 'vocabulary.explanation-too-long'
  | 'vocabulary.glossary-term-unknown';

type Problems = Problem<GlossaryProblemCode>[];

/**
 * Everything wrong with an entry as it would be saved. `others` are the other entries, `termIsKnown` whether `termId` exists.
 * The concept is required in both languages, and at least two fields must have a Danish word: else there is nothing to compare.
 */
export function problemsWithGlossaryEntry(
  draft: GlossaryDraft,
  others: readonly Pick<GlossaryEntry, 'concept'>[],
  termIsKnown: boolean,
): Problems {
  const found: Problems = INTERFACE_LANGUAGES.flatMap((language) => conceptProblems(draft, language, others));
  for (const field of CORE_FIELDS) {
    for (const language of INTERFACE_LANGUAGES) {
      if (draft.variants[field][language].length > GLOSSARY_LIMITS.variant) {
        const name = `variants.${field}.${language}`;
        found.push(problem('vocabulary.variant-too-long', name, { max: GLOSSARY_LIMITS.variant }));
      }
    }
  }
  if (CORE_FIELDS.filter((field) => draft.variants[field].da.trim() !== '').length < 2) {
    found.push(problem('vocabulary.variants-too-few', 'variants'));
  }
  for (const language of INTERFACE_LANGUAGES) {
    if (draft.explanation[language].length > GLOSSARY_LIMITS.explanation) {
      const name = `explanation.${language}`;
      found.push(problem('vocabulary.explanation-too-long', name, { max: GLOSSARY_LIMITS.explanation }));
    }
  }
  if (draft.termId !== null && !termIsKnown) found.push(problem('vocabulary.glossary-term-unknown', 'termId'));
  return found;
}

function conceptProblems(
  draft: GlossaryDraft,
  language: keyof InBothLanguages,
  others: readonly Pick<GlossaryEntry, 'concept'>[],
): Problems {
  const field = `concept.${language}`;
  const concept = draft.concept[language].trim();
  if (concept === '') return [problem('vocabulary.concept-missing', field)];
  if (concept.length > GLOSSARY_LIMITS.concept) {
    return [problem('vocabulary.concept-too-long', field, { max: GLOSSARY_LIMITS.concept })];
  }
  const taken = others.some((other) => labelKey(other.concept[language]) === labelKey(concept));
  return taken ? [problem('vocabulary.concept-taken', field, { label: concept })] : [];
}
