import type { ConceptDraft } from './use-concept-draft';

/** What each part of the form is given. */
export interface FormPartProps {
  draft: ConceptDraft;
  /** What is wrong at a path of the rules. */
  errorAt: (path: string) => string | undefined;
}
