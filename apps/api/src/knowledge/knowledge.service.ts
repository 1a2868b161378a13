import { Injectable } from '@nestjs/common';
import {
  canOpenFiles,
  canReadFile,
  canSeeHistory,
  canSeeKnowledge,
  suggestedCodes,
  type SuggestedCode,
} from '@samspil/domain/knowledge';
import { isSignedIn, type Viewer } from '@samspil/domain/shared';
import { allow, found, NotFoundError } from '../shared/errors/index.js';
import { SearchService } from '../search/search.service.js';
import { KnowledgeHistoryRepository } from './knowledge-history.repository.js';
import { KnowledgeIndex } from './knowledge-index.js';
import type { KnowledgeQueueFilter } from './knowledge-queue.js';
import {
  editedVersion,
  shownVersion,
  type KnowledgeEventRecord,
  type KnowledgeFileRecord,
  type KnowledgeRecord,
  type KnowledgeVersionRecord,
} from './knowledge-record.js';
import { KnowledgeWritesRepository } from './knowledge-writes.repository.js';
import { KnowledgeRepository } from './knowledge.repository.js';

type After = readonly (string | number | null)[] | null;

/** Reading the bank. What a viewer may not see does not exist for that viewer. */
@Injectable()
export class KnowledgeService {
  constructor(
    private readonly repository: KnowledgeRepository,
    private readonly history: KnowledgeHistoryRepository,
    private readonly search: SearchService,
    private readonly index: KnowledgeIndex,
    private readonly writes: KnowledgeWritesRepository,
  ) {}

  /** By permanent link. The link of an item that was merged into another leads to the other. */
  async bySlug(viewer: Viewer, slug: string): Promise<KnowledgeRecord> {
    const record = found(await this.repository.bySlug(slug));
    if (canSeeKnowledge(viewer, record) || record.mergedIntoId === null) return this.visible(viewer, record);
    return this.byId(viewer, record.mergedIntoId);
  }

  async byId(viewer: Viewer, id: string): Promise<KnowledgeRecord> {
    return this.visible(viewer, await this.repository.byId(id));
  }

  /** Items by slug that the viewer may see, in the order given; others are left out. */
  async bySlugs(viewer: Viewer, slugs: readonly string[]): Promise<KnowledgeRecord[]> {
    const records = new Map((await this.repository.bySlugs(slugs)).map((record) => [record.slug, record]));
    return slugs.flatMap((slug) => {
      const record = records.get(slug);
      return record && canSeeKnowledge(viewer, record) ? [record] : [];
    });
  }

  /** A page of a curation list, with one row more than `size`. Visitors have none. */
  async queue(viewer: Viewer, filter: KnowledgeQueueFilter, size: number, after: After): Promise<KnowledgeRecord[]> {
    allow(isSignedIn(viewer));
    return this.repository.queue(viewer, filter, size, after);
  }

  async queueCounts(
    viewer: Viewer,
    networkId: string,
    today: string,
  ): Promise<{ inbox: number; inReview: number; dueForReview: number }> {
    allow(isSignedIn(viewer));
    return this.repository.queueCounts(viewer, networkId, today);
  }

  /** Published items, latest first, with one row more than `size`. */
  async newest(size: number, after: After): Promise<KnowledgeRecord[]> {
    return this.repository.newest(size, after);
  }

  async related(record: KnowledgeRecord, first: number): Promise<KnowledgeRecord[]> {
    return this.repository.related(record.id, shownVersion(record).content, first);
  }

  /** Published items by id, in the order given; others are left out. */
  async published(ids: readonly string[]): Promise<KnowledgeRecord[]> {
    const records = new Map((await this.repository.byIds(ids)).map((record) => [record.id, record]));
    return ids.flatMap((id) => {
      const record = records.get(id);
      return record?.state === 'published' ? [record] : [];
    });
  }

  async publishedAddresses(most: number): Promise<{ slug: string; changedAt: Date }[]> {
    return this.repository.publishedAddresses(most);
  }

  async versions(viewer: Viewer, record: KnowledgeRecord): Promise<KnowledgeVersionRecord[]> {
    return canSeeHistory(viewer, record) ? this.history.versions(record.id) : [];
  }

  async events(viewer: Viewer, record: KnowledgeRecord): Promise<KnowledgeEventRecord[]> {
    return canSeeHistory(viewer, record) ? this.history.events(record.id) : [];
  }

  /** Terms the text of the item speaks of; for curators and authors, who code. */
  async suggestedCodes(viewer: Viewer, record: KnowledgeRecord): Promise<SuggestedCode[]> {
    if (!canSeeHistory(viewer, record)) return [];
    const recognise = await this.search.termRecogniser(record.networkId);
    return suggestedCodes(editedVersion(record).content, recognise);
  }

  async filesOf(ids: readonly string[]): Promise<Map<string, KnowledgeFileRecord[]>> {
    return this.history.filesOf(ids);
  }

  /** A file the viewer may read, with the item it belongs to. */
  async file(viewer: Viewer, fileId: string): Promise<KnowledgeFileRecord> {
    const file = found(await this.history.file(fileId));
    const record = found(await this.repository.byId(file.itemId));
    if (!canReadFile(viewer, record, file)) throw new NotFoundError();
    return file;
  }

  async pageText(viewer: Viewer, fileId: string, page: number): Promise<string> {
    const file = await this.file(viewer, fileId);
    return found(await this.history.pageText(file.id, page));
  }

  /** Opens a file to everybody or to the network only, search included. Curators answer for the right to share it. */
  async openFile(viewer: Viewer, fileId: string, isOpen: boolean): Promise<KnowledgeRecord> {
    const file = await this.file(viewer, fileId);
    const record = await this.byId(viewer, file.itemId);
    allow(canOpenFiles(viewer, record));
    if (file.isOpen === isOpen) return record;
    await this.history.openFile(file.id, isOpen);
    const kind = isOpen ? 'file-opened' : 'file-closed';
    await this.writes.record(record.id, editedVersion(record).number, kind, viewer.userId, { note: file.name });
    await this.index.refresh([record.id]);
    return record;
  }

  private visible(viewer: Viewer, record: KnowledgeRecord | null): KnowledgeRecord {
    if (!canSeeKnowledge(viewer, found(record))) throw new NotFoundError();
    return found(record);
  }
}
