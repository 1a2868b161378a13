import type { InBothLanguages } from '../../shared/index.js';
import type { ActivityColumn } from './activity-columns.js';
import {
  ACCESS_WORDS,
  KIND_WORDS,
  LINK_LEVEL_WORDS,
  SENDER_WORDS,
  SHARING_WORDS,
  STAGE_WORDS,
  STATUS_WORDS,
} from './activity-words.js';

/** Columns that hold one of a few words. */
const WORD_LISTS = {
  kind: KIND_WORDS,
  status: STATUS_WORDS,
  linkLevel: LINK_LEVEL_WORDS,
  stage: STAGE_WORDS,
  sender: SENDER_WORDS,
  access: ACCESS_WORDS,
  sharing: SHARING_WORDS,
} as const;

/** Columns that name things that the network has. */
export const NAMING_COLUMNS = [
  'targetGroups',
  'artForms',
  'settings',
  'orgForms',
  'courseLevels',
  'municipalities',
  'goals',
] as const satisfies readonly ActivityColumn[];
export type NamingColumn = (typeof NAMING_COLUMNS)[number];

/** The words that may stand in a column; empty for one that holds anything else. */
export function wordsOfColumn(column: ActivityColumn): InBothLanguages[] {
  const lists: Readonly<
    Partial<Record<ActivityColumn, { readonly words: Readonly<Record<string, InBothLanguages>> }>>
  > = WORD_LISTS;
  return Object.values(lists[column]?.words ?? {}).map(({ da, en }) => ({ da, en }));
}

const TEXT = { da: 'Fri tekst.', en: 'Any text.' };
const NUMBER = {
  da: 'Et helt tal. Kun antal, aldrig navne på borgere.',
  en: 'A whole number. Counts only, never names of citizens.',
};
const PLAIN_NUMBER = { da: 'Et helt tal.', en: 'A whole number.' };
const DAY = { da: 'En dato som 01.02.2026.', en: 'A date such as 01/02/2026.' };
const ONE = { da: 'Ét af ordene på arket Muligheder.', en: 'One of the words on the sheet Choices.' };
const SOME = {
  da: 'Et eller flere af navnene på arket Muligheder, med semikolon imellem.',
  en: 'One or more of the names on the sheet Choices, with semicolons in between.',
};
const WHO = {
  da: 'Hvem der er med fra området: et team, en forvaltning, en institution. Skriv ja, hvis I ikke ved hvem.',
  en: 'Who takes part from the field: a team, an administration, an institution. Write yes if you do not know who.',
};

const GUIDE: Readonly<Record<ActivityColumn, InBothLanguages>> = {
  title: { da: 'Skal udfyldes. Kort og genkendeligt.', en: 'Required. Short and easy to recognise.' },
  kind: ONE,
  status: { da: `${ONE.da} Tom: det følger af datoerne.`, en: `${ONE.en} Empty: the dates tell.` },
  stoppedReason: { da: 'Skal udfyldes, hvis aktiviteten er stoppet.', en: 'Required when the activity was stopped.' },
  startsOn: DAY,
  endsOn: DAY,
  targetGroups: { da: `Skal udfyldes for at dele. ${SOME.da}`, en: `Required for sharing. ${SOME.en}` },
  artForms: { da: `Skal udfyldes for at dele. ${SOME.da}`, en: `Required for sharing. ${SOME.en}` },
  owner: {
    da: 'Den organisation, der har ansvaret. Tom: den, I vælger ved importen.',
    en: 'The organisation that answers for it. Empty: the one you choose when importing.',
  },
  municipalities: SOME,
  place: { da: 'Stedet, som folk kalder det.', en: 'The place, as people call it.' },
  settings: SOME,
  orgForms: SOME,
  courseLevels: SOME,
  linkLevel: ONE,
  stage: ONE,
  sender: ONE,
  access: ONE,
  recruitment: { da: 'Hvordan borgerne hører om det og kommer med.', en: 'How citizens hear of it and come to it.' },
  culture: WHO,
  health: WHO,
  employment: WHO,
  partners: {
    da: 'Navn (rolle), med semikolon imellem. Roller: medejer, vært, kunstnerisk, henviser, giver penge, forskning, andet.',
    en: 'Name (role), with semicolons in between. Roles: co-owner, host, artistic, referring, funding, research, other.',
  },
  weeks: PLAIN_NUMBER,
  sessionsPlanned: PLAIN_NUMBER,
  groupSize: PLAIN_NUMBER,
  registered: NUMBER,
  completed: NUMBER,
  artists: PLAIN_NUMBER,
  volunteers: PLAIN_NUMBER,
  staffHours: PLAIN_NUMBER,
  costDkk: { da: 'Hele kroner.', en: 'Whole kroner.' },
  payers: {
    da: 'Navn: beløb, med semikolon imellem. Beløbet kan udelades.',
    en: 'Name: amount, with semicolons in between. The amount can be left out.',
  },
  goals: SOME,
  description: TEXT,
  wouldRepeat: TEXT,
  wouldChange: TEXT,
  sharing: {
    da: `${ONE.da} Tom: det, I vælger ved importen.`,
    en: `${ONE.en} Empty: what you choose when importing.`,
  },
  link: {
    da: 'Lad den stå tom. Den udfyldes, når aktiviteter hentes ud.',
    en: 'Leave it empty. It is filled in when activities are exported.',
  },
};

/** What a column is for and how it is written, for those who fill in a table. */
export function columnGuide(column: ActivityColumn): InBothLanguages {
  return GUIDE[column];
}
