import { Injectable } from '@nestjs/common';
import {
  isActivityColumn,
  type ActivityImportState,
  type ColumnMapping,
  type Sharing,
} from '@samspil/domain/activities';
import type { Problem, Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import { Database } from '../../shared/database/index.js';
import type { ActivityImportRecord } from './activity-import-record.js';

const SELECT_IMPORT = `
  SELECT id, network_id AS "networkId", name, format, state, headings, mapping, owner_id AS "ownerId", sharing, problems,
    notes, acting_viewer AS "actingViewer", created_by_id AS "createdById", created_at AS "createdAt" FROM activity_import`;

type ImportRow = Omit<ActivityImportRecord, 'mapping'> & { readonly mapping: readonly string[] };

/** Tables of activities that somebody brings. */
@Injectable()
export class ActivityImportsRepository {
  constructor(private readonly database: Database) {}

  async create(
    record: Pick<ActivityImportRecord, 'id' | 'networkId' | 'name' | 'format' | 'headings' | 'mapping' | 'ownerId'> &
      Pick<ActivityImportRecord, 'notes' | 'createdById'>,
  ): Promise<void> {
    const { id, networkId, name, format, headings, mapping, ownerId, notes, createdById } = record;
    await this.database.query(
      `INSERT INTO activity_import (id, network_id, name, format, headings, mapping, owner_id, notes, created_by_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, networkId, name, format, headings, written(mapping), ownerId, JSON.stringify(notes), createdById],
    );
  }

  async byId(id: string): Promise<ActivityImportRecord | null> {
    return validate(id) ? this.one(`${SELECT_IMPORT} WHERE id = $1`, [id]) : null;
  }

  /** The import, held against other writers until the transaction ends. */
  async held(id: string): Promise<ActivityImportRecord | null> {
    return validate(id) ? this.one(`${SELECT_IMPORT} WHERE id = $1 FOR UPDATE`, [id]) : null;
  }

  /** Those of the network, latest first, one more than `size`; only those of `byId` when it is given. */
  async newest(
    networkId: string,
    byId: string | null,
    size: number,
    before: string | null,
  ): Promise<ActivityImportRecord[]> {
    const rows = await this.database.query<ImportRow>(
      `${SELECT_IMPORT} WHERE network_id = $1 AND ($2::uuid IS NULL OR created_by_id = $2)
         AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $4`,
      [networkId, byId, before, size + 1],
    );
    return rows.map(recordOf);
  }

  async map(id: string, mapping: ColumnMapping, ownerId: string | null, sharing: Sharing): Promise<void> {
    await this.database.query(
      `UPDATE activity_import SET mapping = $2, owner_id = $3, sharing = $4, changed_at = now() WHERE id = $1`,
      [id, written(mapping), ownerId, sharing],
    );
  }

  /** Goes on to another state, with the reason when it stopped, and in whose name it works by itself. */
  async move(
    id: string,
    state: ActivityImportState,
    { problems = [], actingViewer = null }: { problems?: readonly Problem[]; actingViewer?: Viewer | null } = {},
  ): Promise<void> {
    await this.database.query(
      `UPDATE activity_import SET state = $2, problems = $3, acting_viewer = $4, changed_at = now() WHERE id = $1`,
      [id, state, JSON.stringify(problems), actingViewer === null ? null : JSON.stringify(actingViewer)],
    );
  }

  private async one(sql: string, values: readonly unknown[]): Promise<ActivityImportRecord | null> {
    const [row] = await this.database.query<ImportRow>(sql, values);
    return row === undefined ? null : recordOf(row);
  }
}

function written(mapping: ColumnMapping): string[] {
  return mapping.map((column) => column ?? '');
}

function recordOf({ mapping, ...row }: ImportRow): ActivityImportRecord {
  return { ...row, mapping: mapping.map((column) => (isActivityColumn(column) ? column : null)) };
}
