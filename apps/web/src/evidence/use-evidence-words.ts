import {
  MAP_WORDS,
  type Certainty,
  type Comparison,
  type DesignTier,
  type Direction,
  type Intervention,
} from '@samspil/domain/evidence';
import { useMemo } from 'react';
import { useLanguage } from '../shared/i18n';
import { wordOf } from './finding-filter-input';

/** What the codes of findings are called, by their names in the API: `NO_DIFFERENCE` is "Ingen forskel". */
export function useEvidenceWords() {
  const { language } = useLanguage();
  return useMemo(() => {
    const words = MAP_WORDS[language];
    return {
      ...words,
      direction: (name: string) => words.directions[wordOf<Direction>(name)],
      tier: (name: string) => words.tiers[wordOf<DesignTier>(name)],
      certainty: (name: string) => words.certainties[wordOf<Certainty>(name)],
      comparison: (name: string) => words.comparisons[wordOf<Comparison>(name)],
      kind: (name: string) => words.interventions[wordOf<Intervention>(name)],
    };
  }, [language]);
}
