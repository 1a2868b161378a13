import { useMemo } from 'react';
import { useFormat, useMessages } from '../../shared/i18n';
import { answerMessages } from './messages';

interface Effect {
  readonly measure: string;
  readonly estimate: number;
  readonly ciLower: number | null;
  readonly ciUpper: number | null;
  /** Of the interval; 0.95 when not told. */
  readonly level?: number;
}

/** Effects in words: measure, figure, interval. Two decimals, as the sources mostly print. */
export function useEffectText() {
  const t = useMessages(answerMessages);
  const format = useFormat();
  return useMemo(() => {
    const figure = (value: number) => format.number(value, { decimals: 2 }).replace(/^-/, '−');
    const measure = (code: string) => t.measures[code] ?? code;
    const interval = (lower: number, upper: number, level = 0.95) =>
      t.interval(format.percent(level), figure(lower), figure(upper));
    return {
      figure,
      measure,
      interval,
      effect: ({ measure: code, estimate, ciLower, ciUpper, level }: Effect) =>
        [
          `${measure(code)} ${figure(estimate)}`,
          ...(ciLower === null || ciUpper === null ? [] : [interval(ciLower, ciUpper, level)]),
        ].join(', '),
      better: (higher: boolean) => (higher ? t.higherIsBetter : t.lowerIsBetter),
    };
  }, [t, format]);
}
