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

  /** Whether the person belongs to the network, in whatever role. */
  async isMember(userId: string, networkId: string): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM network_member WHERE user_id = $1::uuid AND network_id = $2`,
      [userId, networkId],
    );
    return rows.length > 0;
  }
}
