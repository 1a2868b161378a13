import { useCallback } from 'react';
import { useFormat, useMessages } from '../../shared/i18n';
import { overviewMessages } from './messages';
import type { ListedActivity } from './overview-queries';

/** When an activity is, in words; an event on one day names it once. */
export function usePeriod(): (activity: Pick<ListedActivity, 'startsOn' | 'endsOn'>) => string {
  const t = useMessages(overviewMessages);
  const format = useFormat();
  return useCallback(
    ({ startsOn, endsOn }) => {
      if (startsOn === null && endsOn === null) return t.noPeriod;
      if (startsOn === null) return t.until(format.date(endsOn ?? ''));
      if (endsOn === null) return t.from(format.date(startsOn));
      return startsOn === endsOn ? format.date(startsOn) : t.period(format.date(startsOn), format.date(endsOn));
    },
    [t, format],
  );
}
