import { dayOf, timeOf, type MeetingKind, type MeetingState } from '@samspil/domain/meetings';
import type { InBothLanguages, InterfaceLanguage } from '@samspil/domain/shared';

export const KIND_NAMES: Readonly<Record<MeetingKind, InBothLanguages>> = {
  'network-meeting': { da: 'Netværksmøde', en: 'Network meeting' },
  'steering-group': { da: 'Styregruppemøde', en: 'Steering group meeting' },
  'working-group': { da: 'Arbejdsgruppemøde', en: 'Working group meeting' },
  seminar: { da: 'Seminar', en: 'Seminar' },
  'professional-day': { da: 'Fagdag', en: 'Professional day' },
  forum: { da: 'Forum', en: 'Forum' },
  other: { da: 'Andet møde', en: 'Other meeting' },
};

export const STATE_NAMES: Readonly<Record<MeetingState, InBothLanguages>> = {
  draft: { da: 'Kladde', en: 'Draft' },
  announced: { da: 'Indkaldt', en: 'Announced' },
  held: { da: 'Holdt', en: 'Held' },
  cancelled: { da: 'Aflyst', en: 'Cancelled' },
};

/** 14.12.2026 kl. 10.00 · 14/12/2026 at 10:00 */
export function momentText(clock: string, language: InterfaceLanguage): string {
  const [year = '', month = '', day = ''] = dayOf(clock).split('-');
  const isDanish = language === 'da';
  const date = isDanish ? `${day}.${month}.${year}` : `${day}/${month}/${year}`;
  return `${date} ${isDanish ? 'kl.' : 'at'} ${hourText(clock, language)}`;
}

/** 14.12.2026 kl. 10.00–15.00; with both days where they differ. */
export function spanText(from: string, to: string): InBothLanguages {
  const isOneDay = dayOf(from) === dayOf(to);
  const inLanguage = (language: InterfaceLanguage): string =>
    `${momentText(from, language)}–${isOneDay ? hourText(to, language) : momentText(to, language)}`;
  return { da: inLanguage('da'), en: inLanguage('en') };
}

function hourText(clock: string, language: InterfaceLanguage): string {
  return language === 'da' ? timeOf(clock).replace(':', '.') : timeOf(clock);
}
