import type { InBothLanguages, InterfaceLanguage } from '@samspil/domain/shared';
import { useMemo } from 'react';
import { useLanguage } from './language';

const LOCALES: Record<InterfaceLanguage, string> = { da: 'da-DK', en: 'en-GB' };
const TIME_ZONE = 'Europe/Copenhagen';

type Instant = string | number | Date;

/** Dates, numbers and sorting as readers of the language expect them; times are Danish time. */
export interface Format {
  /** 22.11.2026 · 22/11/2026 */
  readonly date: (value: Instant) => string;
  /** 22.11.2026 kl. 14.30 */
  readonly dateTime: (value: Instant) => string;
  /** 1.234,50 with `decimals: 2` */
  readonly number: (value: number, options?: { decimals?: number }) => string;
  /** 0.12 → 12 % */
  readonly percent: (share: number) => string;
  /** bytes → 1,2 MB */
  readonly fileSize: (bytes: number) => string;
  /** a, b og c */
  readonly list: (parts: readonly string[]) => string;
  /** Sorting with æ ø å, and aa as å. */
  readonly compare: (a: string, b: string) => number;
  /** The text in the reader's language. */
  readonly text: (texts: InBothLanguages) => string;
}

export function createFormat(language: InterfaceLanguage): Format {
  const locale = LOCALES[language];
  const date = new Intl.DateTimeFormat(locale, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: TIME_ZONE,
  });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: TIME_ZONE });
  // Danish order in both languages: the names and words sorted are Danish.
  const collator = new Intl.Collator('da-DK', { numeric: true });
  const number: Format['number'] = (value, { decimals } = {}) =>
    new Intl.NumberFormat(locale, {
      ...(decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
    }).format(value);
  return {
    date: (value) => date.format(new Date(value)),
    dateTime: (value) =>
      `${date.format(new Date(value))} ${language === 'da' ? 'kl.' : 'at'} ${time.format(new Date(value))}`,
    number,
    percent: (share) => new Intl.NumberFormat(locale, { style: 'percent' }).format(share),
    fileSize: (bytes) => readableSize(bytes, number),
    list: (parts) => new Intl.ListFormat(locale).format(parts),
    compare: collator.compare,
    text: (texts) => texts[language],
  };
}

function readableSize(bytes: number, number: Format['number']): string {
  if (bytes < 1_000) return `${number(bytes)} B`;
  if (bytes < 1_000_000) return `${number(bytes / 1_000, { decimals: 0 })} kB`;
  return `${number(bytes / 1_000_000, { decimals: 1 })} MB`;
}

export function useFormat(): Format {
  const { language } = useLanguage();
  return useMemo(() => createFormat(language), [language]);
}
