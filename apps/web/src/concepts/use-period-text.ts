import { useCallback } from 'react';
import { useFormat } from '../shared/i18n';

interface Period {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** 01.03.2027 – 30.06.2027; an open end stays open, and what is not known is left out. */
export function usePeriodText(): (period: Period) => string {
  const { date } = useFormat();
  return useCallback(
    ({ startsOn, endsOn }) => {
      if (startsOn === null && endsOn === null) return '';
      if (startsOn === endsOn && startsOn !== null) return date(startsOn);
      return `${startsOn === null ? '' : date(startsOn)} – ${endsOn === null ? '' : date(endsOn)}`.trim();
    },
    [date],
  );
}
