import { useCallback } from 'react';
import { useFormat } from '../shared/i18n';

/** `2024`, `2024-05` and `2024-05-31` as readers write them: 2024, 05.2024, 31.05.2024. */
export function useSourceDate(): (date: string) => string {
  const { date: format } = useFormat();
  return useCallback(
    (date) => {
      const [year, month, day] = date.split('-');
      if (day) return format(date);
      return month ? `${month}.${year}` : date;
    },
    [format],
  );
}
