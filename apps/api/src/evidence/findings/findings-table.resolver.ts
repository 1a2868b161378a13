import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer } from '../../shared/auth/index.js';
import { pageSize } from '../../shared/pagination/index.js';
import { findingContentView, remarkView } from './finding-views.js';
import {
  CommitFindingsTableInput,
  FindingsPaste,
  FindingsTablePreview,
  PreviewFindingsTableInput,
  UndoFindingsPasteInput,
} from './findings-table.graphql.js';
import { FindingsTableService, isUsableRow } from './findings-table.service.js';

/** Many findings of one source from a table: looked at first, then taken in, and taken back as one. */
@Resolver()
export class FindingsTableResolver {
  constructor(private readonly tables: FindingsTableService) {}

  @Query(() => FindingsTablePreview, { description: 'What every line would become; nothing is saved.' })
  async previewFindingsTable(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { sourceSlug, text, onlyWithProblems, skip }: PreviewFindingsTableInput,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
  ): Promise<FindingsTablePreview> {
    const size = pageSize(first);
    const { problems, columns, rows } = await this.tables.preview(viewer, sourceSlug, text);
    const wanted = onlyWithProblems ? rows.filter((row) => !isUsableRow(row)) : rows;
    const from = Math.max(0, skip ?? 0);
    return {
      problems: problems.map(remarkView),
      columns,
      total: rows.length,
      usable: rows.filter(isUsableRow).length,
      rows: wanted.slice(from, from + size).map((row) => ({
        ...row,
        content: findingContentView(row.content),
        problems: row.problems.map(remarkView),
        beforePublishing: row.beforePublishing.map(remarkView),
      })),
    };
  }

  @Mutation(() => FindingsPaste, { description: 'Taken back by undoFindingsPaste.' })
  async commitFindingsTable(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { pasteId, sourceSlug, text, lines }: CommitFindingsTableInput,
  ): Promise<FindingsPaste> {
    const findings = await this.tables.commit(viewer, { pasteId, sourceSlug, text, lines: lines ?? null });
    const findingIds = findings.map(({ id }) => id);
    return { id: pasteId, count: findingIds.length, findingIds, removed: 0, kept: 0 };
  }

  @Mutation(() => FindingsPaste, { description: 'What somebody has worked on since stays.' })
  async undoFindingsPaste(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { pasteId }: UndoFindingsPasteInput,
  ): Promise<FindingsPaste> {
    const { removed, kept } = await this.tables.undo(viewer, pasteId);
    return { id: pasteId, count: kept.length, findingIds: kept, removed: removed.length, kept: kept.length };
  }
}
