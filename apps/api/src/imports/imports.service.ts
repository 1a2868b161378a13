import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import {
  canImport,
  canSeeImport,
  canUndoImport,
  networksForImport,
  MAX_FILE_BYTES,
  problemsWithChoice,
  problemsWithFileSize,
  problemsWithImportStep,
  problemsWithMergeTarget,
  problemsWithPaste,
  recogniseReferences,
  unmergedContent,
  type RowChoice,
  type RowStatus,
} from '@samspil/domain/imports';
import { problem, type Problem, type Viewer } from '@samspil/domain/shared';
import { KnowledgeIntakeService } from '../knowledge/knowledge-intake.service.js';
import { KnowledgeMergingService } from '../knowledge/knowledge-merging.service.js';
import { Database } from '../shared/database/index.js';
import { allow, ensure, found, NotFoundError, RuleViolation } from '../shared/errors/index.js';
import { FileStore, receiveFile, type ReceivedFile } from '../shared/files/index.js';
import type { ImportCounts, ImportFileRecord, ImportRecord, ImportRowRecord } from './import-record.js';
import { ImportRowsRepository, type AskedRows } from './import-rows.repository.js';
import { ImportRunner } from './import-runner.js';
import { ImportsRepository, type NewImportFile } from './imports.repository.js';

/** A file as it arrived, under the name it was sent with. */
export interface UploadedFile extends Pick<ReceivedFile, 'path' | 'sha256' | 'bytes'> {
  readonly name: string;
}

/** One statement never runs into the time limit, however large the import was. */
const REMOVED_AT_ONCE = 5_000;

const EMPTY_COUNTS: ImportCounts = {
  new: 0,
  duplicate: 0,
  sameAsEarlier: 0,
  error: 0,
  toImport: 0,
  toMerge: 0,
  imported: 0,
  merged: 0,
  removed: 0,
  kept: 0,
};

/** Bringing material in, step by step: read, look at the preview, import, and undo. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly store: FileStore,
    private readonly runner: ImportRunner,
    private readonly intake: KnowledgeIntakeService,
    private readonly merging: KnowledgeMergingService,
  ) {}

  /** The network to import into: the one asked for, else the only one where the viewer may. */
  networkFor(viewer: Viewer, networkId?: string | null): string {
    const possible = networksForImport(viewer).filter((id) => (networkId ?? id) === id);
    allow(possible.length > 0);
    ensure(possible.length > 1 ? [problem('imports.network-missing', 'networkId')] : []);
    return found(possible[0]);
  }

  /** Begins an import of uploaded files. Files that cannot be taken in are kept as such, so that none is forgotten. */
  async startWithFiles(viewer: Viewer, networkId: string, files: readonly UploadedFile[]): Promise<ImportRecord> {
    allow(canImport(viewer, networkId));
    ensure(files.length === 0 ? [problem('imports.file-missing')] : []);
    const checked = files.map((file) => ({ file, problems: problemsWithFileSize(file.bytes) }));
    if (checked.every(({ problems }) => problems.length > 0)) {
      throw new RuleViolation(
        checked.flatMap(({ file, problems }) =>
          problems.map((found) => ({ ...found, params: { ...found.params, name: file.name } })),
        ),
      );
    }
    return this.database.inTransaction(async () => {
      const id = uuid();
      const usable = checked.filter(({ problems }) => problems.length === 0).map(({ file }) => file);
      // In the order of their content, so that two who bring the same files at the same time wait for each other only once.
      for (const file of usable.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1)))
        await this.store.keep(file, holderOf(id));
      const stored = checked.map(({ file, problems }): NewImportFile => {
        const sha256 = problems.length > 0 ? null : file.sha256;
        return { name: file.name, bytes: file.bytes, sha256, problems };
      });
      return this.begin(viewer, { id, networkId, name: files[0]?.name ?? '', source: 'upload' }, stored);
    });
  }

  /** Begins an import of pasted references or DOIs. */
  async startWithText(viewer: Viewer, networkId: string, text: string): Promise<ImportRecord> {
    allow(canImport(viewer, networkId));
    ensure(problemsWithPaste(text));
    const format = recogniseReferences(text);
    ensure(format === null ? [problem('imports.paste-unrecognised', 'text')] : []);
    const received = await receiveFile(Readable.from([Buffer.from(text, 'utf8')]), MAX_FILE_BYTES);
    try {
      const id = uuid();
      const sha256 = await this.store.keep(received, holderOf(id));
      // The name only has to say that it is a list of references; which one is seen from the text.
      const file = { name: 'paste.ris', bytes: received.bytes, sha256, problems: [] };
      return await this.begin(viewer, { id, networkId, name: firstLineOf(text), source: 'paste' }, [file]);
    } finally {
      await received.discard();
    }
  }

  async byId(viewer: Viewer, id: string): Promise<ImportRecord> {
    return this.visible(viewer, await this.imports.byId(id));
  }

  /** Imports the viewer may see, of one network or of all, latest first, one more than `size`. */
  async history(
    viewer: Viewer,
    networkId: string | null,
    size: number,
    before: string | null,
  ): Promise<ImportRecord[]> {
    const networkIds = networksForImport(viewer).filter((id) => (networkId ?? id) === id);
    allow(networkIds.length > 0);
    return this.imports.newest(networkIds, size, before);
  }

  async countsOf(ids: readonly string[]): Promise<ReadonlyMap<string, ImportCounts>> {
    const counts = await this.rows.countsOf(ids);
    return new Map(ids.map((id) => [id, counts.get(id) ?? EMPTY_COUNTS]));
  }

  async filesOf(ids: readonly string[]): Promise<ReadonlyMap<string, ImportFileRecord[]>> {
    const files = await this.imports.filesOf(ids);
    return new Map(ids.map((id) => [id, files.filter(({ importId }) => importId === id)]));
  }

  async earlierWithSameFiles(
    records: readonly ImportRecord[],
  ): Promise<ReadonlyMap<ImportRecord, readonly ImportRecord[]>> {
    const found = await this.imports.earlierWithSameFiles(records);
    return new Map(records.map((record) => [record, found.filter(({ laterId }) => laterId === record.id)]));
  }

  /** The pages asked for, each with one row more than its `size`. */
  async rowsOf<Asked extends AskedRows>(asked: readonly Asked[]): Promise<ReadonlyMap<Asked, ImportRowRecord[]>> {
    const pages = await this.rows.pages(asked);
    return new Map(asked.map((page, place) => [page, pages[place] ?? []]));
  }

  /** What should happen to one row of a preview. */
  async chooseForRow(
    viewer: Viewer,
    rowId: string,
    choice: RowChoice,
    mergeIntoItemId: string | null,
  ): Promise<ImportRowRecord> {
    const row = found(await this.rows.byId(rowId));
    const record = this.visible(viewer, await this.imports.held(row.importId));
    ensure(problemsWithImportStep(record.state, 'importing'));
    const target = choice === 'merge' ? mergeIntoItemId : null;
    ensure(problemsWithChoice(row, choice, target));
    if (target !== null) await this.checkMergeTarget(record, target);
    await this.rows.choose(rowId, choice, target);
    return found(await this.rows.byId(rowId));
  }

  /** The same choice for every row of a status. */
  async chooseForAll(viewer: Viewer, id: string, status: RowStatus, choice: RowChoice): Promise<ImportRecord> {
    const record = this.visible(viewer, await this.imports.held(id));
    ensure([...problemsWithImportStep(record.state, 'importing'), ...problemsWithChoice({ status }, choice, null)]);
    await this.rows.chooseForAll(id, status, choice);
    return record;
  }

  /** Lets the chosen rows go in. The work is done outside the request; the import says how far it is. */
  async commit(viewer: Viewer, id: string): Promise<ImportRecord> {
    const record = this.visible(viewer, await this.imports.held(id));
    ensure(problemsWithImportStep(record.state, 'importing'));
    ensure(await this.problemsWithMergeTargets(id));
    await this.imports.move(id, 'preview', 'importing');
    this.database.afterCommit(() => this.runner.wake());
    return found(await this.imports.byId(id));
  }

  /** Ends an import before anything went in; while it goes in, everything is taken back and the preview is there again. */
  async cancel(viewer: Viewer, id: string): Promise<ImportRecord> {
    const record = this.visible(viewer, await this.imports.held(id));
    const to = record.state === 'importing' ? 'preview' : 'cancelled';
    ensure(problemsWithImportStep(record.state, to));
    await this.imports.move(id, record.state, to);
    if (to === 'cancelled') {
      await this.imports.clearReading(id);
      await this.store.releaseAll(holderOf(id));
    }
    this.database.afterCommit(() => this.runner.stop(id));
    return found(await this.imports.byId(id));
  }

  /** Takes an import back: its items go, except those that somebody has worked on since; they stay and are counted. */
  async undo(viewer: Viewer, id: string): Promise<ImportRecord> {
    const record = this.visible(viewer, await this.imports.held(id));
    ensure(problemsWithImportStep(record.state, 'undone'));
    allow(canUndoImport(viewer, record));
    await this.unmergeRows(viewer, id);
    const imported = (await this.rows.withOutcome(id, 'imported')).flatMap(({ itemId }) => itemId ?? []);
    const removed: string[] = [];
    for (let from = 0; from < imported.length; from += REMOVED_AT_ONCE) {
      removed.push(...(await this.intake.removeUntouched(imported.slice(from, from + REMOVED_AT_ONCE))));
    }
    await this.rows.concludeUndo(id, removed);
    if (removed.length === imported.length) await this.store.releaseAll(holderOf(id));
    await this.imports.move(id, 'done', 'undone');
    return found(await this.imports.byId(id));
  }

  private async begin(
    viewer: Viewer,
    record: Pick<ImportRecord, 'id' | 'networkId' | 'name' | 'source'>,
    files: readonly NewImportFile[],
  ): Promise<ImportRecord> {
    await this.imports.create({ ...record, createdById: viewer.userId }, files);
    this.database.afterCommit(() => this.runner.wake());
    return found(await this.imports.byId(record.id));
  }

  private async checkMergeTarget(record: ImportRecord, itemId: string): Promise<void> {
    const [target] = await this.intake.records([itemId]);
    if (target?.networkId !== record.networkId) throw new NotFoundError();
    ensure(problemsWithMergeTarget(target, 'mergeIntoItemId'));
  }

  /** Time has gone by since the rows were chosen; `rows.<position>` names those whose item is no longer there. */
  private async problemsWithMergeTargets(id: string): Promise<Problem[]> {
    const targets = await this.rows.mergeTargets(id);
    const items = await this.intake.records(targets.map(({ itemId }) => itemId));
    const byId = new Map(items.map((item) => [item.id, item]));
    return targets.flatMap(({ itemId, position }) => {
      const item = byId.get(itemId);
      return item === undefined ? [] : problemsWithMergeTarget(item, `rows.${position}`);
    });
  }

  private async unmergeRows(viewer: Viewer, id: string): Promise<void> {
    const files = await this.imports.filesOf([id]);
    for (const row of await this.rows.withOutcome(id, 'merged')) {
      if (row.itemId === null || row.beforeMerge === null || row.afterMerge === null) continue;
      const now = await this.merging.contentHeld(row.itemId);
      await this.merging.replaceContent(
        row.itemId,
        unmergedContent(now, row.afterMerge, row.beforeMerge),
        viewer.userId,
      );
      const sha256 = row.line === null ? files.find(({ id: fileId }) => fileId === row.fileId)?.sha256 : null;
      if (sha256) await this.merging.removeFile(row.itemId, sha256);
      await this.rows.concludeUnmerged(row.id);
    }
  }

  private visible(viewer: Viewer, record: ImportRecord | null): ImportRecord {
    if (!canSeeImport(viewer, found(record))) throw new NotFoundError();
    return found(record);
  }
}

/** Files belong to their import as long as it, or anything that came from it, is there. */
function holderOf(importId: string): string {
  return `import:${importId}`;
}

function firstLineOf(text: string): string {
  const line = text
    .replaceAll('\u0000', '')
    .split(/[\r\n]/)
    .find((row) => row.trim() !== '');
  return (line ?? '').trim().slice(0, 80);
}
