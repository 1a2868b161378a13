import { plural } from '../../shared/i18n';
import type { da } from './table-messages.da';

export const en: typeof da = {
  tableTitle: 'Paste a table of findings',
  tableLead: 'For a review with many findings. One line is one finding. Nothing comes in before you have seen it.',
  intoSource: 'The findings will belong to:',
  state: 'Status',
  columnsSummary: (used: number, all: number) => `${used} of ${all} columns are used`,
  rowErrors: (count: number) => `${count} ${plural(count, 'error', 'errors')}`,
  missingBeforePublishing: (fields: string) => `Missing before it can be published: ${fields}`,
  firstRows: (count: number) => `The first ${count} rows are shown. All without errors come in.`,
  another: 'Paste another table',
  undoFailed: 'That could not be undone. Try again.',
  tableText: 'Table',
  tableHint: 'Copy from a spreadsheet, or choose a CSV file. The first line names the columns.',
  chooseTableFile: 'Choose a CSV file',
  template: 'Get a template',
  templateName: 'findings-template.csv',
  preview: 'See what would come in',
  notUsed: 'Not used',
  rowsSummary: (usable: number, total: number) => `${usable} of ${total} ${plural(total, 'row', 'rows')} can come in.`,
  rows: 'Rows',
  line: 'Line',
  commit: (count: number) => `Take in ${count} ${plural(count, 'finding', 'findings')}`,
  committed: (count: number) => `${count} ${plural(count, 'finding', 'findings')} came in as drafts.`,
  undone: (removed: number, kept: number) =>
    kept === 0
      ? `${removed} taken out again.`
      : `${removed} taken out again. ${kept} were changed meanwhile and stayed.`,
  onlyWithProblems: 'Show only rows with errors',
  duplicateOf: 'The same finding is there already.',
  duplicateOfLine: (line: number) => `The same finding as line ${line}.`,
  rowReady: 'Ready',
  seeDrafts: 'See the drafts',
  undoPaste: 'Undo the whole table',
  nothingUsable: 'Correct the errors in the table and look at it again.',
};
