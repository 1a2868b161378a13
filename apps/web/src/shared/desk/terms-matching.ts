import type { InBothLanguages } from '@samspil/domain/shared';

/** A term that can be chosen, with everything it may be called. */
export interface CodingTerm {
  readonly id: string;
  readonly vocabulary: string;
  readonly label: InBothLanguages;
  /** All its names in small letters. */
  readonly names: readonly string[];
}

const MOST_SHOWN = 8;

/** Terms with a name in which a word begins as typed; those whose own name begins so come first. */
export function termsMatching(terms: readonly CodingTerm[], text: string): CodingTerm[] {
  const typed = text.trim().toLowerCase();
  if (typed === '') return [];
  const begins = (name: string): boolean => name.startsWith(typed);
  const holds = (name: string): boolean => name.includes(` ${typed}`) || name.includes(`(${typed}`);
  const first = terms.filter(({ names }) => names.some(begins));
  const rest = terms.filter(({ names }) => !names.some(begins) && names.some(holds));
  return [...first, ...rest].slice(0, MOST_SHOWN);
}
