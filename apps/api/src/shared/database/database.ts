import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

interface OpenTransaction {
  readonly manager: EntityManager;
  readonly afterCommit: (() => void)[];
}

/**
 * The way to the database for every repository. Inside a transaction `manager` is the transaction's own, wherever the
 * call comes from, so that it cannot be forgotten. One connection runs one statement at a time: no `Promise.all` on it.
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly open = new AsyncLocalStorage<OpenTransaction>();

  constructor(readonly dataSource: DataSource) {}

  get manager(): EntityManager {
    return this.open.getStore()?.manager ?? this.dataSource.manager;
  }

  /** Plain SQL with `$1` parameters, in the open transaction if there is one. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.manager.query(sql, [...parameters])) as Row[];
  }

  /** Runs `work` in the open transaction, or in a new one that commits when `work` resolves. */
  async inTransaction<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.open.getStore() !== undefined) return work();
    const afterCommit: (() => void)[] = [];
    const result = await this.dataSource.transaction((manager) => this.open.run({ manager, afterCommit }, work));
    for (const effect of afterCommit) effect();
    return result;
  }

  /** Runs `effect` once what was written is durable (cache refresh, waking a worker); at once outside a transaction. */
  afterCommit(effect: () => void): void {
    const transaction = this.open.getStore();
    if (transaction === undefined) effect();
    else transaction.afterCommit.push(effect);
  }

  /** Otherwise every promise of the process would go on carrying the place of this server's transaction. */
  onApplicationShutdown(): void {
    this.open.disable();
  }
}
