export { createFormat, useFormat, type Format } from './format';
export { LanguageProvider, useLanguage } from './language';
export { defineMessages, plural, useMessages, type Messages } from './messages';
