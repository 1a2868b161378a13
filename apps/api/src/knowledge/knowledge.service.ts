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
import { KnowledgeCodes } from './knowledge-codes.js';
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
    private readonly codes: KnowledgeCodes,
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

  /** Published items about the same as each of the items, as far as the viewer may know what they are about. */
  async relatedTo(
    viewer: Viewer,
    records: readonly KnowledgeRecord[],
  ): Promise<ReadonlyMap<KnowledgeRecord, KnowledgeRecord[]>> {
    const contents = records.map((record) => shownVersion(record).content);
    const known = await this.codes.terms(
      viewer,
      contents.flatMap(({ codes }) => codes),
    );
    const asked = contents.map(({ codes, bibliography }, index) => ({
      id: records[index]?.id ?? '',
      codes: codes.filter((code) => known.has(code)),
      title: bibliography.title,
    }));
    return byRecord(records, await this.repository.relatedTo(asked));
  }

  /** Published items by id, in the order given; others are left out. */
  async published(ids: readonly string[]): Promise<KnowledgeRecord[]> {
    const records = new Map((await this.repository.byIds(ids)).map((record) => [record.id, record]));
    return ids.flatMap((id) => {
      const record = records.get(id);
      return record?.state === 'published' ? [record] : [];
    });
  }

  async publishedCount(): Promise<number> {
    return this.repository.publishedCount();
  }

  /** Addresses of what is published, in a fixed order: `most` of them from `offset` on. */
  async publishedAddresses(offset: number, most: number): Promise<{ slug: string; changedAt: Date }[]> {
    return this.repository.publishedAddresses(offset, most);
  }

  /** The versions of the items, newest first; none of those whose history the viewer may not see. */
  async versionsOf(
    viewer: Viewer,
    records: readonly KnowledgeRecord[],
  ): Promise<ReadonlyMap<KnowledgeRecord, KnowledgeVersionRecord[]>> {
    return byRecord(records, await this.history.versionsOf(idsWithHistory(viewer, records)));
  }

  /** What happened to the items, newest first; nothing of those whose history the viewer may not see. */
  async eventsOf(
    viewer: Viewer,
    records: readonly KnowledgeRecord[],
  ): Promise<ReadonlyMap<KnowledgeRecord, KnowledgeEventRecord[]>> {
    return byRecord(records, await this.history.eventsOf(idsWithHistory(viewer, records)));
  }

  /** Terms the text of each item speaks of; for curators and authors, who code. */
  async suggestedCodesOf(
    viewer: Viewer,
    records: readonly KnowledgeRecord[],
  ): Promise<ReadonlyMap<KnowledgeRecord, SuggestedCode[]>> {
    const suggested = new Map<KnowledgeRecord, SuggestedCode[]>();
    const coded = records.filter((record) => canSeeHistory(viewer, record));
    for (const networkId of new Set(coded.map((record) => record.networkId))) {
      const recognise = await this.search.termRecogniser(networkId);
      for (const record of coded.filter((record) => record.networkId === networkId)) {
        suggested.set(record, suggestedCodes(editedVersion(record).content, recognise));
      }
    }
    return suggested;
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

function idsWithHistory(viewer: Viewer, records: readonly KnowledgeRecord[]): string[] {
  return records.filter((record) => canSeeHistory(viewer, record)).map(({ id }) => id);
}

function byRecord<Value>(
  records: readonly KnowledgeRecord[],
  byId: ReadonlyMap<string, Value>,
): ReadonlyMap<KnowledgeRecord, Value> {
  return new Map(
    records.flatMap((record) => {
      const value = byId.get(record.id);
      return value === undefined ? [] : [[record, value] as const];
    }),
  );
}
