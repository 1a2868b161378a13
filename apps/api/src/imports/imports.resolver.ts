import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RowStatus } from '@samspil/domain/imports';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer, type RequestContext } from '../shared/auth/index.js';
import { found } from '../shared/errors/index.js';
import { loaderFor } from '../shared/loader.js';
import { decodeCursor, pageSize, toConnection, type ConnectionOf } from '../shared/pagination/index.js';
import { DuplicatesService } from './duplicates.service.js';
import { RowStatuses } from './import-enums.graphql.js';
import { fileView, importView, itemIdsIn, rowView } from './import-views.js';
import {
  ChooseForAllRowsInput,
  ChooseForRowInput,
  ImportConnection,
  ImportCountsType,
  ImportFileType,
  ImportRowConnection,
  ImportRowType,
  ImportStepInput,
  ImportType,
  StartImportInput,
} from './import.graphql.js';
import type { ImportCounts, ImportFileRecord, ImportRecord, ImportRowRecord } from './import-record.js';
import type { AskedRows } from './import-rows.repository.js';
import { ImportsService } from './imports.service.js';

const COUNTS = Symbol('import counts');
const FILES = Symbol('import files');
const ROWS = Symbol('pages of import rows');
const ITEMS = Symbol('items that import rows speak of');
const EARLIER = Symbol('imports with the same files');

@Resolver(() => ImportType)
export class ImportsResolver {
  constructor(
    private readonly service: ImportsService,
    private readonly duplicates: DuplicatesService,
  ) {}

  @Query(() => ImportType)
  async import(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<ImportType> {
    return importView(await this.service.byId(viewer, id), viewer);
  }

  /** The history of imports, of one network or of all where the viewer may import, latest first. */
  @Query(() => ImportConnection)
  async imports(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('networkId', { type: () => ID, nullable: true }) networkId: string | null,
  ): Promise<ConnectionOf<ImportType>> {
    const size = pageSize(first);
    const before = after === null || after === undefined ? null : String(decodeCursor(after, 1)[0]);
    const records = await this.service.history(viewer, networkId ?? null, size, before);
    return toConnection(
      records,
      size,
      (record) => [record.id],
      (record) => importView(record, viewer),
    );
  }

  @ResolveField(() => ImportCountsType)
  async counts(@Parent() { id }: ImportType, @Context() context: RequestContext): Promise<ImportCounts> {
    const loader = loaderFor<string, ImportCounts>(context, COUNTS, (ids) => this.service.countsOf(ids));
    return found(await loader.load(id));
  }

  @ResolveField(() => [ImportFileType])
  async files(@Parent() { id }: ImportType, @Context() context: RequestContext): Promise<ImportFileType[]> {
    return (await this.filesOf(id, context)).map(fileView);
  }

  @ResolveField(() => [ImportType], { description: 'Imports that brought in one of the same files before.' })
  async earlierWithSameFiles(
    @Parent() { record }: ImportType,
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
  ): Promise<ImportType[]> {
    const load = (records: readonly ImportRecord[]) => this.service.earlierWithSameFiles(records);
    const earlier = (await loaderFor(context, EARLIER, load).load(record)) ?? [];
    return earlier.map((record) => importView(record, viewer));
  }

  @ResolveField(() => ImportRowConnection)
  async rows(
    @Parent() { record }: ImportType,
    @Context() context: RequestContext,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('status', { type: () => RowStatuses, nullable: true }) status: RowStatus | null,
  ): Promise<ConnectionOf<ImportRowType>> {
    const size = pageSize(first);
    const position = after === null || after === undefined ? null : Number(decodeCursor(after, 1)[0]);
    const asked = { importId: record.id, status: status ?? null, size, after: position };
    const load = (pages: readonly AskedRows[]) => this.service.rowsOf(pages);
    const rows = (await loaderFor(context, ROWS, load).load(asked)) ?? [];
    const shown = await this.views(rows, context);
    return toConnection(
      shown,
      size,
      (row) => [row.position],
      (row) => row,
    );
  }

  /** Begins an import of pasted text. Files are sent to POST /imports/upload. */
  @Mutation(() => ImportType)
  async startImport(@CurrentViewer() viewer: Viewer, @Args('input') input: StartImportInput): Promise<ImportType> {
    const networkId = this.service.networkFor(viewer, input.networkId);
    return importView(await this.service.startWithText(viewer, networkId, input.text), viewer);
  }

  @Mutation(() => ImportRowType)
  async chooseForRow(
    @CurrentViewer() viewer: Viewer,
    @Context() context: RequestContext,
    @Args('input') input: ChooseForRowInput,
  ): Promise<ImportRowType> {
    const row = await this.service.chooseForRow(viewer, input.rowId, input.choice, input.mergeIntoItemId ?? null);
    const [view] = await this.views([row], context);
    return found(view);
  }

  @Mutation(() => ImportType, { description: 'One choice (IMPORT or SKIP) for every row of a status.' })
  async chooseForAllRows(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { importId, status, choice }: ChooseForAllRowsInput,
  ): Promise<ImportType> {
    return importView(await this.service.chooseForAll(viewer, importId, status, choice), viewer);
  }

  @Mutation(() => ImportType, { description: 'Lets the chosen rows go in; follow `state`, `done` and `total`.' })
  async commitImport(@CurrentViewer() viewer: Viewer, @Args('input') input: ImportStepInput): Promise<ImportType> {
    return importView(await this.service.commit(viewer, input.importId), viewer);
  }

  @Mutation(() => ImportType)
  async cancelImport(@CurrentViewer() viewer: Viewer, @Args('input') input: ImportStepInput): Promise<ImportType> {
    return importView(await this.service.cancel(viewer, input.importId), viewer);
  }

  @Mutation(() => ImportType, { description: 'Removes what came in, except what somebody has worked on since.' })
  async undoImport(@CurrentViewer() viewer: Viewer, @Args('input') input: ImportStepInput): Promise<ImportType> {
    return importView(await this.service.undo(viewer, input.importId), viewer);
  }

  private async views(rows: readonly ImportRowRecord[], context: RequestContext): Promise<ImportRowType[]> {
    const [first] = rows;
    if (first === undefined) return [];
    const files = await this.filesOf(first.importId, context);
    const load = (ids: readonly string[]) => this.duplicates.items(ids);
    const loaded = await loaderFor(context, ITEMS, load).loadMany(itemIdsIn(rows));
    const items = new Map(
      loaded.flatMap((item) => (item === null || item instanceof Error ? [] : [[item.id, item] as const])),
    );
    const names = new Map(files.map(({ id, name }) => [id, name]));
    return rows.map((row) => rowView(row, names, items));
  }

  private async filesOf(importId: string, context: RequestContext): Promise<ImportFileRecord[]> {
    const loader = loaderFor<string, ImportFileRecord[]>(context, FILES, (ids) => this.service.filesOf(ids));
    return (await loader.load(importId)) ?? [];
  }
}
