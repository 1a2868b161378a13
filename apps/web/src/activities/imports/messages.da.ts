import { plural } from '../../shared/i18n';

const activities = (count: number) => `${count} ${plural(count, 'aktivitet', 'aktiviteter')}`;
const rows = (count: number) => `${count} ${plural(count, 'række', 'rækker')}`;

export const da = {
  title: 'Hent aktiviteter ind fra en fil',
  lead: 'Har I dem i et regneark? Vælg filen, og se den igennem. Intet bliver lagt ind, før du siger til.',
  toActivities: 'Aktiviteter',
  toImports: 'Indlæs fra fil',
  network: 'Netværk',

  templateTitle: 'Begynd med vores skabelon',
  templateText: 'Et Excel-ark med de rigtige kolonner, hvad der skal stå i dem, og alle navne, I kan vælge mellem.',
  template: 'Hent skabelonen (XLSX)',
  templateOr: 'Jeres egne ark kan også bruges: vi gætter, hvad kolonnerne er, og du retter.',
  fileTitle: 'Vælg filen',
  dropHere: 'Træk filen hertil',
  chooseFile: 'Vælg fil',
  fileKinds: 'CSV eller Excel (XLSX), højst 5 MB og 2.000 rækker. Kun antal deltagere, aldrig navne på borgere.',
  sendFailed: 'Filen kom ikke frem. Se efter, om du har forbindelse, og prøv igen.',

  history: 'Tidligere filer',
  historyTable: 'Filer, der er hentet ind',
  noHistory: 'Ingen filer endnu',
  noHistoryText: 'Her står de filer, I har hentet ind, og her kan I fortryde.',
  file: 'Fil',
  when: 'Hentet',
  state: 'Status',
  result: 'Resultat',
  states: { PREVIEW: 'Venter på dig', IMPORTING: 'Lægges ind', DONE: 'Lagt ind', UNDOING: 'Fortrydes' },
  resultOf: (imported: number, error: number) => `${imported} lagt ind${error > 0 ? `, ${error} med fejl` : ''}`,

  summary: (count: number) => `${rows(count)} i filen.`,
  counts: (ready: number, error: number, present: number) =>
    [
      `${ready} klar`,
      ...(error > 0 ? [`${error} med fejl`] : []),
      ...(present > 0 ? [`${present} findes allerede`] : []),
    ].join(' · '),

  columnsTitle: 'Kolonner',
  columnsUsed: (used: number, left: number) => `${used} bruges${left > 0 ? `, ${left} tages ikke med` : ''}`,
  columnsLead: 'Sådan har vi forstået filen. Ret det, der er forkert.',
  columnsTable: 'Filens kolonner, og hvad de bliver til',
  columnInFile: 'I filen',
  samples: 'Eksempler',
  becomes: 'Bliver til',
  leftOut: 'Tages ikke med',
  meaningOf: (heading: string) => `Hvad kolonnen ${heading} bliver til`,
  withoutHeading: (place: number) => `Kolonne ${place}`,
  owner: 'Organisation for rækker, der ikke nævner en',
  noOwner: 'Vælg en organisation',
  sharing: 'Deling for rækker, der ikke siger noget',

  rowsTitle: 'Rækker',
  filter: 'Vis rækker',
  filters: { ALL: 'Alle', READY: 'Klar', ERROR: 'Med fejl', PRESENT: 'Findes allerede' },
  statuses: { READY: 'Klar', ERROR: 'Skal rettes', PRESENT: 'Findes allerede' },
  outcomes: { IMPORTED: 'Lagt ind', REMOVED: 'Taget ud igen', KEPT: 'Blev stående' },
  line: (line: number) => `Linje ${line}`,
  withoutTitle: 'Uden titel',
  takeIn: (title: string) => `Læg ${title} ind`,
  takeInShort: 'Læg ind',
  looksLike: 'Ligner en aktivitet, der er her:',
  looksLikeLink: 'se den',
  repeats: (line: number) => `Siger det samme som linje ${line}.`,
  kept: 'Andre har arbejdet videre med den.',
  see: 'Se aktiviteten',
  edit: 'Ret rækken',
  fewer: 'Vis kun det, der er galt',
  mend: (column: string) => `Ret ${column.toLowerCase()}`,
  didYouMean: 'Mente du',
  saveFailed: 'Det kunne ikke gemmes endnu. Det, du skrev, står her stadig.',
  noRows: 'Ingen rækker her',
  showAllRows: 'Vis alle rækker',

  commit: (count: number) => `Læg ${activities(count)} ind`,
  commitWithout: (error: number) => `${rows(error)} med fejl venter, til de er rettet.`,
  nothingToImport: 'Der er ikke noget at lægge ind endnu. Ret rækkerne, eller vælg dem til.',

  importing: 'Lægger aktiviteter ind …',
  undoing: 'Tager dem ud igen …',
  stopImporting: 'Stop. Det, der er inde, bliver.',

  doneTitle: (count: number) => `${activities(count)} er lagt ind`,
  undoneTitle: (count: number) => `${activities(count)} er taget ud igen`,
  keptCount: (count: number) => `${activities(count)} blev stående, fordi nogen har arbejdet videre med dem.`,
  leftOver: (count: number) => `${rows(count)} er ikke kommet ind. Ret dem herunder.`,
  seeThem: 'Se vores aktiviteter',
  undo: 'Fortryd, og tag dem ud igen',
  another: 'Indlæs en fil til',
};

export type ImportMessages = typeof da;
