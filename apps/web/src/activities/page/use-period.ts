import { useFormat, useMessages } from '../../shared/i18n';
import { pageMessages } from './messages';

interface Period {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** "03.02.2026 – 28.04.2026", "fra 03.02.2026", or nothing. */
export function usePeriod(): (period: Period) => string {
  const t = useMessages(pageMessages);
  const format = useFormat();
  return ({ startsOn, endsOn }) => {
    if (startsOn !== null && endsOn !== null) {
      return startsOn === endsOn ? format.date(startsOn) : `${format.date(startsOn)}\u00A0– ${format.date(endsOn)}`;
    }
    if (startsOn !== null) return t.from(format.date(startsOn));
    return endsOn === null ? '' : t.until(format.date(endsOn));
  };
}
