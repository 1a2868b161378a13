import type {
  EffectMeasure,
  IntervalTest,
  Moderator,
  PoolingMethod,
  Subgrouping,
  SynthesisNoteCode,
} from '@samspil/domain/evidence';
import { plural } from '../../shared/i18n';

const studies = (count: number) => `${count} ${plural(count, 'studie', 'studier')}`;

const methods: Record<PoolingMethod, string> = {
  REML: 'REML (anbefalet)',
  DL: 'DerSimonian–Laird',
  PM: 'Paule–Mandel',
  EE: 'Fælles størrelse',
};

const tests: Record<IntervalTest, string> = { knha: 'Knapp–Hartung (anbefalet)', z: 'Normalfordeling' };

const subgroupings: Record<Subgrouping, string> = {
  design: 'Design',
  'target-group': 'Målgruppe',
  instrument: 'Måleredskab',
};

const moderators: Record<Moderator, string> = {
  year: 'Udgivelsesår',
  weeks: 'Forløbets længde i uger',
  participants: 'Antal deltagere',
};

const units: Record<Moderator, string> = { year: 'år', weeks: 'uge', participants: 'deltager' };

/** What the figure is, for who has not met the measure before. */
const meanings: Record<EffectMeasure, string> = {
  MD: 'Tallet er forskellen mellem gruppernes gennemsnit, i point på måleredskabet.',
  SMD: 'Tallet er forskellen mellem grupperne, målt mod hvor forskellige deltagerne er.',
  SMCC: 'Tallet er ændringen fra før til efter, målt mod hvor forskelligt deltagerne ændrede sig.',
  SMCR: 'Tallet er ændringen fra før til efter, målt mod hvor forskellige deltagerne var før.',
  RR: 'Tallet er, hvor mange gange så stor risikoen er i den gruppe, der tog del. 1 er ingen forskel.',
  OR: 'Tallet er, hvor mange gange så store oddsene er i den gruppe, der tog del. 1 er ingen forskel.',
  RD: 'Tallet er forskellen mellem gruppernes andele. 0 er ingen forskel.',
  ZCOR: 'Tallet er, hvor meget to ting følges ad, fra −1 til 1. 0 er slet ikke.',
};

const notes: Record<SynthesisNoteCode, string> = {
  'evidence.study-incomplete': 'Et fund uden tal er ikke regnet med.',
  'evidence.one-study': 'Der er kun ét studie.',
  'evidence.no-heterogeneity':
    'Der er ikke målt forskel mellem studierne ud over tilfældigheder. Det er ikke bevis for, at der ingen er.',
  'evidence.no-spread': 'Alle studier har præcis samme resultat.',
  'evidence.knapp-hartung-narrower':
    'Studierne ligner hinanden så meget, at Knapp–Hartung giver et smallere interval end normalfordelingen. Se også det andet.',
  'evidence.knapp-hartung-without-heterogeneity':
    'Fælles størrelse går ud fra, at alle studier måler det samme. Knapp–Hartung er lavet til studier, der ikke gør.',
};

export const da = {
  title: 'Fund side om side',
  titleOf: (outcome: string) => `Fund side om side: ${outcome}`,
  lead: 'Hvert studie med sit resultat og sin usikkerhed. Tal lægges kun sammen, når det er forsvarligt.',

  chooseTitle: 'Vælg fund først',
  chooseText: 'Åbn et tal på siden Hvad virker? eller en celle på evidenskortet. Så kommer fundene herhen.',
  askQuestion: 'Stil et spørgsmål',
  noneTitle: 'Ingen af fundene kan vises her',
  noneText: 'De er ikke udgivet, er trukket tilbage, eller der er ingen, der passer til valget.',

  counted: (count: number) => `${count} fund med tal`,
  studies,
  save: 'Gem som fil',
  share: 'Del',
  forestSvg: 'Forest plot (SVG)',
  funnelSvg: 'Tragtplot (SVG)',
  csv: 'Tabel (CSV)',
  print: 'Udskriv',
  copyLink: 'Kopiér link',
  linkCopied: 'Linket er kopieret',
  linkNotCopied: 'Browseren tillod det ikke. Kopiér adressen øverst i stedet.',
  printed: (date: string) => `Opgjort ${date}`,

  choices: 'Sådan regnes der',
  method: 'Metode',
  methods,
  test: 'Interval',
  tests,
  subgroupsBy: 'Del op efter',
  subgroupings,
  none: 'Ingen opdeling',

  pooledTitle: 'Samlet',
  notPooledTitle: 'Tallene er ikke lagt sammen',
  notPooledWhy: 'Det skyldes:',
  pooledText: (count: string, figure: string) => `${count} giver samlet ${figure}.`,
  meanings,
  averageText: 'Det er et gennemsnit, hvor de sikreste studier tæller mest.',
  intervalText: 'Tallene i klammer er sikkerhedsintervallet: Gennemsnittet ligger efter alt at dømme mellem dem.',
  predictionText: 'Det spænd regner også med, at resultatet er forskelligt fra sted til sted.',
  heterogeneityText:
    'I² er den del af forskellene mellem studierne, der er mere end tilfældigheder. τ² er, hvor langt studiernes egne størrelser ligger fra hinanden. 0 er ingen målt forskel.',
  sameTrials: 'Vælg, hvilken kilde der skal tælle for forsøget:',
  sameTrial: (trial: string) => `Samme forsøg: ${trial}`,
  leaveOut: (study: string) => `Regn uden ${study}`,
  certaintyOfAll: (certainty: string, all: boolean) =>
    `Sikkerheden er vurderet som ${certainty} i ${all ? 'alle studier' : 'de studier, der er vurderet'}.`,
  certaintyBetween: (lowest: string, highest: string) =>
    `Sikkerheden af studierne er vurderet fra ${lowest} til ${highest}.`,
  certaintyNotRated: (count: number) => `Sikkerheden af ${studies(count)} er ikke vurderet.`,
  toBetter: 'Hele intervallet ligger på den gode side.',
  toWorse: 'Hele intervallet ligger på den dårlige side.',
  toBoth: 'Intervallet rækker til begge sider: Det er ikke afgjort, om der er en forskel.',
  predicted: (span: string) => `I et nyt studie som disse kan man vente ${span}.`,
  predictedBoth: 'Det rækker til begge sider: Et nyt sted kan få et andet resultat.',
  noCause: 'Studierne har ingen sammenligningsgruppe. Ændringen kan have andre årsager.',
  notes,
  turned: (count: number) =>
    `${studies(count)} måler den anden vej og er vendt, så tallene kan sammenlignes. Kilden skriver dem omvendt.`,
  turnedMark: 'vendt',
  invented: 'Mindst ét fund er opdigtet, så man kan prøve platformen. Tallene er ikke viden.',
  invention: 'eksempel',

  panel: (measure: string) => `Forest plot: ${measure}`,
  severalScales: 'Fundene er målt på forskellige måder. Hver måde har sin egen tegning.',
  table: 'Alle tal',
  study: 'Studie',
  outcome: 'Udbytte',
  comparison: 'Sammenligning',
  participants: 'Deltagere',
  estimate: 'Resultat',
  weight: 'Vægt',
  withoutEffect: 'Uden tal',
  withoutEffectText: 'Disse fund har ingen tal, der kan tegnes.',

  funnelTitle: 'Tragtplot',
  funnelText:
    'Store studier står øverst. Mangler der prikker nederst i den ene side, kan det være, at små studier med det resultat ikke er udgivet eller fundet.',
  funnelTooFew: (count: number, fewest: number) =>
    `Et tragtplot kræver mindst ${fewest} studier. Her er der ${count}, og så kan man ikke se, om små studier mangler.`,
  limits: '95 %-grænser',
  within: 'Inden for',
  outside: 'Uden for',

  withoutOneTitle: 'Uden ét studie ad gangen',
  withoutOneText: 'Flytter resultatet sig meget, hviler det på det studie.',
  withoutStudy: 'Uden',

  subgroupsTitle: 'I grupper',
  subgroup: 'Gruppe',
  studiesHead: 'Studier',
  between: (q: string, degrees: number, p: string) => `Forskel mellem grupperne: Q = ${q} (df = ${degrees}), ${p}.`,
  betweenWarning: 'Grupperne er ikke valgt ved lodtrækning. En forskel kan skyldes andet end opdelingen.',
  noSubgroups: 'Grupperne kan ikke sammenlignes.',

  regressionTitle: 'Følges resultatet med noget?',
  regressionText: 'Vælg et tal. Er der mindst ti studier, der oplyser det, lægges der en linje gennem dem.',
  moderator: 'Sammenhold med',
  moderators,
  noModerator: 'Ikke valgt',
  slope: (moderator: Moderator, figure: string, p: string) =>
    `Pr. ${units[moderator]} ændrer resultatet sig ${figure}, ${p}.`,
  slopeFactor: (moderator: Moderator, figure: string, p: string) =>
    `Pr. ${units[moderator]} ganges resultatet med ${figure}, ${p}.`,
  onFisherScale: 'På Fishers z-skala.',
  explained: (share: string) => `Det forklarer ${share} af forskellen mellem studierne.`,
  nothingToExplain: 'Der var ingen forskel mellem studierne at forklare.',
  regressionWarning: 'En sammenhæng på tværs af studier siger ikke, hvad der sker for den enkelte.',
};

export type SynthesisMessages = typeof da;
