import { REPRESENTED_SECTORS, type RepresentationCell } from '@samspil/domain/meetings';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import { csvTable } from '../../shared/csv.js';
import { SECTOR_NAMES, sectorsInWords } from './liaison-reminders.js';
import type { NetworkRepresentation } from './representation-record.js';

interface Heads {
  readonly municipality: string;
  readonly registered: string;
  readonly attended: string;
  readonly notRegistered: string;
  readonly notAttended: string;
  readonly reminded: string;
}

const HEADS: Readonly<Record<InterfaceLanguage, Heads>> = {
  da: {
    municipality: 'Kommune',
    registered: 'tilmeldt',
    attended: 'mødt',
    notRegistered: 'Ikke tilmeldt',
    notAttended: 'Ikke mødt',
    reminded: 'Sidst mindet',
  },
  en: {
    municipality: 'Municipality',
    registered: 'registered',
    attended: 'present',
    notRegistered: 'Not registered',
    notAttended: 'Not present',
    reminded: 'Last reminded',
  },
};

/** The representation as a table for spreadsheets: who came is empty until attendance has been taken. */
export function representationTable(
  { rows, isAttendanceTaken }: NetworkRepresentation,
  language: InterfaceLanguage,
): string {
  const heads = HEADS[language];
  const columns = REPRESENTED_SECTORS.flatMap((sector) => [
    `${SECTOR_NAMES[sector][language]} ${heads.registered}`,
    `${SECTOR_NAMES[sector][language]} ${heads.attended}`,
  ]);
  const figures = ({ registered, attended }: RepresentationCell): string[] => [
    String(registered),
    isAttendanceTaken ? String(attended) : '',
  ];
  return csvTable(
    [
      [heads.municipality, ...columns, heads.notRegistered, heads.notAttended, heads.reminded],
      ...rows.map(({ organisation, cells, notRegistered, notAttended, lastReminder }) => [
        organisation.name[language],
        ...cells.flatMap(figures),
        sectorsInWords(notRegistered, language),
        sectorsInWords(notAttended ?? [], language),
        dayFor(lastReminder?.remindedOn, language),
      ]),
    ],
    language,
  );
}

function dayFor(day: string | undefined, language: InterfaceLanguage): string {
  return day === undefined || language === 'en' ? (day ?? '') : day.split('-').reverse().join('.');
}
