import type { InterfaceLanguage } from '../../shared/index.js';
import type { ActivityContent, Field, Partner, Payer, Sharing } from '../activity.js';
import { ACTIVITY_COLUMNS, type ActivityColumn } from './activity-columns.js';
import type { ActivityNames } from './read-activity-row.js';
import {
  ACCESS_WORDS,
  KIND_WORDS,
  LINK_LEVEL_WORDS,
  PARTNER_ROLE_WORDS,
  SENDER_WORDS,
  SHARING_WORDS,
  STAGE_WORDS,
  STATUS_WORDS,
  type WordList,
} from './activity-words.js';
import { cellOf } from './cell-lists.js';
import { dayAsWritten, dayInCell } from './day-in-cell.js';

/** A day apart from a text, so that a spreadsheet can have it as a date. */
export interface DayCell {
  readonly day: string;
}

export type ActivityCell = string | number | DayCell | null;

/** What an activity is written with. Names that the reader may not know of are left out. */
export interface ActivityLabels {
  readonly language: InterfaceLanguage;
  /** The label of a term, a goal, an organisation or a municipality by its id; undefined when there is none to show. */
  readonly labelOf: (id: string) => string | undefined;
  /** Where links begin: the public address of the platform. */
  readonly publicUrl: string;
}

/** An activity as it goes into a table. */
export interface WrittenActivity {
  readonly id: string | null;
  readonly ownerId: string | null;
  readonly sharing: Sharing | null;
  readonly content: ActivityContent;
}

/** One row of the table, in the order of `ACTIVITY_COLUMNS`. Null is an empty cell. */
export function writeActivityRow(activity: WrittenActivity, labels: ActivityLabels): ActivityCell[] {
  return ACTIVITY_COLUMNS.map((column) => WRITERS[column](activity, labels));
}

/** A cell as text: dates and numbers as people write them in the language. */
export function cellAsText(cell: ActivityCell, language: InterfaceLanguage): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return NUMBERS[language].format(cell);
  return typeof cell === 'string' ? cell : dayAsWritten(cell.day, language);
}

const NUMBERS: Readonly<Record<InterfaceLanguage, Intl.NumberFormat>> = {
  // Without marks between thousands: programs, and readers of the other language, take them for decimals.
  da: new Intl.NumberFormat('da-DK', { maximumFractionDigits: 2, useGrouping: false }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2, useGrouping: false }),
};

type Writer = (activity: WrittenActivity, labels: ActivityLabels) => ActivityCell;

const text =
  (
    field: 'title' | 'description' | 'stoppedReason' | 'recruitment' | 'place' | 'wouldRepeat' | 'wouldChange',
  ): Writer =>
  ({ content }) =>
    content[field];

const day =
  (field: 'startsOn' | 'endsOn'): Writer =>
  ({ content }) => {
    const value = content[field];
    return value === null ? null : dayInCell(value) === null ? value : { day: value };
  };

const count =
  (
    field:
      | 'weeks'
      | 'sessionsPlanned'
      | 'groupSize'
      | 'registered'
      | 'completed'
      | 'artists'
      | 'volunteers'
      | 'staffHours'
      | 'costDkk',
  ): Writer =>
  ({ content }) =>
    content[field];

const word =
  <Value extends string>(words: WordList<Value>, valueOf: (activity: WrittenActivity) => Value | null): Writer =>
  (activity, { language }) => {
    const value = valueOf(activity);
    return value === null ? null : words.words[value][language];
  };

const labels =
  (
    field: 'targetGroups' | 'artForms' | 'settings' | 'orgForms' | 'courseLevels' | 'municipalityCodes' | 'goalIds',
  ): Writer =>
  ({ content }, { labelOf }) =>
    cellOf(content[field].flatMap((id) => labelOf(id) ?? []));

const who =
  (field: Field): Writer =>
  ({ content }, { language }) => {
    const part = content.fields.find((each) => each.field === field);
    if (part === undefined) return null;
    return part.who === '' ? { da: 'ja', en: 'yes' }[language] : part.who;
  };

const WRITERS: Readonly<Record<ActivityColumn, Writer>> = {
  title: text('title'),
  kind: word(KIND_WORDS, ({ content }) => content.kind),
  status: word(STATUS_WORDS, ({ content }) => content.status),
  stoppedReason: text('stoppedReason'),
  startsOn: day('startsOn'),
  endsOn: day('endsOn'),
  targetGroups: labels('targetGroups'),
  artForms: labels('artForms'),
  owner: ({ ownerId }, { labelOf }) => (ownerId === null ? null : (labelOf(ownerId) ?? null)),
  municipalities: labels('municipalityCodes'),
  place: text('place'),
  settings: labels('settings'),
  orgForms: labels('orgForms'),
  courseLevels: labels('courseLevels'),
  linkLevel: word(LINK_LEVEL_WORDS, ({ content }) => content.linkLevel),
  stage: word(STAGE_WORDS, ({ content }) => content.stage),
  sender: word(SENDER_WORDS, ({ content }) => content.sender),
  access: word(ACCESS_WORDS, ({ content }) => content.access),
  recruitment: text('recruitment'),
  culture: who('culture'),
  health: who('health'),
  employment: who('employment'),
  partners: ({ content }, context) => cellOf(content.partners.flatMap((partner) => partnerCell(partner, context))),
  weeks: count('weeks'),
  sessionsPlanned: count('sessionsPlanned'),
  groupSize: count('groupSize'),
  registered: count('registered'),
  completed: count('completed'),
  artists: count('artists'),
  volunteers: count('volunteers'),
  staffHours: count('staffHours'),
  costDkk: count('costDkk'),
  payers: ({ content }, { language }) => cellOf(content.payers.map((payer) => payerCell(payer, language))),
  goals: labels('goalIds'),
  description: text('description'),
  wouldRepeat: text('wouldRepeat'),
  wouldChange: text('wouldChange'),
  sharing: word(SHARING_WORDS, ({ sharing }) => sharing),
  link: ({ id }, { publicUrl }) => (id === null ? null : `${publicUrl}/aktiviteter/${id}`),
};

function partnerCell({ organisationId, name, role }: Partner, { language, labelOf }: ActivityLabels): string[] {
  const shown = organisationId === null ? name : labelOf(organisationId);
  return shown === undefined ? [] : [`${shown} (${PARTNER_ROLE_WORDS.words[role][language]})`];
}

/** A colon without an amount keeps a name that ends in a number from being read as one. */
function payerCell({ name, amountDkk }: Payer, language: InterfaceLanguage): string {
  return amountDkk === null
    ? `${name}${name.includes(':') ? ':' : ''}`
    : `${name}: ${NUMBERS[language].format(amountDkk)}`;
}

/**
 * The label to write for each of these: its own where it leads back to it, else its id. `things` are by id with the label
 * in the language; `find` is what reads the table.
 */
export function unmistakableLabel(id: string, label: string | undefined, find: ActivityNames['organisations']): string {
  const found = label === undefined ? [] : find(label);
  return label !== undefined && found.length === 1 && found[0] === id ? label : id;
}
