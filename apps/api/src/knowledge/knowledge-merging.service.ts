import { Injectable } from '@nestjs/common';
import { changedFields, type KnowledgeContent, type KnowledgePosition } from '@samspil/domain/knowledge';
import { Database } from '../shared/database/index.js';
import { found } from '../shared/errors/index.js';
import { KnowledgeIndex } from './knowledge-index.js';
import { editedVersion, shownVersion, type KnowledgeRecord } from './knowledge-record.js';
import { KnowledgeRepository } from './knowledge.repository.js';
import { KnowledgeWritesRepository } from './knowledge-writes.repository.js';

export type { KnowledgeRecord } from './knowledge-record.js';

/** What hangs on items and goes with them: another capability's things. */
export interface MergeFollower {
  /** `fromId` was merged into `intoId`. */
  merged(fromId: string, intoId: string, byId: string | null): Promise<void>;
  /** The item is back. */
  broughtBack(itemId: string, byId: string | null): Promise<void>;
}

/**
 * What merging two items needs from the bank, for the capability that merges. It answers for who may do so and for what
 * the merged content is; here it is made sure that history, search and permanent links follow.
 */
@Injectable()
export class KnowledgeMergingService {
  private readonly followers: MergeFollower[] = [];

  constructor(
    private readonly database: Database,
    private readonly repository: KnowledgeRepository,
    private readonly writes: KnowledgeWritesRepository,
    private readonly index: KnowledgeIndex,
  ) {}

  /** Other capabilities register here what follows an item. */
  register(follower: MergeFollower): void {
    this.followers.push(follower);
  }

  /** Both items, held against other writers until the transaction ends, in the order asked for. */
  async held(firstId: string, secondId: string): Promise<[KnowledgeRecord, KnowledgeRecord]> {
    const records = new Map((await this.repository.heldMany([firstId, secondId])).map((record) => [record.id, record]));
    return [found(records.get(firstId)), found(records.get(secondId))];
  }

  /** One item, held likewise. */
  async heldOne(itemId: string): Promise<KnowledgeRecord> {
    return found(await this.repository.held(itemId));
  }

  /** What an editor of the item would open; the item is held. */
  async contentHeld(itemId: string): Promise<KnowledgeContent> {
    return editedVersion(await this.heldOne(itemId)).content;
  }

  /**
   * Writes the content as an edit: into the draft, or as a new version of what is published. The lock rises even when
   * nothing differs: something was merged in or taken out, so the item is no longer as it came.
   */
  async replaceContent(itemId: string, content: KnowledgeContent, byId: string | null): Promise<void> {
    const record = found(await this.repository.held(itemId));
    const edited = editedVersion(record);
    const fields = changedFields(edited.content, content);
    if (fields.length === 0) return this.writes.touch([itemId], byId);
    const locks = { ...edited.fieldLocks, ...Object.fromEntries(fields.map((field) => [field, record.lock + 1])) };
    if (record.working) await this.writes.saveDraft(record, record.working, content, locks, byId);
    else await this.writes.beginVersion(record, shownVersion(record), content, locks, byId);
    const saved = found(await this.repository.byId(itemId));
    await this.writes.record(itemId, editedVersion(saved).number, 'merged-in', byId, { fields });
  }

  /** Throws away a version that only a merge had begun; false when there is none to throw away. */
  async discardBegunVersion(itemId: string, byId: string | null): Promise<boolean> {
    const record = found(await this.repository.held(itemId));
    if (record.working === null || record.published === null) return false;
    await this.writes.discardVersion(record, record.working);
    await this.writes.update(record, byId, { state: record.state, workingState: null });
    return true;
  }

  /** The item goes to the archive and its permanent link leads to the other one. */
  async mergeAway(record: KnowledgeRecord, intoId: string, byId: string | null): Promise<void> {
    const position: KnowledgePosition = { state: 'archived', workingState: record.workingState };
    await this.writes.update(record, byId, position, { mergedIntoId: intoId });
    await this.writes.record(record.id, editedVersion(record).number, 'merged-away', byId, { note: intoId });
    for (const follower of this.followers) await follower.merged(record.id, intoId, byId);
    await this.index.refresh([record.id, intoId]);
  }

  /** The item is back where it was before it was merged. */
  async bringBack(itemId: string, position: KnowledgePosition, byId: string | null): Promise<void> {
    const record = found(await this.repository.held(itemId));
    await this.writes.update(record, byId, position, { mergedIntoId: null });
    await this.writes.record(itemId, editedVersion(record).number, 'unmerged', byId);
    for (const follower of this.followers) await follower.broughtBack(itemId, byId);
    await this.index.refresh([itemId]);
  }

  /** Removes the copies of a stored file from an item, as when what brought it in is taken back. */
  async removeFile(itemId: string, storedAs: string): Promise<void> {
    await this.database.query('DELETE FROM knowledge_file WHERE item_id = $1 AND stored_as = $2', [itemId, storedAs]);
    await this.index.refresh([itemId]);
  }

  /** Files move to the other item; returns those that did. With `only`, just these move. */
  async moveFiles(fromId: string, toId: string, byId: string | null, only?: readonly string[]): Promise<string[]> {
    const [rows] = (await this.database.query<unknown>(
      `UPDATE knowledge_file SET item_id = $2 WHERE item_id = $1 AND ($3::uuid[] IS NULL OR id = ANY($3::uuid[]))
       RETURNING id`,
      [fromId, toId, only ?? null],
    )) as unknown as [{ id: string }[], number];
    if (rows.length === 0) return [];
    await this.writes.touch([fromId, toId], byId);
    await this.index.refresh([fromId, toId]);
    return rows.map(({ id }) => id);
  }
}
