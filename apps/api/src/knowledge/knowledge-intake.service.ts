import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  contentWithChanges,
  problemsWithContent,
  tidyContent,
  usualReviewDate,
  type ContentChanges,
  type KnowledgeContent,
  type KnowledgeProblemCode,
  type KnowledgeSeed,
} from '@samspil/domain/knowledge';
import type { Problem } from '@samspil/domain/shared';
import { Database } from '../shared/database/index.js';
import { ensure } from '../shared/errors/index.js';
import { KnowledgeCodes } from './knowledge-codes.js';
import { KnowledgeIndex } from './knowledge-index.js';
import type { CreatedKnowledge, KnowledgeRecord, NewKnowledge, NewKnowledgeFile } from './knowledge-record.js';
import { KnowledgeWritesRepository } from './knowledge-writes.repository.js';
import { KnowledgeRepository } from './knowledge.repository.js';
import { NewKnowledgeRepository } from './new-knowledge.repository.js';

const INDEX_PORTION = 200;

/** A capability whose things hang on items: an item that is needed is not untouched. */
export interface ItemKeeper {
  /** Those of the items that have such things. */
  needed(itemIds: readonly string[]): Promise<readonly string[]>;
}

/** Bringing many items in, for other capabilities. They answer for who may do so; the rules of content hold here. */
@Injectable()
export class KnowledgeIntakeService {
  private readonly keepers: ItemKeeper[] = [];

  constructor(
    private readonly database: Database,
    private readonly repository: KnowledgeRepository,
    private readonly arrivals: NewKnowledgeRepository,
    private readonly writes: KnowledgeWritesRepository,
    private readonly codes: KnowledgeCodes,
    private readonly index: KnowledgeIndex,
  ) {}

  /** Other capabilities register here what hangs on items. */
  register(keeper: ItemKeeper): void {
    this.keepers.push(keeper);
  }

  /** Everything wrong with each content, in the order given: one statement for any number. A network has own terms. */
  async problemsWith(
    contents: readonly KnowledgeContent[],
    networkId: string | null = null,
  ): Promise<Problem<KnowledgeProblemCode>[][]> {
    const context = await this.codes.ruleContext(
      networkId,
      contents.flatMap(({ codes }) => [...codes]),
    );
    return contents.map((content) => problemsWithContent(tidyContent(content), context));
  }

  /** Puts imported items into the inbox, all or none; thousands take a few statements. Ids in the order given. */
  async createMany(
    networkId: string,
    items: readonly NewKnowledge[],
    byId: string | null,
  ): Promise<CreatedKnowledge[]> {
    const tidy = items.map((item) => ({ ...item, content: tidyContent(item.content) }));
    const problems = await this.problemsWith(
      tidy.map(({ content }) => content),
      networkId,
    );
    ensure(
      problems.flatMap((ofItem, row) =>
        ofItem.map((found) => ({ ...found, field: `items.${row}.${found.field ?? ''}` })),
      ),
    );
    return this.database.inTransaction(() =>
      this.arrivals.insert(tidy, { networkId, origin: 'imported', byId, state: 'inbox' }),
    );
  }

  /**
   * Publishes starting content that is not there yet, known by its slug, and returns how many were added. What is there
   * stays as it is: people may have worked on it.
   */
  async plant(networkId: string, seeds: readonly KnowledgeSeed[], today: string): Promise<number> {
    return this.database.inTransaction(async () => {
      const there = await this.arrivals.existingSlugs(seeds.flatMap(({ slug }) => slug ?? []));
      const missing = seeds.filter(({ slug }) => slug === undefined || !there.has(slug));
      const items = missing.map((seed): NewKnowledge => {
        const content = tidyContent(seed.content);
        return {
          content,
          slug: seed.slug,
          isDemonstration: seed.isDemonstration,
          reviewDate: seed.reviewDate ?? usualReviewDate(today),
          contentHash: createHash('sha256').update(JSON.stringify(content)).digest('hex'),
        };
      });
      ensure(
        (
          await this.problemsWith(
            items.map(({ content }) => content),
            networkId,
          )
        ).flat(),
      );
      const created = await this.arrivals.insert(items, {
        networkId,
        origin: 'starting-content',
        byId: null,
        state: 'published',
      });
      for (let from = 0; from < created.length; from += INDEX_PORTION) {
        await this.index.refresh(created.slice(from, from + INDEX_PORTION).map(({ id }) => id));
      }
      return created.length;
    });
  }

  /**
   * Deletes those of the items that nobody has touched since they came in, that no other was merged into and that
   * nothing hangs on; returns the ids that are gone.
   */
  async removeUntouched(ids: readonly string[]): Promise<string[]> {
    const needed = new Set<string>();
    for (const keeper of this.keepers) for (const id of await keeper.needed(ids)) needed.add(id);
    const [rows] = (await this.database.query<unknown>(
      `DELETE FROM knowledge_item i WHERE id = ANY($1::uuid[]) AND lock = 1 AND state = 'inbox'
         AND NOT EXISTS (SELECT 1 FROM knowledge_item other WHERE other.merged_into_id = i.id) RETURNING id`,
      [ids.filter((id) => !needed.has(id))],
    )) as unknown as [{ id: string }[], number];
    return rows.map(({ id }) => id);
  }

  /** Adds a file with its text to an item, and lets search know when the item is public. */
  async addFile(itemId: string, file: NewKnowledgeFile, byId: string | null): Promise<string> {
    const id = await this.arrivals.addFile(itemId, file, byId);
    await this.writes.touch([itemId], byId);
    await this.index.refresh([itemId]);
    return id;
  }

  /** Items by id, as they are stored; for capabilities that compare or merge. */
  async records(ids: readonly string[]): Promise<KnowledgeRecord[]> {
    return this.repository.byIds(ids);
  }

  /** The content with changes, tidied; see the domain. */
  withChanges(content: KnowledgeContent, changes: ContentChanges): KnowledgeContent {
    return contentWithChanges(content, changes);
  }
}
