import type { InterfaceLanguage } from '../../shared/index.js';
import type { Certainty, Direction, Intervention } from '../finding.js';
import type { Comparison } from '../comparison.js';
import type { DesignTier } from '../study-designs.js';
import type { FindingFacet } from './finding-filters.js';
import type { MapAxes } from './map-axes.js';

/** What a map says, on screen and in what is taken away from it. */
export interface MapWords {
  readonly title: string;
  readonly axes: Readonly<Record<MapAxes, string>>;
  readonly tiers: Readonly<Record<DesignTier, string>>;
  /** Three letters that stand beside a mark. */
  readonly tierCodes: Readonly<Record<DesignTier, string>>;
  readonly directions: Readonly<Record<Direction, string>>;
  /** In a sentence after a number: `8 bedring`. */
  readonly directionCounts: Readonly<Record<Direction, string>>;
  readonly interventions: Readonly<Record<Intervention, string>>;
  readonly certainties: Readonly<Record<Certainty, string>>;
  readonly comparisons: Readonly<Record<Comparison, string>>;
  readonly facets: Readonly<Record<FindingFacet, string>>;
  readonly from: (year: number) => string;
  readonly until: (year: number) => string;
  /** What was taken away is dated: the map goes on changing. */
  readonly drawn: (date: string) => string;
  /** Of invented findings: that they are not counted. */
  readonly invented: (count: number) => string;
  readonly findings: (count: number) => string;
  readonly sources: (count: number) => string;
  /** `12 fund i 8 kilder` */
  readonly amount: (findings: number, sources: number) => string;
  readonly findingsHead: string;
  readonly sourcesHead: string;
  readonly bestDesign: string;
  readonly research: string;
  readonly practice: string;
  readonly noPractice: string;
  readonly gap: string;
  readonly noFindings: string;
  readonly markSize: string;
  readonly legend: string;
  readonly row: string;
  readonly column: string;
  readonly broader: string;
  readonly layer: string;
  readonly intervention: string;
  readonly termId: (side: string) => string;
  readonly yes: string;
}

const DA: MapWords = {
  title: 'Evidenskort',
  axes: {
    'target-group-by-activity': 'Målgruppe og aktivitet',
    'target-group-by-outcome': 'Målgruppe og udbytte',
    'activity-by-outcome': 'Aktivitet og udbytte',
  },
  tiers: {
    synthesis: 'Systematisk gennemgang af studier',
    randomised: 'Forsøg med lodtrækning (RCT)',
    controlled: 'Sammenligningsgruppe uden lodtrækning',
    observational: 'Observationsstudie',
    'before-after': 'Før og efter uden sammenligning',
    descriptive: 'Beskrivende undersøgelse',
  },
  tierCodes: {
    synthesis: 'Syst',
    randomised: 'RCT',
    controlled: 'Sam',
    observational: 'Obs',
    'before-after': 'F/E',
    descriptive: 'Bes',
  },
  directions: {
    improved: 'Bedring',
    'no-difference': 'Ingen forskel',
    worsened: 'Forværring',
    mixed: 'Blandet',
    unclear: 'Uklart',
  },
  directionCounts: {
    improved: 'med bedring',
    'no-difference': 'uden forskel',
    worsened: 'med forværring',
    mixed: 'med blandet resultat',
    unclear: 'med uklart resultat',
  },
  interventions: { activity: 'Kulturaktivitet', therapy: 'Terapi', both: 'Aktivitet og terapi, ikke adskilt' },
  certainties: { high: 'Høj', moderate: 'Moderat', low: 'Lav', 'very-low': 'Meget lav' },
  comparisons: {
    'not-told': 'Ikke oplyst',
    none: 'Ingen tilrettelagt sammenligning',
    'before-after': 'Før og efter',
    controlled: 'Sammenligningsgruppe',
    randomised: 'Lodtrækning',
  },
  facets: {
    targetGroups: 'Målgruppe',
    artForms: 'Kunstart',
    outcomes: 'Udbytte',
    intervention: 'Indsats',
    direction: 'Resultat',
    certainty: 'Hvor sikkert',
    comparison: 'Sammenligning',
    evidenceTypes: 'Design',
    settings: 'Sted',
    orgForms: 'Organisering',
    country: 'Land',
    language: 'Sprog',
  },
  from: (year) => `fra ${year}`,
  until: (year) => `til ${year}`,
  drawn: (date) => `Opgjort ${date}`,
  invented: (count) =>
    count === 1 ? '1 opdigtet eksempel er ikke talt med' : `${count} opdigtede eksempler er ikke talt med`,
  findings: (count) => `${count} fund`,
  sources: (count) => `${count} ${count === 1 ? 'kilde' : 'kilder'}`,
  amount: (findings, sources) => `${DA.findings(findings)} i ${DA.sources(sources)}`,
  findingsHead: 'Fund',
  sourcesHead: 'Kilder',
  bestDesign: 'Stærkeste design',
  research: 'Forskning',
  practice: 'Praksis',
  noPractice: 'Praksis: endnu ingen evaluerede aktiviteter',
  gap: 'Hul',
  noFindings: 'ingen fund endnu',
  markSize: 'Arealet følger antallet af fund',
  legend: 'Sådan læses kortet',
  row: 'Række',
  column: 'Kolonne',
  broader: 'Overordnet emne',
  layer: 'Lag',
  intervention: 'Indsats',
  termId: (side) => `${side}, kode`,
  yes: 'ja',
};

const EN: MapWords = {
  title: 'Evidence map',
  axes: {
    'target-group-by-activity': 'Target group and activity',
    'target-group-by-outcome': 'Target group and outcome',
    'activity-by-outcome': 'Activity and outcome',
  },
  tiers: {
    synthesis: 'Systematic review',
    randomised: 'Randomised trial (RCT)',
    controlled: 'Comparison group, not randomised',
    observational: 'Observational study',
    'before-after': 'Before and after without comparison',
    descriptive: 'Descriptive study',
  },
  tierCodes: {
    synthesis: 'Syst',
    randomised: 'RCT',
    controlled: 'Com',
    observational: 'Obs',
    'before-after': 'B/A',
    descriptive: 'Des',
  },
  directions: {
    improved: 'Improved',
    'no-difference': 'No difference',
    worsened: 'Worsened',
    mixed: 'Mixed',
    unclear: 'Unclear',
  },
  directionCounts: {
    improved: 'improved',
    'no-difference': 'with no difference',
    worsened: 'worsened',
    mixed: 'mixed',
    unclear: 'unclear',
  },
  interventions: { activity: 'Cultural activity', therapy: 'Therapy', both: 'Activity and therapy, not told apart' },
  certainties: { high: 'High', moderate: 'Moderate', low: 'Low', 'very-low': 'Very low' },
  comparisons: {
    'not-told': 'Not told',
    none: 'No arranged comparison',
    'before-after': 'Before and after',
    controlled: 'Comparison group',
    randomised: 'Randomised',
  },
  facets: {
    targetGroups: 'Target group',
    artForms: 'Art form',
    outcomes: 'Outcome',
    intervention: 'Intervention',
    direction: 'Result',
    certainty: 'Certainty',
    comparison: 'Comparison',
    evidenceTypes: 'Design',
    settings: 'Place',
    orgForms: 'Organisation',
    country: 'Country',
    language: 'Language',
  },
  from: (year) => `from ${year}`,
  until: (year) => `until ${year}`,
  drawn: (date) => `As of ${date}`,
  invented: (count) =>
    count === 1 ? '1 invented example is not counted' : `${count} invented examples are not counted`,
  findings: (count) => `${count} ${count === 1 ? 'finding' : 'findings'}`,
  sources: (count) => `${count} ${count === 1 ? 'source' : 'sources'}`,
  amount: (findings, sources) => `${EN.findings(findings)} in ${EN.sources(sources)}`,
  findingsHead: 'Findings',
  sourcesHead: 'Sources',
  bestDesign: 'Strongest design',
  research: 'Research',
  practice: 'Practice',
  noPractice: 'Practice: no evaluated activities yet',
  gap: 'Gap',
  noFindings: 'no findings yet',
  markSize: 'The area follows the number of findings',
  legend: 'How to read the map',
  row: 'Row',
  column: 'Column',
  broader: 'Broader topic',
  layer: 'Layer',
  intervention: 'Intervention',
  termId: (side) => `${side}, code`,
  yes: 'yes',
};

export const MAP_WORDS: Readonly<Record<InterfaceLanguage, MapWords>> = { da: DA, en: EN };
