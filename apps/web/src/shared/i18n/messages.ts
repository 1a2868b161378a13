import type { InterfaceLanguage } from '@samspil/domain/shared';
import { useLanguage } from './language';

/** The texts of one part of the interface in every language. The Danish ones decide the shape. */
export type Messages<Texts> = Readonly<Record<InterfaceLanguage, Texts>>;

export function defineMessages<Texts extends object>(da: Texts, en: NoInfer<Texts>): Messages<Texts> {
  return { da, en };
}

/** The texts in the reader's language. Texts with values are functions: `t.found(12)`. */
export function useMessages<Texts>(messages: Messages<Texts>): Texts {
  return messages[useLanguage().language];
}

/** Danish and English both know only one and many: `plural(n, 'kilde', 'kilder')`. */
export function plural(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}
