import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isActivityColumn, type ActivityColumn, type ActivityRowStatus } from '@samspil/domain/activities';
import { problem, type SharedProblemCode, type Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import { CurrentViewer, type RequestContext } from '../../shared/auth/index.js';
import { ensure, found } from '../../shared/errors/index.js';
import { loaderFor } from '../../shared/loader.js';
import { decodeCursor, pageSize, toConnection, type ConnectionOf } from '../../shared/pagination/index.js';
import {
  ActivityImportColumn,
  ActivityImportConnection,
  ActivityImportCountsType,
  ActivityImportRow,
  ActivityImportRowConnection,
  ActivityImportStepInput,
  ActivityImportType,
  ActivityImportViewerCan,
  ActivityRowStatuses,
  CommitActivityImportInput,
  MapActivityImportInput,
  SaveActivityImportRowInput,
  type ActivityImportColumnInput,
} from './activity-import.graphql.js';
import type { ActivityImportCounts, ActivityImportRecord } from './activity-import-record.js';
import { columnsView, importRowView, importView, stepsOf } from './activity-import-views.js';
import { ActivityImportsService } from './activity-imports.service.js';
import { ImportNamesSource, type ImportNames } from './import-names.js';

const COUNTS = Symbol('rows of activity imports');
const NAMES = Symbol('names that activity rows use');

const SAMPLED_ROWS = 20;

/** Tables of activities: files are sent to POST /activities/import. */
@Resolver(() => ActivityImportType)
export class ActivityImportsResolver {
  constructor(
    private readonly service: ActivityImportsService,
    private readonly names: ImportNamesSource,
  ) {}

  @Query(() => ActivityImportType)
  async activityImport(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ActivityImportType> {
    return importView(await this.service.byId(viewer, id));
  }

  @Query(() => ActivityImportConnection, { description: 'Own ones, and all of the network for its caretakers.' })
  async activityImports(
    @CurrentViewer() viewer: Viewer,
    @Args('networkId', { type: () => ID }) networkId: string,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<ConnectionOf<ActivityImportType>> {
    const size = pageSize(first);
    const before = after ? idIn(after) : null;
    const records = await this.service.history(viewer, networkId, size, before);
    return toConnection(records, size, ({ id }) => [id], importView);
  }

  @ResolveField(() => [ActivityImportColumn])
  async columns(@Parent() { record }: ActivityImportType): Promise<ActivityImportColumn[]> {
    const asked = { importId: record.id, status: null, size: SAMPLED_ROWS, after: null };
    return columnsView(record, await this.service.rowsOf(asked));
  }

  @ResolveField(() => ActivityImportCountsType)
  counts(@Parent() { record }: ActivityImportType, @Context() context: RequestContext): Promise<ActivityImportCounts> {
    return this.countsOf(record, context);
  }

  @ResolveField(() => Int, { description: 'How much of `total` is done, while the import goes on by itself.' })
  async done(@Parent() { record }: ActivityImportType, @Context() context: RequestContext): Promise<number> {
    const { imported, removed, kept } = await this.countsOf(record, context);
    return record.state === 'undoing' ? removed + kept : imported;
  }

  @ResolveField(() => Int)
  async total(@Parent() { record }: ActivityImportType, @Context() context: RequestContext): Promise<number> {
    const { imported, removed, kept, toImport } = await this.countsOf(record, context);
    return record.state === 'undoing' ? removed + kept + imported : imported + toImport;
  }

  @ResolveField(() => ActivityImportViewerCan)
  async viewerCan(
    @Parent() { record }: ActivityImportType,
    @Context() context: RequestContext,
  ): Promise<ActivityImportViewerCan> {
    const { imported, toImport } = await this.countsOf(record, context);
    return stepsOf(record, imported, toImport);
  }

  @ResolveField(() => ActivityImportRowConnection)
  async rows(
    @Parent() { record }: ActivityImportType,
    @Context() context: RequestContext,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('status', { type: () => ActivityRowStatuses, nullable: true }) status: ActivityRowStatus | null,
  ): Promise<ConnectionOf<ActivityImportRow>> {
    const size = pageSize(first);
    const line = after ? lineOf(after) : null;
    const rows = await this.service.rowsOf({ importId: record.id, status: status ?? null, size, after: line });
    const names = await this.namesOf(record.networkId, context);
    return toConnection(
      rows,
      size,
      (row) => [row.line],
      (row) => importRowView(row, names),
    );
  }

  @Mutation(() => ActivityImportType, { description: 'Reads the rows that are not in yet anew, with other columns.' })
  async mapActivityImport(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { importId, columns, ownerId, sharing }: MapActivityImportInput,
  ): Promise<ActivityImportType> {
    const before = await this.service.byId(viewer, importId);
    const mapping = {
      columns: withColumns(before.mapping, columns),
      ownerId: ownerId === undefined ? before.ownerId : ownerId,
      sharing: sharing ?? before.sharing,
    };
    return importView(await this.service.map(viewer, importId, mapping));
  }

  @Mutation(() => ActivityImportRow, { description: 'Other values for a row, or whether it goes in.' })
  async saveActivityImportRow(
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
    @Args('input') { rowId, ...changes }: SaveActivityImportRowInput,
  ): Promise<ActivityImportRow> {
    const row = await this.service.saveRow(viewer, rowId, changes);
    const { networkId } = await this.service.byId(viewer, row.importId);
    return importRowView(row, await this.namesOf(networkId, context));
  }

  @Mutation(() => ActivityImportType, {
    description: 'Lets the chosen rows go in; follow `state`, `done` and `total`.',
  })
  async commitActivityImport(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { importId, validRowsOnly }: CommitActivityImportInput,
  ): Promise<ActivityImportType> {
    return importView(await this.service.commit(viewer, importId, validRowsOnly));
  }

  @Mutation(() => ActivityImportType, { description: 'What is in stays; the rest waits.' })
  async stopActivityImport(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { importId }: ActivityImportStepInput,
  ): Promise<ActivityImportType> {
    return importView(await this.service.stop(viewer, importId));
  }

  @Mutation(() => ActivityImportType, {
    description: 'Takes out what nobody has worked on since; `kept` counts the rest.',
  })
  async undoActivityImport(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { importId }: ActivityImportStepInput,
  ): Promise<ActivityImportType> {
    return importView(await this.service.undo(viewer, importId));
  }

  private async countsOf({ id }: ActivityImportRecord, context: RequestContext): Promise<ActivityImportCounts> {
    const load = (ids: readonly string[]) => this.service.countsOf(ids);
    return found(await loaderFor(context, COUNTS, load).load(id));
  }

  private async namesOf(networkId: string, context: RequestContext): Promise<ImportNames> {
    const load = async (networkIds: readonly string[]): Promise<Map<string, ImportNames>> => {
      const loaded = new Map<string, ImportNames>();
      for (const id of networkIds) loaded.set(id, await this.names.of(id));
      return loaded;
    };
    return found(await loaderFor(context, NAMES, load).load(networkId));
  }
}

function idIn(cursor: string): string {
  const [id] = decodeCursor(cursor, 1);
  ensure(validate(id) ? [] : [problem<SharedProblemCode>('shared.cursor-invalid', 'after')]);
  return String(id);
}

function lineOf(cursor: string): number {
  const [line] = decodeCursor(cursor, 1);
  ensure(
    Number.isInteger(line) && Math.abs(Number(line)) < 2 ** 31
      ? []
      : [problem<SharedProblemCode>('shared.cursor-invalid', 'after')],
  );
  return Number(line);
}

function withColumns(
  mapping: ActivityImportRecord['mapping'],
  columns: readonly ActivityImportColumnInput[],
): (ActivityColumn | null)[] {
  const strays = columns.filter(({ index, field }) => {
    const isPlace = index >= 0 && index < mapping.length;
    return !isPlace || (field !== null && field !== undefined && !isActivityColumn(field));
  });
  ensure(strays.map(({ index }) => problem<SharedProblemCode>('shared.unusable-value', `columns.${index}`)));
  const asked = new Map(columns.map(({ index, field }) => [index, field ?? null]));
  return mapping.map((column, index) => {
    const field = asked.has(index) ? asked.get(index) : column;
    return field && isActivityColumn(field) ? field : null;
  });
}
