import { plural } from '../../shared/i18n';

interface Totals {
  readonly directFindings: number;
  readonly directSources: number;
  readonly directStudies: number;
  readonly indirectFindings: number;
}

const findings = (count: number) => `${count} fund`;
const sources = (count: number) => `${count} ${plural(count, 'kilde', 'kilder')}`;
/** Sources that report the same trial are one study. */
const sourcesOn = (count: number, studies: number) =>
  studies === count
    ? sources(count)
    : `${sources(count)} om ${studies} ${plural(studies, 'undersøgelse', 'undersøgelser')}`;

export const da = {
  title: 'Hvad virker?',
  lead: 'Spørg med dine egne ord, og begynd gerne med, hvem det gælder. Svaret samler det, forskningen fandt, og siger, hvor sikkert det er, og hvad vi ikke ved.',
  ask: 'Spørg',
  examples: 'Prøv for eksempel',
  exampleQuestions: [
    'ensomme ældre sang kor',
    'kunst mod smerter virker det',
    'dans depression evidens',
    'funktionelle lidelser kultur',
    'return to work arts programme controlled study',
  ],
  promise: 'Sådan svarer vi',
  promises: [
    {
      title: 'Kun det, kilderne siger',
      text: 'Hver sætning og hvert tal kan åbnes, så du ser fundene bag.',
    },
    {
      title: 'Også det, der ikke gik godt',
      text: 'Fund uden forskel og fund med forværring tæller lige så meget som bedring.',
    },
    {
      title: 'Hul eller nærmeste svar',
      text: 'Ved vi det ikke, siger vi det. Det nærmeste står for sig, og hvorfor det kun er nær.',
    },
  ],
  seeMap: 'Se hele evidenskortet',
  asQuestion: (question: string) => `Hvad virker? ${question}`,

  understood: 'Sådan forstod vi spørgsmålet',
  understoodNothing: 'Vi forstod ikke spørgsmålet. Nævn en målgruppe, en aktivitet eller det, der skal blive bedre.',
  axes: {
    TARGET_GROUP: 'Målgruppe',
    OUTCOME: 'Udbytte',
    ACTIVITY: 'Aktivitet',
    SETTING: 'Sted',
    ORG_FORM: 'Organisering',
    DESIGN: 'Design',
  },
  anyActivity: (words: string) => `»${words}« er læst som alle kunstarter`,
  notUnderstood: (words: string) => `Ikke brugt: ${words}`,
  dropped: 'Ikke med',
  showAnswer: 'Vis svaret',

  sort: 'Rækkefølge',
  sorts: { certainty: 'Mest sikre først', amount: 'Mest forskning først', recency: 'Nyeste først' },
  share: 'Del',
  copyLink: 'Kopiér link',
  linkCopied: 'Linket er kopieret',
  linkNotCopied: 'Browseren tillod det ikke. Kopiér adressen øverst i stedet.',
  print: 'Udskriv',
  save: 'Gem som fil',
  csv: 'CSV (regneark)',
  pdf: 'PDF (notat på to sider)',
  total: ({ directFindings: direct, directSources: from, directStudies: on, indirectFindings: indirect }: Totals) =>
    [
      direct === 0 ? 'Ingen fund svarer direkte' : `${findings(direct)} fra ${sourcesOn(from, on)} svarer direkte`,
      ...(indirect === 0 ? [] : [`${indirect} ligger tæt på`]),
    ].join(' · '),
  partial: 'Der er mere, end et svar kan rumme. Tallene gælder det nærmeste. Afgræns spørgsmålet for at se det hele.',
  printed: (date: string) => `Hentet ${date}`,

  inShort: 'Kort svar',
  hint: 'Tryk på en sætning eller et tal for at se fundene bag.',
  notKnown: 'Det ved vi ikke',

  rows: 'Aktivitet for aktivitet',
  rowsLead: 'Forskning og praksis står hver for sig. Terapi er aldrig lagt sammen med kulturaktivitet.',
  indirect: 'Det nærmeste, vi ved',
  indirectLead: 'Det her svarer ikke på selve spørgsmålet. Ved hver række står hvorfor.',
  whyIndirect: 'Svarer ikke direkte',
  moreIndirect: (count: number) => `Vis ${count} mere`,
  moreRows: (count: number) =>
    `${count} ${plural(count, 'aktivitetstype', 'aktivitetstyper')} mere er der ikke plads til her. De står i CSV-filen.`,
  moreNear: (count: number) =>
    `${findings(count)} mere ligger også tæt på, men er ikke med i svaret. Afgræns spørgsmålet for at se dem.`,
  invented: 'Opdigtede eksempler',
  inventedLead: 'De er kun til at prøve platformen med. Intet af det er talt med i svaret.',
  moreSources: (count: number) => `${sources(count)} mere er der ikke plads til her. De står i CSV-filen.`,
  columns: {
    directions: 'Det peger fundene på',
    designs: 'Undersøgelser',
    certainty: 'Sikkerhed',
    practice: 'Praksis',
  },
  amount: (count: number, from: number, on: number) => `${findings(count)} i ${sourcesOn(from, on)}`,
  pointing: {
    IMPROVED: (count: number) => `${findings(count)} med bedring`,
    NO_DIFFERENCE: (count: number) => `${findings(count)} uden forskel`,
    WORSENED: (count: number) => `${findings(count)} med forværring`,
    MIXED: (count: number) => `${findings(count)} med blandet resultat`,
    UNCLEAR: (count: number) => `${findings(count)} med uklart resultat`,
  },
  contradicts: 'Fundene peger hver sin vej',
  certaintySpan: (lowest: string, highest: string) => `${lowest} til ${highest.toLowerCase()}`,
  notRated: 'Ikke vurderet',
  someNotRated: (count: number) => `${findings(count)} ikke vurderet`,
  practiceEmpty: 'Endnu ingen evaluerede forløb.',
  whoTries: 'Se, hvem der prøver det',
  moreDetails: 'Tal, krav og huller',
  fewerDetails: 'Skjul detaljer',
  measured: 'Det er der målt',
  asked: 'Dit spørgsmål',
  takes: 'Det kræver det',
  takesNothing: 'Kilderne siger ikke, hvad det kræver.',
  notKnownHere: 'Det ved vi ikke',
  weeks: 'Varighed',
  weekCount: (lowest: number, highest: number) =>
    lowest === highest ? `${lowest} ${plural(lowest, 'uge', 'uger')}` : `${lowest}–${highest} uger`,
  sessions: 'Mødegange',
  sessionCount: (lowest: number, highest: number) =>
    lowest === highest ? `${lowest} ${plural(lowest, 'gang', 'gange')}` : `${lowest}–${highest} gange`,
  staff: 'Personale',
  cost: 'Pris',
  transfer: 'Til danske forhold',

  measures: {
    MD: 'Forskel i gennemsnit',
    SMD: 'Standardiseret forskel (SMD)',
    SMCC: 'Standardiseret ændring (SMCC)',
    SMCR: 'Standardiseret ændring (SMCR)',
    RR: 'Relativ risiko (RR)',
    OR: 'Oddsratio (OR)',
    RD: 'Risikoforskel (RD)',
    ZCOR: 'Korrelation (Fishers z)',
  } as Readonly<Record<string, string>>,
  higherIsBetter: 'højere er bedre',
  lowerIsBetter: 'lavere er bedre',
  interval: (level: string, lower: string, upper: string) => `${level} sikkerhedsinterval ${lower} til ${upper}`,
  range: (lowest: string, highest: string) => `fra ${lowest} til ${highest}`,
  rangeOf: (count: number) => `i ${findings(count)}`,
  pooled: 'Samlet',
  prediction: (lower: string, upper: string) => `Et nyt studie kan ventes mellem ${lower} og ${upper}.`,
  noPrediction: 'Studierne er for få til at sige, hvor et nyt ville ligge.',
  heterogeneity: (percent: string) => `${percent} af spredningen er mere end tilfældighed (I²).`,
  sideBySide: 'Se tallene side om side',
  notPooled: 'Ikke lagt sammen:',
  moreReasons: (count: number) => `${count} ${plural(count, 'grund', 'grunde')} mere`,

  findingCount: findings,
  missing: (count: number) => `${findings(count)} mere er der ikke plads til her. Gem svaret som CSV, og se dem alle.`,
  finding: {
    direction: 'Retning',
    outcome: 'Målt på',
    effect: 'Størrelse',
    targetGroups: 'Målgruppe',
    peopleInGeneral: 'Mennesker i almindelighed',
    activities: 'Aktivitet',
    comparison: 'Sammenligning',
    design: 'Design',
    trial: 'Forsøg',
    certainty: 'Sikkerhed',
    size: 'Omfang',
    countries: 'Land',
    transfer: 'Til danske forhold',
  },
  studies: (count: number) => `${count} ${plural(count, 'studie', 'studier')}`,
  participants: (count: string) => `${count} deltagere`,
  ratedAt: (date: string) => `vurderet ${date}`,
  noEffect: 'Intet tal er kodet',
  page: (page: string) => `s. ${page}`,
  wholeSource: 'hele kilden',
  seeSource: 'Se kilden',

  sources: 'Kilder',
  sourcesLead: 'De udgivelser, svaret bygger på. Det stærkeste design i hver kilde er nævnt.',
  answersDirectly: 'Svarer direkte',
  answersIndirectly: 'Svarer indirekte',
  original: 'Gå til udgivelsen',
  notCoded: 'Mulig viden, der ikke er gennemgået',
  notCodedLead: 'Søgningen finder også disse kilder. Ingen har kodet fund i dem endnu, så de tæller ikke med i svaret.',
  searchAll: 'Søg i hele vidensbanken',

  emptyText: 'Det betyder ikke, at det ikke virker. Det betyder, at ingen har gennemgået forskning om det her endnu.',
  request: 'Mangler du et svar?',
  requestText: 'Efterlys den viden, du mangler. Koordinatoren undersøger det, og svaret kommer andre til gode.',
  requestAction: 'Efterlys viden',
  requestVisitor: 'Log ind, og efterlys viden',
  requestKept: 'Dit spørgsmål er med, når du er logget ind.',

  findingsInSource: 'Fund i denne kilde',
  findingsNotFetched: 'Fundene kunne ikke hentes.',
  tryAgain: 'Prøv igen',
  findingsInSourceLead: 'Én sætning ad gangen: hvad kilden fandt, for hvem, og hvor sikkert det er.',
  linkToFinding: 'Link til fundet',
};

export type AnswerMessages = typeof da;
