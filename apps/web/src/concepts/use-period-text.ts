import { useCallback } from 'react';
import { useFormat, useMessages } from '../shared/i18n';
import { conceptMessages } from './messages';

interface Period {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** 01.03.2027 – 30.06.2027, or the one end that is known; empty when neither is. */
export function usePeriodText(): (period: Period) => string {
  const t = useMessages(conceptMessages);
  const { date } = useFormat();
  return useCallback(
    ({ startsOn, endsOn }) => {
      if (startsOn === null) return endsOn === null ? '' : t.untilDay(date(endsOn));
      if (endsOn === null) return t.fromDay(date(startsOn));
      return startsOn === endsOn ? date(startsOn) : `${date(startsOn)} – ${date(endsOn)}`;
    },
    [t, date],
  );
}
