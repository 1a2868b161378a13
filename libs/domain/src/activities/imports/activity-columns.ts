import type { InBothLanguages } from '../../shared/index.js';
import { labelKey } from '../../vocabulary/index.js';

/** A column of the table of activities: what the export writes is what the import reads. */
interface Column extends InBothLanguages {
  /** What else people call it. */
  readonly also?: readonly string[];
}

/** The columns in their order. A heading belongs to one column only. */
const COLUMNS = {
  title: { da: 'Titel', en: 'Title', also: ['navn', 'overskrift', 'name', 'aktivitetens navn'] },
  kind: { da: 'Slags', en: 'Kind', also: ['type', 'aktivitetstype', 'form'] },
  status: { da: 'Status', en: 'Status', also: ['tilstand'] },
  stoppedReason: { da: 'Hvorfor stoppet', en: 'Why stopped', also: ['årsag', 'begrundelse', 'reason'] },
  startsOn: { da: 'Start', en: 'Starts', also: ['startdato', 'fra', 'begynder', 'start date', 'from', 'dato', 'date'] },
  endsOn: { da: 'Slut', en: 'Ends', also: ['slutdato', 'til', 'slutter', 'end date', 'end', 'to'] },
  targetGroups: {
    da: 'Målgrupper',
    en: 'Target groups',
    also: ['målgruppe', 'target group', 'for hvem', 'for whom', 'deltagergruppe'],
  },
  artForms: {
    da: 'Kunstarter og kulturaktiviteter',
    en: 'Art forms and culture activities',
    also: [
      'aktiviteter',
      'aktivitet',
      'kunstart',
      'kunstarter',
      'activity',
      'activities',
      'art form',
      'art forms',
      'hvad',
    ],
  },
  owner: { da: 'Organisation', en: 'Organisation', also: ['ejer', 'ansvarlig', 'ansvarlig organisation', 'owner'] },
  municipalities: { da: 'Kommuner', en: 'Municipalities', also: ['kommune', 'municipality', 'kommunekode'] },
  place: {
    da: 'Stedets navn',
    en: 'Name of the place',
    also: ['sted', 'adresse', 'place', 'venue', 'lokation', 'hvor'],
  },
  settings: { da: 'Slags sted', en: 'Setting', also: ['steder', 'ramme', 'rammer', 'settings'] },
  orgForms: {
    da: 'Organisering',
    en: 'Organisation form',
    also: ['organiseringsform', 'organiseringsformer', 'forankring', 'organisational forms', 'anchoring'],
  },
  courseLevels: {
    da: 'Forløbstyper',
    en: 'Course types',
    also: ['forløbstype', 'forløbsniveauer og -typer', 'course levels and types', 'course levels', 'emneord'],
  },
  linkLevel: { da: 'Tilknytning', en: 'Link level', also: ['knyttet til', 'link', 'tilknytningsniveau'] },
  stage: { da: 'Udviklingstrin', en: 'Stage', also: ['udviklingsniveau', 'trin', 'development stage'] },
  sender: { da: 'Afsender', en: 'Sender', also: ['inviterer'] },
  access: { da: 'Adgang', en: 'Access', also: ['adgangsvej'] },
  recruitment: {
    da: 'Rekruttering',
    en: 'Recruitment',
    also: ['rekruttering og henvisning', 'henvisning', 'referral'],
  },
  culture: { da: 'Fra kultur', en: 'From culture', also: ['kultur', 'culture', 'kulturområdet'] },
  health: { da: 'Fra sundhed', en: 'From health', also: ['sundhed', 'health', 'sundhedsområdet'] },
  employment: {
    da: 'Fra beskæftigelse',
    en: 'From employment',
    also: ['beskæftigelse', 'employment', 'beskæftigelsesområdet', 'jobcenter'],
  },
  partners: { da: 'Samarbejdspartnere', en: 'Partners', also: ['partnere', 'partner', 'samarbejde', 'medvirkende'] },
  weeks: { da: 'Uger', en: 'Weeks', also: ['antal uger', 'varighed', 'varighed i uger', 'duration'] },
  sessionsPlanned: {
    da: 'Planlagte mødegange',
    en: 'Planned sessions',
    also: ['mødegange', 'antal mødegange', 'gange', 'antal gange', 'sessions'],
  },
  groupSize: { da: 'Holdstørrelse', en: 'Group size', also: ['gruppestørrelse', 'pladser', 'antal pladser'] },
  registered: {
    da: 'Tilmeldte',
    en: 'Registered',
    also: ['deltagere', 'antal deltagere', 'antal tilmeldte', 'participants', 'startede'],
  },
  completed: { da: 'Gennemførte', en: 'Completed', also: ['antal gennemførte', 'fuldførte', 'fuldført'] },
  artists: { da: 'Kunstnere', en: 'Artists', also: ['antal kunstnere', 'kulturformidlere'] },
  volunteers: { da: 'Frivillige', en: 'Volunteers', also: ['antal frivillige'] },
  staffHours: { da: 'Personaletimer', en: 'Staff hours', also: ['timer', 'antal timer', 'hours'] },
  costDkk: {
    da: 'Udgift i kr.',
    en: 'Cost in DKK',
    also: ['udgift', 'udgifter', 'pris', 'budget', 'cost', 'økonomi', 'kr'],
  },
  payers: { da: 'Betalt af', en: 'Paid by', also: ['hvem betaler', 'finansiering', 'payers', 'funding'] },
  goals: { da: 'Mål og temaer', en: 'Goals and themes', also: ['delmål', 'mål', 'temaer', 'goals', 'subgoals'] },
  description: { da: 'Beskrivelse', en: 'Description', also: ['kort beskrivelse', 'indhold', 'om', 'content'] },
  wouldRepeat: { da: 'Vil vi gøre igen', en: 'Would do again', also: ['det virkede', 'gøre igen', 'læring'] },
  wouldChange: { da: 'Vil vi ændre', en: 'Would change', also: ['det vil vi ændre', 'ændre', 'anderledes'] },
  sharing: { da: 'Deling', en: 'Sharing', also: ['delt med', 'synlighed', 'visibility', 'shared with'] },
  link: { da: 'Link', en: 'Permanent link', also: ['id', 'nummer', 'adresse på platformen', 'url'] },
} as const satisfies Readonly<Record<string, Column>>;

/** What a column of an activity table holds. */
export type ActivityColumn = keyof typeof COLUMNS;
export const ACTIVITY_COLUMNS = Object.keys(COLUMNS) as ActivityColumn[];

/** What an activity must say to be shared; a draft needs the first only. */
export const REQUIRED_COLUMNS: readonly ActivityColumn[] = ['title', 'artForms', 'targetGroups'];

/** The heading the export writes. */
export function columnHeading(column: ActivityColumn): InBothLanguages {
  const { da, en } = COLUMNS[column];
  return { da, en };
}

export function isActivityColumn(value: string): value is ActivityColumn {
  return Object.hasOwn(COLUMNS, value);
}

const COLUMN_OF_NAME: ReadonlyMap<string, ActivityColumn> = namesOfColumns();

/** The first to claim a name has it: what the export writes goes before what people also write. */
function namesOfColumns(): Map<string, ActivityColumn> {
  const names = new Map<string, ActivityColumn>();
  const claim = (column: ActivityColumn, name: string): void => {
    const key = labelKey(name);
    if (!names.has(key)) names.set(key, column);
  };
  for (const column of ACTIVITY_COLUMNS)
    for (const name of [COLUMNS[column].da, COLUMNS[column].en]) claim(column, name);
  for (const column of ACTIVITY_COLUMNS) {
    const { also = [] }: Column = COLUMNS[column];
    for (const name of [column, ...also]) claim(column, name);
  }
  return names;
}

/** The column that a heading names, in either language and spelling; what stands in brackets after it does not count. */
export function columnOfHeading(heading: string): ActivityColumn | null {
  const whole = COLUMN_OF_NAME.get(labelKey(heading));
  return whole ?? COLUMN_OF_NAME.get(labelKey(heading.replace(/[([].*$/u, ''))) ?? null;
}

/** Which column of the platform each column of the file fills; null leaves it out. A place in the list is one in the file. */
export type ColumnMapping = readonly (ActivityColumn | null)[];

/** A first guess by the headings. Where two headings mean the same, the first has it. */
export function guessMapping(headings: readonly string[]): ColumnMapping {
  const taken = new Set<ActivityColumn>();
  return headings.map((heading) => {
    const column = columnOfHeading(heading);
    if (column === null || taken.has(column)) return null;
    taken.add(column);
    return column;
  });
}
