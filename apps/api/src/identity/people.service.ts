import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/index.js';

/** Names of people by id, for other capabilities; callers decide who may see them. */
@Injectable()
export class PeopleService {
  constructor(private readonly database: Database) {}

  /** Unknown ids are left out. */
  async namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<{ id: string; name: string }>(
      `SELECT id, name FROM app_user WHERE id = ANY($1::uuid[])`,
      [[...new Set(ids)]],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
