import { INTERFACE_LANGUAGES } from '../shared/index.js';
import { labelKey, tidyLabels } from './label-key.js';
import type { AlternativeLabels, NeighbourTerm, Term } from './term.js';

type Named = Pick<Term, 'label' | 'alternatives'>;

/**
 * The target's alternative labels after `term` is merged into it: its own, then the merged term's label and alternatives,
 * so that everything people looked for before is still found. Labels of `others` (neither of the two) are left out.
 */
export function alternativesAfterMerge(
  term: Named,
  target: Named,
  others: readonly Pick<NeighbourTerm, 'label'>[],
): AlternativeLabels {
  const inLanguage = (language: (typeof INTERFACE_LANGUAGES)[number]): string[] => {
    const taken = new Set([target, ...others].map(({ label }) => labelKey(label[language])));
    const all = [...target.alternatives[language], term.label[language], ...term.alternatives[language]];
    return tidyLabels(all).filter((label) => !taken.has(labelKey(label)));
  };
  return { da: inLanguage('da'), en: inLanguage('en') };
}
