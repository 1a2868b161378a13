import { defineMessages } from '../i18n';

export const listMessages = defineMessages(
  {
    filters: 'Filtre',
    filtersInForce: (count: number) => `Filtre (${count})`,
    clearFilters: 'Ryd filtre',
    counted: 'Der er så mange, at tallet er et skøn.',
    sort: 'Rækkefølge',
    copyLink: 'Kopiér link',
    linkCopied: 'Linket er kopieret',
    linkNotCopied: 'Browseren tillod det ikke. Kopiér adressen øverst i stedet.',
    export: 'Gem som fil',
    exportCsv: 'CSV (regneark, tekst)',
    exportXlsx: 'XLSX (Excel)',
  },
  {
    filters: 'Filters',
    filtersInForce: (count: number) => `Filters (${count})`,
    clearFilters: 'Clear filters',
    counted: 'There are so many that the number is an estimate.',
    sort: 'Order',
    copyLink: 'Copy link',
    linkCopied: 'The link is copied',
    linkNotCopied: 'The browser did not allow it. Copy the address at the top instead.',
    export: 'Save as a file',
    exportCsv: 'CSV (spreadsheet, text)',
    exportXlsx: 'XLSX (Excel)',
  },
);
