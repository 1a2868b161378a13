import { dayOf, timeOf } from '@samspil/domain/meetings';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import { useMemo } from 'react';
import { useLanguage } from '../shared/i18n';

/** Times of meetings are on the clock of Denmark already: they are shown as they stand, wherever the reader is. */
export interface MeetingTime {
  /** 14.12.2026 */
  readonly day: (clock: string) => string;
  /** tirsdag 14.12.2026 */
  readonly longDay: (clock: string) => string;
  /** 10.00 */
  readonly time: (clock: string) => string;
  /** tirsdag 14.12.2026 kl. 10.00 */
  readonly moment: (clock: string) => string;
  /** tirsdag 14.12.2026 kl. 10.00–12.30; with both days where they differ */
  readonly span: (from: string, to: string) => string;
}

export function createMeetingTime(language: InterfaceLanguage): MeetingTime {
  const locale = language === 'da' ? 'da-DK' : 'en-GB';
  const at = language === 'da' ? 'kl.' : 'at';
  const asUtc = (clock: string) => new Date(`${dayOf(clock)}T00:00:00Z`);
  const date = new Intl.DateTimeFormat(locale, {
    ...{ day: '2-digit', month: '2-digit', year: 'numeric' },
    timeZone: 'UTC',
  });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const day: MeetingTime['day'] = (clock) => date.format(asUtc(clock));
  const longDay: MeetingTime['day'] = (clock) => `${weekday.format(asUtc(clock))} ${day(clock)}`;
  const time: MeetingTime['time'] = (clock) => (language === 'da' ? timeOf(clock).replace(':', '.') : timeOf(clock));
  const moment: MeetingTime['moment'] = (clock) => `${longDay(clock)} ${at} ${time(clock)}`;
  const span: MeetingTime['span'] = (from, to) =>
    dayOf(from) === dayOf(to) ? `${moment(from)}–${time(to)}` : `${moment(from)} – ${moment(to)}`;
  return { day, longDay, time, moment, span };
}

export function useMeetingTime(): MeetingTime {
  const { language } = useLanguage();
  return useMemo(() => createMeetingTime(language), [language]);
}
