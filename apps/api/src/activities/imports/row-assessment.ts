import { Injectable } from '@nestjs/common';
import {
  canLogActivity,
  columnOfField,
  problemsWithActivity,
  readActivityRow,
  rowStatus,
  type ActivityProblemCode,
  type ReadActivityRow,
} from '@samspil/domain/activities';
import { problem, type Problem, type Viewer } from '@samspil/domain/shared';
import { today } from '../../shared/today.js';
import { ActivitiesRepository } from '../activities.repository.js';
import type { ActivityImportRecord, AssessedRow } from './activity-import-record.js';
import { ActivityImportRowsRepository, type LikeRow } from './activity-import-rows.repository.js';
import type { ImportNames } from './import-names.js';

type Row = Pick<AssessedRow, 'id' | 'cells'> & { readonly line: number };
type ReadRow = Row & ReadActivityRow & Pick<AssessedRow, 'sharing'>;

/** What rows mean as they stand: their content, what is wrong with it, and whether it is there already. */
@Injectable()
export class RowAssessment {
  constructor(
    private readonly rows: ActivityImportRowsRepository,
    private readonly activities: ActivitiesRepository,
  ) {}

  /** In the order given; two statements for any number of rows. An earlier row with the same content makes a later one a repetition. */
  async assess(
    viewer: Viewer,
    record: Pick<ActivityImportRecord, 'networkId' | 'mapping' | 'ownerId' | 'sharing'>,
    rows: readonly Row[],
    names: ImportNames,
  ): Promise<AssessedRow[]> {
    const day = today();
    const read = rows.map((row): ReadRow => {
      const found = readActivityRow(row.cells, record.mapping, names, day);
      const ownerId = saysOwner(found) ? found.ownerId : record.ownerId;
      return { ...row, ...found, ownerId, sharing: found.sharing ?? record.sharing };
    });
    const present = await this.present(viewer, record.networkId, read);
    const seen = new Map<string, number>();
    return read.map((row): AssessedRow => {
      const problems = this.problemsWith(viewer, record.networkId, row);
      const key = likeness({ ...row, ...row.content });
      const repeatsLine = seen.get(key) ?? null;
      if (repeatsLine === null) seen.set(key, row.line);
      const presentId = present(row);
      const { id, cells, content, ownerId, sharing } = row;
      const status = rowStatus(problems, presentId !== null || repeatsLine !== null);
      return { id, cells, status, content, ownerId, sharing, problems, presentId, repeatsLine };
    });
  }

  /** One row that was changed by hand. */
  async assessOne(
    viewer: Viewer,
    record: ActivityImportRecord,
    row: Row,
    names: ImportNames,
  ): Promise<AssessedRow | undefined> {
    const [assessed] = await this.assess(viewer, record, [row], names);
    if (assessed === undefined) return undefined;
    const like = { title: assessed.content.title, ownerId: assessed.ownerId, startsOn: assessed.content.startsOn };
    const repeatsLine = await this.rows.earlierLineLike(record.id, row.line, like);
    const isPresent = assessed.presentId !== null || repeatsLine !== null;
    return { ...assessed, repeatsLine, status: rowStatus(assessed.problems, isPresent) };
  }

  /** At the columns. Where a cell could not be read, the rules have nothing more to say about that column. */
  private problemsWith(viewer: Viewer, networkId: string, row: ReadRow): Problem[] {
    const unread = new Set(row.problems.map(({ field }) => field));
    const rules = problemsWithActivity(row.content, row.sharing).flatMap((found): Problem[] => {
      const column = columnOfField(found.field, row.content);
      if (column !== null && unread.has(column)) return [];
      return [{ ...found, ...(column === null ? {} : { field: column }) }];
    });
    const mayLog = row.ownerId !== null && canLogActivity(viewer, networkId, row.ownerId);
    const owner = mayLog || unread.has('owner') ? [] : [ownerProblem(row.ownerId)];
    return [...row.problems, ...rules, ...owner];
  }

  private async present(
    viewer: Viewer,
    networkId: string,
    rows: readonly ReadRow[],
  ): Promise<(row: ReadRow) => string | null> {
    const ids = rows.flatMap(({ activityId }) => activityId ?? []);
    const titles = [...new Set(rows.map(({ content }) => content.title))];
    const logged = await this.rows.logged(networkId, ids, titles);
    const visible = new Set(
      await this.activities.visibleIds(
        viewer,
        logged.map(({ id }) => id),
      ),
    );
    const known = logged.filter(({ id }) => visible.has(id));
    const byLikeness = new Map(known.map((activity) => [likeness(activity), activity.id]));
    const byId = new Set(known.map(({ id }) => id));
    return (row) => {
      if (row.activityId !== null && byId.has(row.activityId)) return row.activityId;
      return byLikeness.get(likeness({ ...row, ...row.content })) ?? null;
    };
  }
}

/** A cell for the owner that could not be read is not filled by the usual owner. */
function saysOwner({ ownerId, problems }: ReadActivityRow): boolean {
  return ownerId !== null || problems.some(({ field }) => field === 'owner');
}

function ownerProblem(ownerId: string | null): Problem {
  return problem<ActivityProblemCode>('activities.organisation-unknown', 'owner', { value: ownerId ?? '' });
}

/** Equal for two that are the same activity as far as anybody can tell from a table. */
function likeness({ title, ownerId, startsOn }: LikeRow): string {
  return JSON.stringify([title, ownerId, startsOn]);
}
