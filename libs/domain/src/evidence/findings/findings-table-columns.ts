import type { VocabularyId } from '../../vocabulary/index.js';
import { EFFECT_MEASURES } from '../synthesis/effect-size.js';
import { CERTAINTIES, DIRECTIONS, INTERVENTIONS } from '../finding.js';
import { COMPARISONS } from '../comparison.js';

/** What a column of a pasted table may fill. */
export type TableField = keyof typeof COLUMN_NAMES;

/** The names of columns people write, besides the field's own, in Danish and English; compared as `plainWord` has them. */
const COLUMN_NAMES = {
  statement: ['fund', 'udsagn', 'resultat', 'finding'],
  page: ['side', 'sidetal', 'place.page'],
  quote: ['citat', 'place.quote'],
  intervention: ['indsats', 'indsatstype'],
  activities: ['aktivitet', 'aktiviteter', 'kunstart', 'activity', 'art form'],
  targetGroups: ['målgruppe', 'målgrupper', 'target group', 'target groups', 'conditions', 'population'],
  outcome: ['udbytte', 'effekt på', 'outcomes'],
  instrument: ['redskab', 'måleredskab', 'skala'],
  instrumentNote: ['redskab i ord', 'instrument note'],
  settings: ['sted', 'ramme', 'setting'],
  orgForms: ['organisering', 'organisation form', 'organisation'],
  comparison: ['sammenligning', 'sammenlignet med'],
  direction: ['retning'],
  measure: ['effektmål', 'effect measure'],
  estimate: ['estimat', 'effekt', 'effect'],
  ciLower: ['nedre', 'ci nedre', 'nedre grænse', 'ci lower', 'lower'],
  ciUpper: ['øvre', 'ci øvre', 'øvre grænse', 'ci upper', 'upper'],
  level: ['niveau', 'ci niveau', 'ci level'],
  standardError: ['standardfejl', 'se', 'standard error'],
  variance: ['varians', 'vi'],
  n: ['n indsats', 'n gruppe', 'antal'],
  nComparison: ['n sammenligning', 'n kontrol', 'n comparison', 'n control'],
  betterWhen: ['bedst når', 'bedre når', 'better when', 'better'],
  design: ['studiedesign', 'study design'],
  trial: ['forsøg', 'undersøgelse', 'registreringsnummer', 'trial id', 'study id', 'registration'],
  certainty: ['sikkerhed', 'evidensgrad', 'grade'],
  certaintyReason: ['begrundelse', 'certainty reason', 'reason'],
  studies: ['studier', 'antal studier'],
  participants: ['deltagere', 'antal deltagere', 'persons'],
  weeks: ['uger'],
  sessions: ['gange', 'møder'],
  staff: ['personale', 'bemanding'],
  cost: ['pris', 'omkostninger', 'costs'],
  countries: ['land', 'lande', 'country'],
  transferNote: ['oversættelse', 'til danske forhold', 'transfer note', 'transfer'],
} as const;

/** Small letters, one blank between words, no full stops: how names of columns and words in cells are compared. */
export function plainWord(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s_.\-–]+/gu, ' ')
    .trim();
}

const FIELD_OF_NAME: ReadonlyMap<string, TableField> = new Map(
  (Object.entries(COLUMN_NAMES) as [TableField, readonly string[]][]).flatMap(([field, names]) =>
    [field, ...names].map((name) => [plainWord(name), field] as const),
  ),
);

/** The field a column fills; null for a column that is not used. */
export function fieldOfColumn(name: string): TableField | null {
  return FIELD_OF_NAME.get(plainWord(name)) ?? null;
}

/** The vocabulary whose terms stand in a column. */
export const VOCABULARY_OF_COLUMN = {
  activities: 'artForms',
  targetGroups: 'targetGroups',
  outcome: 'outcomes',
  instrument: 'evalInstruments',
  settings: 'settings',
  orgForms: 'orgForms',
  design: 'evidenceTypes',
} as const satisfies Partial<Record<TableField, VocabularyId>>;

const words = <Value extends string>(
  values: readonly Value[],
  danish: Readonly<Record<Value, readonly string[]>>,
): ReadonlyMap<string, Value> =>
  new Map(values.flatMap((value) => [value, ...danish[value]].map((word) => [plainWord(word), value] as const)));

/** The words of fields that have a few possibilities: the domain's own, and Danish ones. */
export const WORDS_OF_COLUMN = {
  intervention: words(INTERVENTIONS, { activity: ['aktivitet'], therapy: ['terapi'], both: ['begge', 'begge dele'] }),
  comparison: words(COMPARISONS, {
    'not-told': ['ikke oplyst', 'not told'],
    none: ['ingen'],
    'before-after': ['før efter', 'før-efter', 'pre post'],
    controlled: ['kontrolleret', 'sammenligningsgruppe', 'kontrolgruppe'],
    randomised: ['lodtrækning', 'randomiseret', 'randomized', 'rct'],
  }),
  direction: words(DIRECTIONS, {
    improved: ['bedre', 'bedring', 'forbedret', 'forbedring', 'positiv', '+'],
    'no-difference': ['ingen forskel', 'uændret', 'nul', '0'],
    worsened: ['værre', 'forværret', 'forværring', 'negativ', '-'],
    mixed: ['blandet', 'modstridende'],
    unclear: ['uklar', 'uklart', '?'],
  }),
  measure: words(EFFECT_MEASURES, {
    MD: ['gennemsnitsforskel', 'mean difference'],
    SMD: ['d', 'g', 'cohens d', 'hedges g'],
    SMCC: [],
    SMCR: [],
    RR: ['risk ratio'],
    OR: ['odds ratio'],
    RD: ['risk difference'],
    ZCOR: ['r', 'korrelation', 'correlation'],
  }),
  betterWhen: words(['higher', 'lower'], { higher: ['højere', 'høj', 'op'], lower: ['lavere', 'lav', 'ned'] }),
  certainty: words(CERTAINTIES, {
    high: ['høj'],
    moderate: ['moderat'],
    low: ['lav'],
    'very-low': ['meget lav'],
  }),
} as const;
