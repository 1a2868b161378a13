import { plural } from '../../shared/i18n';
import type { ImportMessages } from './messages.da';

const activities = (count: number) => `${count} ${plural(count, 'activity', 'activities')}`;
const rows = (count: number) => `${count} ${plural(count, 'row', 'rows')}`;

export const en: ImportMessages = {
  title: 'Bring in activities from a file',
  lead: 'Do you have them in a spreadsheet? Choose the file and look it through. Nothing goes in until you say so.',
  toActivities: 'Activities',
  toImports: 'Bring in from a file',
  network: 'Network',

  templateTitle: 'Begin with our template',
  templateText: 'An Excel sheet with the right columns, what belongs in them, and all names to choose from.',
  template: 'Get the template (XLSX)',
  templateOr: 'Your own sheets work too: we guess what the columns are, and you correct it.',
  fileTitle: 'Choose the file',
  dropHere: 'Drop the file here',
  chooseFile: 'Choose file',
  fileKinds: 'CSV or Excel (XLSX), at most 5 MB and 2,000 rows. Numbers of participants only, never names of citizens.',
  sendFailed: 'The file did not arrive. See whether you are connected, and try again.',

  history: 'Earlier files',
  historyTable: 'Files that were brought in',
  noHistory: 'No files yet',
  noHistoryText: 'The files that you bring in stand here, and can be undone from here.',
  file: 'File',
  when: 'Brought in',
  state: 'Status',
  result: 'Result',
  states: { PREVIEW: 'Waits for you', IMPORTING: 'Going in', DONE: 'In', UNDOING: 'Being undone' },
  resultOf: (imported, error) => `${imported} in${error > 0 ? `, ${error} with errors` : ''}`,

  summary: (count) => `${rows(count)} in the file.`,
  counts: (ready, error, present) =>
    [
      `${ready} ready`,
      ...(error > 0 ? [`${error} with errors`] : []),
      ...(present > 0 ? [`${present} here already`] : []),
    ].join(' · '),

  columnsTitle: 'Columns',
  columnsUsed: (used, left) => `${used} used${left > 0 ? `, ${left} left out` : ''}`,
  columnsLead: 'This is how we read the file. Correct what is wrong.',
  columnsTable: 'The columns of the file and what they become',
  columnInFile: 'In the file',
  samples: 'Examples',
  becomes: 'Becomes',
  leftOut: 'Left out',
  meaningOf: (heading) => `What the column ${heading} becomes`,
  withoutHeading: (place) => `Column ${place}`,
  owner: 'Organisation of rows that name none',
  noOwner: 'Choose an organisation',
  sharing: 'Sharing of rows that do not say',

  rowsTitle: 'Rows',
  filter: 'Show rows',
  filters: { ALL: 'All', READY: 'Ready', ERROR: 'With errors', PRESENT: 'Here already' },
  statuses: { READY: 'Ready', ERROR: 'Must be corrected', PRESENT: 'Here already' },
  outcomes: { IMPORTED: 'In', REMOVED: 'Taken out again', KEPT: 'Stayed' },
  line: (line) => `Line ${line}`,
  withoutTitle: 'Without a title',
  takeIn: (title) => `Let ${title} go in`,
  takeInShort: 'Let it go in',
  looksLike: 'Looks like an activity that is here:',
  looksLikeLink: 'see it',
  repeats: (line) => `Says the same as line ${line}.`,
  kept: 'Others have worked on it since.',
  see: 'See the activity',
  edit: 'Edit the row',
  fewer: 'Show only what is wrong',
  mend: (column) => `Correct ${column.toLowerCase()}`,
  didYouMean: 'Did you mean',
  saveFailed: 'It could not be saved yet. What you wrote is still here.',
  noRows: 'No rows here',
  showAllRows: 'Show all rows',

  commit: (count) => `Let ${activities(count)} go in`,
  commitWithout: (error) => `${rows(error)} with errors wait until they are corrected.`,
  nothingToImport: 'There is nothing to let in yet. Correct the rows, or choose them.',

  importing: 'Letting activities in …',
  undoing: 'Taking them out again …',
  stopImporting: 'Stop. What is in stays.',

  doneTitle: (count) => `${activities(count)} ${plural(count, 'is', 'are')} in`,
  undoneTitle: (count) => `${activities(count)} ${plural(count, 'is', 'are')} taken out again`,
  keptCount: (count) => `${activities(count)} stayed, since somebody has worked on them.`,
  leftOver: (count) => `${rows(count)} did not go in. Correct them below.`,
  seeThem: 'See our activities',
  undo: 'Undo and take them out again',
  another: 'Bring in another file',
};
