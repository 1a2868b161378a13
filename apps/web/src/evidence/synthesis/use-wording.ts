import { useMemo } from 'react';
import { useLanguage, useMessages } from '../../shared/i18n';
import { synthesisMessages, usePlotWords } from './messages';
import type { Wording } from './synthesis-model';

/** What figures and drawings are worded by. */
export function useWording(): Wording {
  const { language } = useLanguage();
  const t = useMessages(synthesisMessages);
  const words = usePlotWords();
  return useMemo(() => ({ language, t, words }), [language, t, words]);
}
