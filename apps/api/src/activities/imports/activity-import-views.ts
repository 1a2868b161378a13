import {
  ACTIVITY_COLUMNS,
  cellAsText,
  mayTakeStep,
  problemsWithMapping,
  writeActivityRow,
} from '@samspil/domain/activities';
import type { InterfaceLanguage } from '@samspil/domain/shared';
import { activityRemark } from '../overview/activity-remark.graphql.js';
import type {
  ActivityImportColumn,
  ActivityImportRow,
  ActivityImportType,
  ActivityImportValue,
  ActivityImportViewerCan,
} from './activity-import.graphql.js';
import { goesIn, type ActivityImportRecord, type ActivityImportRowRecord } from './activity-import-record.js';
import type { ImportNames } from './import-names.js';

export function importView(record: ActivityImportRecord): ActivityImportType {
  const { id, networkId, name, state, ownerId, sharing, createdAt } = record;
  const problems = [...record.problems, ...problemsWithMapping(record.mapping, sharing)];
  return {
    ...{ record, id, networkId, name, state, ownerId, sharing, createdAt },
    problems: problems.map(activityRemark),
    notes: record.notes.map(activityRemark),
  };
}

/** Who may see an import may do with it what its state allows. */
export function stepsOf({ state }: ActivityImportRecord, imported: number, toImport: number): ActivityImportViewerCan {
  return {
    change: mayTakeStep(state, 'change'),
    commit: mayTakeStep(state, 'commit') && toImport > 0,
    stop: mayTakeStep(state, 'stop'),
    undo: mayTakeStep(state, 'undo') && imported > 0,
  };
}

/** `first` are the first rows: some of what they hold is shown at each column. */
export function columnsView(
  { headings, mapping }: ActivityImportRecord,
  first: readonly ActivityImportRowRecord[],
): ActivityImportColumn[] {
  return headings.map((heading, index) => ({
    ...{ index, heading, field: mapping[index] ?? null },
    samples: [...new Set(first.map(({ cells }) => cells[index] ?? '').filter((cell) => cell !== ''))].slice(0, 3),
  }));
}

export function importRowView(row: ActivityImportRowRecord, names: ImportNames): ActivityImportRow {
  const { id, importId, cells, status, content, sharing, presentId, repeatsLine, outcome, activityId } = row;
  return {
    ...{ record: row, names, id, importId, cells, status, sharing, presentId, repeatsLine, outcome },
    number: row.line,
    title: content.title,
    isChosen: goesIn(row),
    problems: row.problems.map(activityRemark),
    activityId: outcome === 'imported' || outcome === 'kept' ? activityId : null,
  };
}

/** What a row is understood to say, as an export would write it in the language; empty cells are left out. */
export function understoodOf(
  row: ActivityImportRowRecord,
  names: ImportNames,
  language: InterfaceLanguage,
): ActivityImportValue[] {
  const labels = { language, publicUrl: '', labelOf: (id: string) => names.labelOf(id, language) };
  const written = writeActivityRow({ ...row, id: null }, labels);
  return ACTIVITY_COLUMNS.flatMap((field, index) => {
    const text = cellAsText(written[index] ?? null, language);
    return text === '' ? [] : [{ field, text }];
  });
}
