import { Injectable } from '@nestjs/common';
import { contentFrom, duplicateKey, keySourceOf, mergedFields, problemsWithMergeTarget } from '@samspil/domain/imports';
import type { KnowledgeContent } from '@samspil/domain/knowledge';
import { KnowledgeIntakeService } from '../knowledge/knowledge-intake.service.js';
import { KnowledgeMergingService } from '../knowledge/knowledge-merging.service.js';
import { Database } from '../shared/database/index.js';
import { ensure } from '../shared/errors/index.js';
import { DuplicatesRepository, type PairRecord } from './duplicates.repository.js';
import { contentOf as contentOfItem } from './duplicates.service.js';
import { ParsingStopped } from './file-parser.js';
import type { ImportFileRecord, ImportRecord, ImportRowRecord } from './import-record.js';
import { ImportRowsRepository } from './import-rows.repository.js';
import { ImportsRepository } from './imports.repository.js';

const PORTION = 250;

type ImportFiles = ReadonlyMap<string, ImportFileRecord>;
type ImportedFile = Parameters<KnowledgeIntakeService['addFile']>[1];

/** From the rows of a preview to items in the inbox: all of it or nothing, in one transaction. */
@Injectable()
export class ImportCommit {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly duplicates: DuplicatesRepository,
    private readonly intake: KnowledgeIntakeService,
    private readonly merging: KnowledgeMergingService,
  ) {}

  /** Throws ParsingStopped, leaving nothing behind, when it was cancelled meanwhile. */
  async commit(record: ImportRecord, signal: AbortSignal): Promise<void> {
    const counts = (await this.rows.countsOf([record.id])).get(record.id);
    const total = (counts?.toImport ?? 0) + (counts?.toMerge ?? 0);
    await this.database.inTransaction(async () => {
      const files = new Map((await this.imports.filesOf([record.id])).map((file) => [file.id, file]));
      let done = 0;
      const advance = async (rows: number): Promise<void> => {
        done += rows;
        const goesOn = await this.imports.showProgress(record.id, 'importing', done, total);
        if (!goesOn || signal.aborted) throw new ParsingStopped();
      };
      await this.createItems(record, files, advance);
      await this.mergeRows(record, files, advance);
      await this.rows.concludeSkipped(record.id);
      await this.imports.clearPages(record.id);
      if (!(await this.imports.move(record.id, 'importing', 'done'))) throw new ParsingStopped();
    });
  }

  private async createItems(
    record: ImportRecord,
    files: ImportFiles,
    advance: (rows: number) => Promise<void>,
  ): Promise<void> {
    for (;;) {
      const rows = await this.rows.waiting(record.id, 'import', PORTION);
      if (rows.length === 0) return;
      const pages = await this.imports.pagesOf(rows.filter(isDocument).map(({ fileId }) => fileId));
      const created = await this.intake.createMany(
        record.networkId,
        rows.map((row) => ({ content: contentOf(row), files: filesOf(row, files, pages) })),
        record.createdById,
      );
      const withItems = rows.map((row, index) => ({ row, itemId: created[index]?.id ?? '' }));
      await this.rows.conclude(withItems.map(({ row, itemId }) => ({ rowId: row.id, itemId, outcome: 'imported' })));
      await this.rememberKeys(record, withItems);
      await advance(rows.length);
    }
  }

  /** What was compared for the preview need not be compared again. */
  private async rememberKeys(
    record: ImportRecord,
    imported: readonly { row: ImportRowRecord; itemId: string }[],
  ): Promise<void> {
    const keys = imported.map(({ row, itemId }) => ({
      itemId,
      networkId: record.networkId,
      lock: 1,
      ...duplicateKey(keySourceOf(contentOf(row).bibliography)),
    }));
    await this.duplicates.saveKeys(keys);
    const pairs = imported.flatMap(({ row, itemId }) =>
      row.matches.flatMap((match): PairRecord[] =>
        match.itemId === null
          ? []
          : [
              {
                firstId: itemId,
                secondId: match.itemId,
                networkId: record.networkId,
                score: match.score,
                reasons: match.reasons,
              },
            ],
      ),
    );
    await this.duplicates.addPairs(pairs);
  }

  private async mergeRows(
    record: ImportRecord,
    files: ImportFiles,
    advance: (rows: number) => Promise<void>,
  ): Promise<void> {
    for (;;) {
      const rows = await this.rows.waiting(record.id, 'merge', PORTION);
      if (rows.length === 0) return;
      const pages = await this.imports.pagesOf(rows.filter(isDocument).map(({ fileId }) => fileId));
      for (const row of rows) await this.mergeRow(record, row, filesOf(row, files, pages));
      await advance(rows.length);
    }
  }

  /** An imported record only fills what the item lacks: what people wrote is never overwritten. */
  private async mergeRow(record: ImportRecord, row: ImportRowRecord, files: readonly ImportedFile[]): Promise<void> {
    const itemId = row.mergeIntoId ?? '';
    const item = await this.merging.heldOne(itemId);
    ensure(problemsWithMergeTarget(item));
    const before = contentOfItem(item);
    const after = withReference(before, contentOf(row));
    await this.merging.replaceContent(itemId, after, record.createdById);
    for (const file of files) await this.intake.addFile(itemId, file, record.createdById);
    await this.rows.concludeMerge(row.id, itemId, before, after);
  }
}

function isDocument(row: ImportRowRecord): boolean {
  return row.line === null;
}

function contentOf(row: ImportRowRecord): KnowledgeContent {
  if (row.reference === null) throw new Error(`Import row ${row.id} has no reference`);
  return contentFrom(row.reference, row.unconfirmed);
}

/** A document keeps its file; a reference comes without one, the list it came in is kept with the import. */
function filesOf(row: ImportRowRecord, files: ImportFiles, pages: ReadonlyMap<string, string[]>): ImportedFile[] {
  const file = files.get(row.fileId);
  if (!isDocument(row) || file === undefined || file.sha256 === null) return [];
  return [
    {
      storedAs: file.sha256,
      name: file.name,
      mediaType: file.mediaType ?? 'application/octet-stream',
      bytes: file.bytes,
      pages: pages.get(row.fileId) ?? [],
    },
  ];
}

function withReference(item: KnowledgeContent, imported: KnowledgeContent): KnowledgeContent {
  const { bibliography, abstract, language } = mergedFields(
    { bibliography: item.bibliography, abstract: item.abstract, language: item.language },
    { bibliography: imported.bibliography, abstract: imported.abstract, language: imported.language },
    {},
  );
  return {
    ...item,
    bibliography: mergedFields(bibliography, imported.bibliography, { type: 'kept' }),
    abstract,
    language,
  };
}
