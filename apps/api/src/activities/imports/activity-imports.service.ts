import { Injectable } from '@nestjs/common';
import {
  ACTIVITY_IMPORT_LIMITS,
  canImportActivities,
  canLogActivity,
  canSeeActivityImport,
  guessMapping,
  problemsWithImportStep,
  problemsWithMapping,
  problemsWithText,
  type ActivityProblemCode,
  type ColumnMapping,
  type Sharing,
} from '@samspil/domain/activities';
import { hasRole, organisationOf, problem, type Problem, type Viewer } from '@samspil/domain/shared';
import { v7 as uuid } from 'uuid';
import { Database } from '../../shared/database/index.js';
import { allow, ensure, found, NotFoundError } from '../../shared/errors/index.js';
import {
  NO_ROWS,
  type ActivityImportCounts,
  type ActivityImportRecord,
  type ActivityImportRowRecord,
} from './activity-import-record.js';
import { ActivityImportRowsRepository, type AskedImportRows } from './activity-import-rows.repository.js';
import { ActivityImportWork } from './activity-import-work.js';
import { ActivityImportsRepository } from './activity-imports.repository.js';
import { ImportNamesSource } from './import-names.js';
import { RowAssessment } from './row-assessment.js';
import { TableReader } from './table-reader.js';

/** So many rows with errors are told of when all or nothing is to go in. */
const TOLD_ROWS = 100;

/** How the columns are read, and what rows have that do not say. */
export interface ImportMapping {
  readonly columns: ColumnMapping;
  readonly ownerId: string | null;
  readonly sharing: Sharing;
}

/** Bringing a table of activities: read it, look at it, mend it, let it in, and take it out again. */
@Injectable()
export class ActivityImportsService {
  constructor(
    private readonly database: Database,
    private readonly imports: ActivityImportsRepository,
    private readonly rows: ActivityImportRowsRepository,
    private readonly reader: TableReader,
    private readonly names: ImportNamesSource,
    private readonly assessment: RowAssessment,
    private readonly work: ActivityImportWork,
  ) {}

  /** The network to import into: the one asked for, else the only one where the viewer may. */
  networkFor(viewer: Viewer, asked: string | null): string {
    const possible = viewer.networks
      .map(({ networkId }) => networkId)
      .filter((networkId) => (asked ?? networkId) === networkId && canImportActivities(viewer, networkId));
    allow(possible.length > 0);
    ensure(possible.length > 1 ? [problem('shared.unusable-value', 'networkId')] : []);
    return found(possible[0]);
  }

  /** Reads a file that was received, guesses its columns, and keeps every row as it stands. */
  async start(
    viewer: Viewer,
    networkId: string,
    file: { readonly path: string; readonly name: string },
  ): Promise<ActivityImportRecord> {
    allow(canImportActivities(viewer, networkId));
    const { format, headings, rows, encoding } = await this.reader.read({ path: file.path });
    const record = {
      ...{ id: uuid(), networkId, name: file.name, format, headings, createdById: viewer.userId },
      mapping: guessMapping(headings),
      ownerId: organisationOf(viewer, networkId),
      sharing: 'draft' as const,
      notes: encoding === null ? [] : [problem('activities.note-encoding', 'file', { encoding })],
    };
    const lined = rows.map((row) => ({ ...row, id: uuid(), activityId: uuid() }));
    const names = await this.names.of(networkId);
    return this.database.inTransaction(async () => {
      const assessed = await this.assessment.assess(viewer, record, lined, names);
      await this.imports.create(record);
      await this.rows.add(
        record.id,
        assessed.map((row, index) => ({ ...row, ...positionOf(lined[index]) })),
      );
      return found(await this.imports.byId(record.id));
    });
  }

  async byId(viewer: Viewer, id: string): Promise<ActivityImportRecord> {
    return visibleImport(viewer, await this.imports.byId(id));
  }

  /** Latest first, one more than `size`: all of the network for its caretakers, own ones for everybody else. */
  async history(
    viewer: Viewer,
    networkId: string,
    size: number,
    before: string | null,
  ): Promise<ActivityImportRecord[]> {
    allow(canImportActivities(viewer, networkId));
    const isCaretaker = hasRole(viewer, ['coordinator', 'administrator'], networkId);
    return this.imports.newest(networkId, isCaretaker ? null : viewer.userId, size, before);
  }

  async countsOf(ids: readonly string[]): Promise<ReadonlyMap<string, ActivityImportCounts>> {
    const counts = await this.rows.countsOf(ids);
    return new Map(ids.map((id) => [id, counts.get(id) ?? NO_ROWS]));
  }

  /** A page of rows, one more than asked for. */
  rowsOf(asked: AskedImportRows): Promise<ActivityImportRowRecord[]> {
    return this.rows.page(asked);
  }

  /** Reads all rows that are not in yet anew, with other columns. */
  async map(viewer: Viewer, id: string, { columns, ownerId, sharing }: ImportMapping): Promise<ActivityImportRecord> {
    const record = visibleImport(viewer, await this.imports.held(id));
    ensure(problemsWithImportStep(record.state, 'change'));
    const isTheirs = ownerId === null || canLogActivity(viewer, record.networkId, ownerId);
    ensure(isTheirs ? [] : [problem<ActivityProblemCode>('activities.organisation-unknown', 'ownerId')]);
    const mapping = record.headings.map((_, index) => columns[index] ?? null);
    const mapped = { ...record, mapping, ownerId, sharing };
    await this.imports.map(id, mapping, ownerId, sharing);
    await this.readAnew(viewer, mapped);
    return mapped;
  }

  /** Other values for some cells of a row, or whether it is to go in; null leaves that to what it is. */
  async saveRow(
    viewer: Viewer,
    rowId: string,
    changes: { readonly cells: readonly { column: number; text: string }[]; readonly isChosen?: boolean | null },
  ): Promise<ActivityImportRowRecord> {
    const before = found(await this.rows.byId(rowId));
    const record = visibleImport(viewer, await this.imports.held(before.importId));
    ensure(problemsWithImportStep(record.state, 'change'));
    const row = found(await this.rows.byId(rowId));
    ensure(row.outcome === 'imported' || row.outcome === 'kept' ? [problem('activities.row-is-in', 'rowId')] : []);
    ensure(problemsWithCells(changes.cells, record));
    if (changes.isChosen !== undefined) await this.rows.choose(rowId, changes.isChosen);
    if (changes.cells.length > 0) {
      const texts = new Map(changes.cells.map(({ column, text }) => [column, text]));
      const cells = row.cells.map((cell, column) => texts.get(column) ?? cell);
      const names = await this.names.of(record.networkId);
      const assessed = await this.assessment.assessOne(viewer, record, { ...row, cells }, names);
      await this.rows.reassess(assessed === undefined ? [] : [assessed]);
    }
    return found(await this.rows.byId(rowId));
  }

  /**
   * Lets the chosen rows go in; the work is done outside the request. Without `validRowsOnly` nothing goes in as long as
   * a row has an error that nobody left out: the problems name them as `rows.<line>.<column>`.
   */
  async commit(viewer: Viewer, id: string, validRowsOnly: boolean): Promise<ActivityImportRecord> {
    const record = visibleImport(viewer, await this.imports.held(id));
    if (record.state === 'importing') return record;
    ensure(problemsWithImportStep(record.state, 'commit'));
    ensure(problemsWithMapping(record.mapping, record.sharing));
    // Since the preview terms may have been merged, and activities logged that are the same.
    await this.readAnew(viewer, record);
    if (!validRowsOnly) ensure(problemsOfRows(await this.rows.withErrors(id, TOLD_ROWS)));
    const toImport = (await this.rows.countsOf([id])).get(id)?.toImport ?? 0;
    ensure(toImport === 0 ? [problem<ActivityProblemCode>('activities.import-nothing')] : []);
    await this.work.begin(id, 'importing', viewer);
    return found(await this.imports.byId(id));
  }

  /** What is in stays in and can be taken out; the rest waits in the preview. */
  async stop(viewer: Viewer, id: string): Promise<ActivityImportRecord> {
    const record = visibleImport(viewer, await this.imports.held(id));
    ensure(problemsWithImportStep(record.state, 'stop'));
    await this.imports.move(id, 'preview');
    return found(await this.imports.byId(id));
  }

  /** Takes out what went in and nobody has worked on since; the rest stays and is told. */
  async undo(viewer: Viewer, id: string): Promise<ActivityImportRecord> {
    const record = visibleImport(viewer, await this.imports.held(id));
    if (record.state === 'undoing') return record;
    ensure(problemsWithImportStep(record.state, 'undo'));
    const imported = (await this.rows.countsOf([id])).get(id)?.imported ?? 0;
    ensure(imported === 0 ? [problem<ActivityProblemCode>('activities.not-undoable')] : []);
    await this.work.begin(id, 'undoing', viewer);
    return found(await this.imports.byId(id));
  }

  private async readAnew(viewer: Viewer, record: ActivityImportRecord): Promise<void> {
    const names = await this.names.of(record.networkId);
    const open = await this.rows.open(record.id);
    await this.rows.reassess(await this.assessment.assess(viewer, record, open, names));
  }
}

function visibleImport(viewer: Viewer, record: ActivityImportRecord | null): ActivityImportRecord {
  if (!canSeeActivityImport(viewer, found(record))) throw new NotFoundError();
  return found(record);
}

function positionOf(row: { line: number; activityId: string } | undefined): { line: number; activityId: string } {
  const { line, activityId } = found(row);
  return { line, activityId };
}

function problemsOfRows(rows: readonly ActivityImportRowRecord[]): Problem[] {
  return rows.flatMap(({ line, problems }) =>
    problems.map((each) => ({ ...each, field: ['rows', line, ...(each.field ? [each.field] : [])].join('.') })),
  );
}

function problemsWithCells(
  cells: readonly { readonly column: number; readonly text: string }[],
  { headings }: ActivityImportRecord,
): Problem[] {
  const strays = cells.filter(({ column }) => !Number.isInteger(column) || column < 0 || column >= headings.length);
  return [
    ...strays.map(({ column }) => problem('shared.unusable-value', `cells.${column}`)),
    ...cells.flatMap(({ column, text }) => problemsWithText(text, `cells.${column}`, ACTIVITY_IMPORT_LIMITS.cell)),
  ];
}
