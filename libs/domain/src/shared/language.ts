/** Interface languages: Danish first. */
export const INTERFACE_LANGUAGES = ['da', 'en'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** A text in both interface languages. */
export type InBothLanguages = Readonly<Record<InterfaceLanguage, string>>;
