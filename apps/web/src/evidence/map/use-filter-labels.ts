import type { FindingFacet } from '@samspil/domain/evidence';
import { useMemo } from 'react';
import { useTermLabels } from '../../search';
import { useLanguage } from '../../shared/i18n';
import { useEvidenceWords } from '../use-evidence-words';

/** What the values of the filters are called in the reader's language. */
export function useFilterLabels(): (facet: FindingFacet, value: string) => string {
  const words = useEvidenceWords();
  const { language } = useLanguage();
  const termLabel = useTermLabels();
  return useMemo(() => {
    const names = {
      country: new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }),
      language: new Intl.DisplayNames(language, { type: 'language', fallback: 'code' }),
    };
    const lists: Partial<Record<FindingFacet, Readonly<Record<string, string>>>> = {
      intervention: words.interventions,
      direction: words.directions,
      certainty: words.certainties,
      comparison: words.comparisons,
    };
    return (facet, value) => {
      if (facet === 'country' || facet === 'language') return nameIn(names[facet], value);
      return lists[facet]?.[value] ?? termLabel(value);
    };
  }, [words, language, termLabel]);
}

/** A code that is no code (an address may say anything) is shown as it is. */
function nameIn(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
