import { plural } from '../../shared/i18n';

export const da = {
  tableTitle: 'Sæt en tabel med fund ind',
  tableLead: 'Til en gennemgang med mange fund. Én linje er ét fund. Intet kommer ind, før du har set det.',
  intoSource: 'Fundene kommer til at høre til:',
  state: 'Status',
  columnsSummary: (used: number, all: number) => `${used} af ${all} kolonner bruges`,
  rowErrors: (count: number) => `${count} fejl`,
  missingBeforePublishing: (fields: string) => `Mangler før udgivelse: ${fields}`,
  firstRows: (count: number) => `Her vises de første ${count} rækker. Alle uden fejl kommer ind.`,
  another: 'Sæt en anden tabel ind',
  undoFailed: 'Det kunne ikke fortrydes. Prøv igen.',
  tableText: 'Tabel',
  tableHint: 'Kopiér fra et regneark, eller vælg en CSV-fil. Første linje er kolonnernes navne.',
  chooseTableFile: 'Vælg CSV-fil',
  template: 'Hent skabelon',
  templateName: 'fund-skabelon.csv',
  preview: 'Se, hvad der kommer ind',
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
  seeDrafts: 'Se kladderne',
  undoPaste: 'Fortryd hele tabellen',
  nothingUsable: 'Ret fejlene i tabellen, og se på den igen.',
};
