import { useFormat, useMessages } from '../shared/i18n';
import { conceptMessages } from './messages';

/** 8–12; one end alone is "from 8" or "up to 12"; empty when neither is known. */
export function useRangeText(): (from: number | null, to: number | null) => string {
  const t = useMessages(conceptMessages);
  const { number } = useFormat();
  return (from, to) => {
    if (from === null) return to === null ? '' : t.upTo(number(to));
    if (to === null) return t.fromNumber(number(from));
    return from === to ? number(from) : `${number(from)}–${number(to)}`;
  };
}
