import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '@samspil/domain/shared';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

const STORAGE_KEY = 'samspil-language';

interface LanguageChoice {
  readonly language: InterfaceLanguage;
  readonly chooseLanguage: (language: InterfaceLanguage) => void;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'da', chooseLanguage: () => undefined });

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}

/** `?lang=en`: how other sites and search engines lead to a page in one language. */
function languageInAddress(): InterfaceLanguage | undefined {
  const asked = new URLSearchParams(window.location.search).get('lang');
  return INTERFACE_LANGUAGES.find((language) => language === asked);
}

function rememberedLanguage(): InterfaceLanguage {
  try {
    const stored = window.localStorage.getItem(STORAGE_KEY);
    return INTERFACE_LANGUAGES.find((language) => language === stored) ?? 'da';
  } catch {
    return 'da';
  }
}

/** Kept in the browser for the next visit. */
function rememberLanguage(language: InterfaceLanguage): void {
  try {
    window.localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // Storage can be switched off in the browser; the choice then lasts until the page is closed.
  }
}

export function LanguageProvider({ children, initial }: { children: ReactNode; initial?: InterfaceLanguage }) {
  const [language, setLanguage] = useState<InterfaceLanguage>(
    () => initial ?? languageInAddress() ?? rememberedLanguage(),
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const chooseLanguage = useCallback((chosen: InterfaceLanguage) => {
    rememberLanguage(chosen);
    setLanguage(chosen);
  }, []);
  const choice = useMemo(() => ({ language, chooseLanguage }), [language, chooseLanguage]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}
