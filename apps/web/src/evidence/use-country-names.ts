import { useMemo } from 'react';
import { useLanguage } from '../shared/i18n';

/** Countries by their ISO code; a code that is none is its own name. */
export function useCountryNames(): (code: string) => string {
  const { language } = useLanguage();
  return useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' });
    return (code) => {
      try {
        return names.of(code) ?? code;
      } catch {
        return code;
      }
    };
  }, [language]);
}
