import type { MinutesChange } from '@samspil/domain/meetings';
import type { InterfaceLanguage } from '@samspil/domain/shared';

/** What files about minutes say besides what stands in them. */
export interface MinutesTexts {
  readonly kicker: string;
  readonly approved: (version: number, by: string, day: string) => string;
  readonly corrected: (reason: string) => string;
  readonly present: string;
  readonly general: string;
  readonly removedItem: string;
  readonly decision: string;
  readonly action: string;
  readonly due: (day: string) => string;
  readonly unresolved: string;
  readonly changes: string;
  readonly changeKinds: Readonly<Record<MinutesChange['kind'], string>>;
  readonly footer: (page: number, of: number) => string;
  readonly files: { readonly minutes: string; readonly actions: string; readonly decisions: string };
  readonly actionColumns: readonly string[];
  readonly decisionColumns: readonly string[];
  readonly yes: string;
  readonly no: string;
}

const DA: MinutesTexts = {
  kicker: 'Samspil: referat',
  approved: (version, by, day) => `Version ${version}, godkendt af ${by}, ${day}.`,
  corrected: (reason) => `Rettet: ${reason}`,
  present: 'Til stede',
  general: 'Generelt',
  removedItem: 'Et punkt, der er taget af dagsordenen',
  decision: 'Beslutning',
  action: 'Opgave',
  due: (day) => `senest ${day}`,
  unresolved: 'Punktet fortsætter på næste møde.',
  changes: 'Rettet siden den forrige version',
  changeKinds: {
    text: 'Noter',
    outcome: 'Om punktet er afsluttet',
    decision: 'Beslutning',
    action: 'Opgave',
    present: 'Til stede',
  },
  footer: (page, of) => `Side ${page} af ${of}`,
  files: { minutes: 'referat', actions: 'opgaver', decisions: 'beslutninger' },
  actionColumns: ['Opgave', 'Ansvarlig', 'Senest', 'Gjort', 'Møde', 'Dato', 'Gruppe', 'Punkt'],
  decisionColumns: ['Beslutning', 'Møde', 'Dato', 'Gruppe', 'Punkt', 'Referat godkendt'],
  yes: 'ja',
  no: 'nej',
};

const EN: MinutesTexts = {
  kicker: 'Samspil: minutes',
  approved: (version, by, day) => `Version ${version}, approved by ${by}, ${day}.`,
  corrected: (reason) => `Corrected: ${reason}`,
  present: 'Present',
  general: 'General',
  removedItem: 'An item that was taken off the agenda',
  decision: 'Decision',
  action: 'Action',
  due: (day) => `by ${day}`,
  unresolved: 'The item continues at the next meeting.',
  changes: 'Corrected since the version before',
  changeKinds: {
    text: 'Notes',
    outcome: 'Whether the item is finished',
    decision: 'Decision',
    action: 'Action',
    present: 'Present',
  },
  footer: (page, of) => `Page ${page} of ${of}`,
  files: { minutes: 'minutes', actions: 'actions', decisions: 'decisions' },
  actionColumns: ['Action', 'Owner', 'Due', 'Done', 'Meeting', 'Date', 'Body', 'Item'],
  decisionColumns: ['Decision', 'Meeting', 'Date', 'Body', 'Item', 'Minutes approved'],
  yes: 'yes',
  no: 'no',
};

export const MINUTES_TEXTS: Readonly<Record<InterfaceLanguage, MinutesTexts>> = { da: DA, en: EN };
