import type { Problem } from '@samspil/domain/shared';
import { createContext, useContext } from 'react';
import { useProblemText } from '../../shared/problems';
import { EMPTY_VALUES, type FindingValues } from './finding-values';
import type { AxisField, FindingTerms, TermField } from './use-finding-terms';

/** What every field of the form needs. */
export interface FindingForm {
  readonly values: FindingValues;
  readonly sourceSlug: string;
  readonly change: (changes: Partial<FindingValues>) => void;
  readonly disabled: boolean;
  readonly problems: readonly Problem[];
  readonly terms: FindingTerms;
  /** Names of terms that stand on the finding and that nobody can choose any more. */
  readonly nameOf: (id: string) => string;
  /** What the source itself is coded with. */
  readonly suggested: (field: TermField) => readonly string[];
}

const NO_TERMS: FindingTerms = {
  loaded: false,
  error: undefined,
  offeredIn: () => [],
  labelOf: () => undefined,
  axisOf: (): AxisField => 'lifeSituations',
  rules: { isKnownCode: () => true, broaderOf: () => null },
  retry: () => undefined,
};

export const FindingFormContext = createContext<FindingForm>({
  values: EMPTY_VALUES,
  sourceSlug: '',
  change: () => undefined,
  disabled: true,
  problems: [],
  terms: NO_TERMS,
  nameOf: (id) => id,
  suggested: () => [],
});

export function useFindingForm(): FindingForm {
  return useContext(FindingFormContext);
}

/** What is wrong in a field, by its path in the rules; undefined when nothing is. */
export function useFieldError(): (path: string) => string | undefined {
  const { problems } = useFindingForm();
  const textOf = useProblemText();
  return (path) => {
    const texts = problems.filter(({ field }) => field === path).map(textOf);
    return texts.length > 0 ? [...new Set(texts)].join(' ') : undefined;
  };
}

/** Each field can be gone to by its path: from a key, or from what is missing. */
export function fieldId(path: string): string {
  return `fund-felt-${path.replaceAll('.', '-')}`;
}

export function focusField(path: string): void {
  const field = document.getElementById(fieldId(path));
  field?.scrollIntoView?.({ block: 'center' });
  field?.focus({ preventScroll: true });
}
