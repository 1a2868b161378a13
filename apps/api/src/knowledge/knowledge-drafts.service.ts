import { Injectable } from '@nestjs/common';
import {
  canCreateKnowledge,
  canEditKnowledge,
  canSeeKnowledge,
  changedFields,
  contentWithChanges,
  emptyContent,
  problemsWithContent,
  type ContentChanges,
} from '@samspil/domain/knowledge';
import type { Viewer } from '@samspil/domain/shared';
import { allow, ensure, found, NotFoundError } from '../shared/errors/index.js';
import { problemsWithLock } from './draft-conflict.js';
import { KnowledgeCodes } from './knowledge-codes.js';
import { editedVersion, shownVersion, type KnowledgeRecord } from './knowledge-record.js';
import { KnowledgeWritesRepository } from './knowledge-writes.repository.js';
import { KnowledgeRepository } from './knowledge.repository.js';
import { NewKnowledgeRepository } from './new-knowledge.repository.js';

/** Writing: a new item by hand, and drafts. */
@Injectable()
export class KnowledgeDraftsService {
  constructor(
    private readonly repository: KnowledgeRepository,
    private readonly writes: KnowledgeWritesRepository,
    private readonly arrivals: NewKnowledgeRepository,
    private readonly codes: KnowledgeCodes,
  ) {}

  /** A new item in the inbox, owned by nobody yet. It needs a title; the rest can come later. */
  async create(viewer: Viewer, networkId: string, changes: ContentChanges): Promise<KnowledgeRecord> {
    allow(canCreateKnowledge(viewer, networkId));
    await this.codes.keepStill();
    const content = contentWithChanges(emptyContent(changes.type), changes);
    ensure(problemsWithContent(content, await this.codes.ruleContext(networkId, content.codes)));
    const [created] = await this.arrivals.insert([{ content }], {
      networkId,
      origin: 'entered',
      byId: viewer.userId,
      state: 'inbox',
    });
    return this.mustFind(found(created).id);
  }

  /**
   * Saves the draft; on a published item the first save begins a new version. `lock` is the one the writer saw: when
   * somebody else saved since, nothing is saved and the problem says what changed.
   */
  async saveDraft(viewer: Viewer, id: string, lock: number, changes: ContentChanges): Promise<KnowledgeRecord> {
    await this.codes.keepStill();
    const record = found(await this.repository.held(id));
    if (!canSeeKnowledge(viewer, record)) throw new NotFoundError();
    allow(canEditKnowledge(viewer, record));
    ensure(problemsWithLock(record, lock));
    const edited = editedVersion(record);
    const content = contentWithChanges(edited.content, changes);
    const fields = changedFields(edited.content, content);
    if (fields.length === 0) return record;
    ensure(problemsWithContent(content, await this.codes.ruleContext(record.networkId, content.codes)));
    const fieldLocks = { ...edited.fieldLocks, ...Object.fromEntries(fields.map((field) => [field, record.lock + 1])) };
    if (record.working) {
      await this.writes.saveDraft(record, record.working, content, fieldLocks, viewer.userId);
    } else {
      await this.writes.beginVersion(record, shownVersion(record), content, fieldLocks, viewer.userId);
    }
    const saved = await this.mustFind(id);
    const kind = record.working ? 'edited' : 'version-begun';
    await this.writes.record(id, editedVersion(saved).number, kind, viewer.userId, { fields });
    return saved;
  }

  private async mustFind(id: string): Promise<KnowledgeRecord> {
    return found(await this.repository.byId(id));
  }
}
