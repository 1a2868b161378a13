import type { InterfaceLanguage } from '../../shared/index.js';
import { DANISH_TEXTS } from './answer-texts.da.js';
import { ENGLISH_TEXTS } from './answer-texts.en.js';
import type { AnswerTexts } from './answer-texts.js';

export function textsIn(language: InterfaceLanguage): AnswerTexts {
  return language === 'da' ? DANISH_TEXTS : ENGLISH_TEXTS;
}
