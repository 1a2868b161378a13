import { plural } from '../../shared/i18n';

export const da = {
  tableTitle: 'Sæt en tabel med fund ind',
  tableLead: 'Til en gennemgang med mange fund. Én linje er ét fund. Intet kommer ind, før du har set det.',
  tableText: 'Tabel',
  tableHint: 'Kopiér fra et regneark, eller vælg en CSV-fil. Første linje er kolonnernes navne.',
  chooseTableFile: 'Vælg CSV-fil',
  template: 'Hent skabelon',
  templateName: 'fund-skabelon.csv',
  preview: 'Se, hvad der kommer ind',
  columns: 'Kolonner',
  column: 'Kolonne',
  fills: 'Bliver til',
  notUsed: 'Bruges ikke',
  rowsSummary: (usable: number, total: number) =>
    `${usable} af ${total} ${plural(total, 'række', 'rækker')} kan komme ind.`,
  rows: 'Rækker',
  line: 'Linje',
  commit: (count: number) => `Tag ${count} fund ind`,
  committed: (count: number) => `${count} fund er taget ind som kladder.`,
  undone: (removed: number, kept: number) =>
    kept === 0
      ? `${removed} fund er taget ud igen.`
      : `${removed} fund er taget ud igen. ${kept} er rettet imens og blev.`,
  onlyWithProblems: 'Vis kun rækker med fejl',
  duplicateOf: 'Samme fund findes allerede.',
  duplicateOfLine: (line: number) => `Samme fund som linje ${line}.`,
  rowReady: 'Klar',
  beforePublishing: (count: number) => `${count} ting mangler, før det kan udgives`,
  seeDrafts: 'Se kladderne',
  undoPaste: 'Fortryd hele tabellen',
  moreRows: 'Vis flere rækker',
  nothingUsable: 'Ret fejlene i tabellen, og se på den igen.',
};
