import { Inject, Injectable } from '@nestjs/common';
import type { SearchEngine, SearchKind } from '@samspil/domain/search';
import { Database } from '../shared/database/index.js';
import { IndexUpkeep } from './index-upkeep.js';
import { SEARCH_ENGINE } from './search-engine.js';
import { SearchSources, type SearchSource } from './search-sources.js';

export interface ReindexProgress {
  readonly kind: SearchKind;
  readonly indexed: number;
  readonly removed: number;
  readonly finished: boolean;
}

interface Refreshed {
  readonly indexed: number;
  /** Those of them that were not in the index before. */
  readonly unlocked: readonly string[];
}

/** Ids looked up at once when checking for what is gone. */
const BATCH = 500;

/**
 * Indexes everything again while the server goes on: each document is replaced in a small transaction of its own batch,
 * so that every search finds either the old or the new, and a publication at the same time wins.
 */
@Injectable()
export class Reindexing {
  constructor(
    @Inject(SEARCH_ENGINE) private readonly engine: SearchEngine,
    private readonly sources: SearchSources,
    private readonly database: Database,
    private readonly upkeep: IndexUpkeep,
  ) {}

  kinds(): SearchKind[] {
    return this.sources.all().map(({ kind }) => kind);
  }

  /** All kinds, or those named; tells how far it has come. */
  async run(kinds: readonly SearchKind[], tell: (progress: ReindexProgress) => void): Promise<void> {
    for (const source of this.sources.all()) {
      if (kinds.length > 0 && !kinds.includes(source.kind)) continue;
      await this.reindex(source, tell);
    }
    await this.upkeep.tidy();
  }

  /**
   * Kinds of which the index has nothing although there is something: after an upgrade that made them possible to find.
   * Several servers may do it at the same time.
   */
  async addMissingKinds(): Promise<void> {
    for (const source of this.sources.all()) {
      const [index] = await this.database.query<{ isEmpty: boolean }>(
        'SELECT NOT EXISTS (SELECT FROM search_document WHERE kind = $1) AS "isEmpty"',
        [source.kind],
      );
      if (index?.isEmpty === true) await this.reindex(source, () => undefined);
    }
  }

  private async reindex(source: SearchSource, tell: (progress: ReindexProgress) => void): Promise<void> {
    let indexed = 0;
    for await (const documents of source.all()) {
      const ids = documents.map(({ id }) => id);
      indexed += await this.refresh(source, ids);
      tell({ kind: source.kind, indexed, removed: 0, finished: false });
    }
    const removed = await this.removeGone(source);
    tell({ kind: source.kind, indexed, removed, finished: true });
  }

  /**
   * What is not in the index yet cannot be locked there: somebody may change it after it was read and before it is
   * written. So it is done a second time, when it can.
   */
  private async refresh(source: SearchSource, ids: readonly string[]): Promise<number> {
    const { indexed, unlocked } = await this.refreshOnce(source, ids);
    if (unlocked.length > 0) await this.refreshOnce(source, unlocked);
    return indexed;
  }

  /** Reads the documents again inside the transaction that indexes them: what changed meanwhile is not undone. */
  private refreshOnce(source: SearchSource, ids: readonly string[]): Promise<Refreshed> {
    return this.database.inTransaction(async () => {
      const locked = await this.lockKnown(source.kind, ids);
      const documents = await source.byIds(ids);
      await this.engine.index(documents);
      const existing = new Set(documents.map(({ id }) => id));
      await this.engine.remove(
        source.kind,
        locked.filter((id) => !existing.has(id)),
      );
      const known = new Set(locked);
      return { indexed: documents.length, unlocked: [...existing].filter((id) => !known.has(id)) };
    });
  }

  private async removeGone(source: SearchSource): Promise<number> {
    let removed = 0;
    for (let after = ''; ;) {
      const rows = await this.database.query<{ ref: string }>(
        `SELECT ref FROM search_document WHERE kind = $1 AND ref COLLATE "C" > $2 ORDER BY ref COLLATE "C" LIMIT $3`,
        [source.kind, after, BATCH],
      );
      const ids = rows.map(({ ref }) => ref);
      after = ids.at(-1) ?? '';
      if (ids.length === 0) return removed;
      const existing = new Set((await source.byIds(ids)).map(({ id }) => id));
      const gone = ids.filter((id) => !existing.has(id));
      if (gone.length > 0) await this.refresh(source, gone);
      removed += gone.length;
    }
  }

  /** Whoever publishes one of these waits for us, and we for them: the later one is what remains. */
  private async lockKnown(kind: SearchKind, ids: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ ref: string }>(
      `SELECT ref FROM search_document WHERE kind = $1 AND ref = ANY ($2::text[])
       ORDER BY kind COLLATE "C", ref COLLATE "C" FOR UPDATE`,
      [kind, ids],
    );
    return rows.map(({ ref }) => ref);
  }
}
