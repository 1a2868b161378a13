import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { Database } from './database.js';

/** A statement under a name of its own: the same name always means the same text. */
export interface NamedStatement {
  readonly name: string;
  readonly text: string;
}

/**
 * Runs statements that PostgreSQL keeps parsed on each connection. Inside a transaction the statement runs unnamed on
 * the transaction's own connection, so that it sees what was written there.
 */
@Injectable()
export class PreparedStatements {
  constructor(private readonly database: Database) {}

  async run<Row extends object>(statement: NamedStatement, parameters: readonly unknown[]): Promise<Row[]> {
    const { dataSource } = this.database;
    if (this.database.manager !== dataSource.manager) return this.database.query<Row>(statement.text, parameters);
    const { master } = dataSource.driver as unknown as { readonly master: Pool };
    dataSource.logger.logQuery(statement.text, [...parameters]);
    const result = await master.query<Row>({ ...statement, values: [...parameters] });
    return result.rows;
  }
}
