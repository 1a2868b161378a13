import { canImport, canUndoImport } from '@samspil/domain/imports';
import type { Viewer } from '@samspil/domain/shared';
import type { KnowledgeRecord } from '../knowledge/knowledge-merging.service.js';
import { comparedItem, comparedReference } from './compared-item.graphql.js';
import { remarkFrom, type ImportFileType, type ImportRowType, type ImportType } from './import.graphql.js';
import type { ImportFileRecord, ImportRecord, ImportRowRecord } from './import-record.js';

export function importView(record: ImportRecord, viewer: Viewer): ImportType {
  const mayImport = canImport(viewer, record.networkId);
  return {
    record,
    id: record.id,
    networkId: record.networkId,
    name: record.name,
    source: record.source,
    state: record.state,
    problems: record.problems.map(remarkFrom),
    done: record.done,
    total: record.total,
    createdAt: record.createdAt,
    finishedAt: record.finishedAt,
    viewerCan: {
      choose: mayImport && record.state === 'preview',
      commit: mayImport && record.state === 'preview',
      cancel: mayImport && ['parsing', 'preview', 'importing'].includes(record.state),
      undo: canUndoImport(viewer, record),
    },
  };
}

export function fileView(file: ImportFileRecord): ImportFileType {
  return {
    id: file.id,
    name: file.name,
    bytes: file.bytes,
    format: file.format,
    notes: file.notes.map(remarkFrom),
    problems: file.problems.map(remarkFrom),
  };
}

/** Every item a list of rows speaks of, to be read in one statement. */
export function itemIdsIn(rows: readonly ImportRowRecord[]): string[] {
  return rows.flatMap((row) => [row.itemId, ...row.matches.map(({ itemId }) => itemId)].flatMap((id) => id ?? []));
}

export function rowView(
  row: ImportRowRecord,
  fileNames: ReadonlyMap<string, string>,
  items: ReadonlyMap<string, KnowledgeRecord>,
): ImportRowType {
  const viewOf = (id: string | null) => {
    const record = id === null ? undefined : items.get(id);
    return record === undefined ? null : comparedItem(record);
  };
  return {
    id: row.id,
    position: row.position,
    line: row.line,
    fileName: fileNames.get(row.fileId) ?? '',
    status: row.status,
    choice: row.choice,
    mergeIntoItemId: row.mergeIntoId,
    problems: row.problems.map(remarkFrom),
    notes: row.notes.map(remarkFrom),
    reference: row.reference === null ? null : comparedReference(row.reference.bibliography, row.reference),
    matches: row.matches.map((match) => ({ ...match, item: viewOf(match.itemId) })),
    outcome: row.outcome,
    item: viewOf(row.itemId),
  };
}
