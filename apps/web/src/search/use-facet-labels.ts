import { useMemo } from 'react';
import { useLanguage, useMessages } from '../shared/i18n';
import { searchMessages } from './messages';
import { useTermLabels } from './use-term-labels';

/** What the types of knowledge items are called; for where no other facet is shown. */
export function useItemTypeLabel(): (type: string) => string {
  const t = useMessages(searchMessages);
  return (type) => t.itemTypes[type] ?? type;
}

/** What a facet and its values are called in the reader's language. */
export function useFacetLabels() {
  const t = useMessages(searchMessages);
  const { language } = useLanguage();
  const termLabel = useTermLabels();
  return useMemo(() => {
    const countries = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' });
    const languages = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' });
    const facetLabel = (facet: string) => t.facets[facet] ?? t.vocabularies[facet] ?? facet;
    const valueLabel = (facet: string, value: string) => {
      if (facet === 'itemType') return t.itemTypes[value] ?? value;
      if (facet === 'country') return nameIn(countries, value);
      if (facet === 'language') return capitalised(nameIn(languages, value));
      return termLabel(value);
    };
    return { facetLabel, valueLabel };
  }, [t, language, termLabel]);
}

/** A code that is no code (imported data may hold anything) is shown as it is. */
function nameIn(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
