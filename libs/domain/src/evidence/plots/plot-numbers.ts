import type { InterfaceLanguage } from '../../shared/index.js';

const LOCALES: Readonly<Record<InterfaceLanguage, string>> = { da: 'da-DK', en: 'en-GB' };
/** Danish keeps a space, which must not be broken. */
const PERCENT: Readonly<Record<InterfaceLanguage, string>> = { da: '\u00a0%', en: '%' };
const SMALLEST_P = 0.001;

interface WrittenEffect {
  readonly estimate: number;
  readonly ciLower: number;
  readonly ciUpper: number;
}

/** Figures as plots and their tables write them, with the decimals that the intervals deserve. */
export interface PlotNumbers {
  readonly value: (value: number) => string;
  /** `0,49 [0,33; 0,73]` */
  readonly interval: (effect: WrittenEffect) => string;
  readonly span: (lower: number, upper: number) => string;
  readonly percent: (percent: number) => string;
  /** `p < 0,001`; a dash when there is none. */
  readonly probability: (p: number | null) => string;
  /** With the digits that it has itself. */
  readonly tick: (value: number) => string;
  readonly fixed: (value: number, decimals: number) => string;
}

/** `halfWidth` is that of a usual interval, on the scale that is written. */
export function plotNumbers(language: InterfaceLanguage, halfWidth: number): PlotNumbers {
  const fixed = (value: number, decimals: number) => written(language, value, decimals);
  const decimals = decimalsFor(halfWidth);
  const value = (number: number) => fixed(number, decimals);
  const span = (lower: number, upper: number) => `[${value(lower)}; ${value(upper)}]`;
  return {
    value,
    span,
    fixed,
    interval: ({ estimate, ciLower, ciUpper }) => `${value(estimate)} ${span(ciLower, ciUpper)}`,
    percent: (percent) => `${fixed(percent, 1)}${PERCENT[language]}`,
    probability: (p) => probability(p, fixed),
    tick: (number) => signed(new Intl.NumberFormat(LOCALES[language], { maximumSignificantDigits: 6 }).format(number)),
  };
}

/** Three decimals where effects are hundredths, none where they are hundreds. */
function decimalsFor(halfWidth: number): number {
  if (halfWidth >= 100) return 0;
  if (halfWidth >= 10) return 1;
  return halfWidth >= 0.05 ? 2 : 3;
}

function written(language: InterfaceLanguage, value: number, decimals: number): string {
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  // Adding 0 turns −0, and what rounds to it, into 0.
  const rounded = Number(value.toFixed(decimals)) + 0;
  return signed(new Intl.NumberFormat(LOCALES[language], options).format(rounded));
}

function signed(number: string): string {
  return number.replace(/^-/u, '−');
}

function probability(p: number | null, fixed: PlotNumbers['fixed']): string {
  if (p === null) return '–';
  return p < SMALLEST_P ? `p < ${fixed(SMALLEST_P, 3)}` : `p = ${fixed(p, 3)}`;
}
