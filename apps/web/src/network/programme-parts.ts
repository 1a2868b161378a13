import { useFormat, useMessages } from '../shared/i18n';
import { networkMessages } from './messages';
import type { Programme } from './network-queries';

/** From when until when, in words. */
export function usePeriod(): (from: string | null, to: string | null) => string {
  const t = useMessages(networkMessages);
  const format = useFormat();
  return (from, to) => {
    if (from && to) return t.period(format.date(from), format.date(to));
    if (from) return t.since(format.date(from));
    return to ? t.until(format.date(to)) : t.noDates;
  };
}

const ORDER: readonly Programme['time'][] = ['RUNNING', 'AHEAD', 'OVER'];

/** The viewer's own first, then those that run, by name. */
export function programmesInOrder(
  programmes: readonly Programme[],
  own: readonly string[],
  compare: (a: Programme, b: Programme) => number,
): Programme[] {
  const place = ({ id, time }: Programme): number => (own.includes(id) ? -1 : ORDER.indexOf(time));
  return [...programmes].sort((a, b) => place(a) - place(b) || compare(a, b));
}
