import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import {
  canCodeFindings,
  canEditFinding,
  canSeeFinding,
  changedFindingFields,
  EMPTY_FINDING,
  findingWithChanges,
  isRatingOpen,
  missingBeforePublishing,
  problemsWithFinding,
  type EvidenceProblemCode,
  type FindingChanges,
  type FindingContent,
} from '@samspil/domain/evidence';
import { problem, type Viewer } from '@samspil/domain/shared';
import { KnowledgeService } from '../../knowledge/knowledge.service.js';
import { allow, ensure, found, NotFoundError } from '../../shared/errors/index.js';
import { problemsWithFindingLock } from './finding-conflict.js';
import type { FindingRecord } from './finding-record.js';
import { FindingTerms } from './finding-terms.js';
import { mayDeleteFinding } from './finding-views.js';
import { FindingWritesRepository } from './finding-writes.repository.js';
import { FindingsRepository } from './findings.repository.js';

/** Coding: new findings, and changes of what they say. */
@Injectable()
export class FindingCodingService {
  constructor(
    private readonly repository: FindingsRepository,
    private readonly writes: FindingWritesRepository,
    private readonly terms: FindingTerms,
    private readonly knowledge: KnowledgeService,
  ) {}

  /** A new draft. With the id of a draft that was deleted it comes back; sent twice, it is there once. */
  async create(viewer: Viewer, sourceSlug: string, changes: FindingChanges, wantedId?: string): Promise<FindingRecord> {
    await this.terms.keepStill();
    const source = await this.knowledge.bySlug(viewer, sourceSlug);
    allow(canCodeFindings(viewer, source.networkId));
    if (wantedId !== undefined) await this.writes.waitFor(wantedId);
    const there = wantedId === undefined ? null : await this.repository.byId(wantedId);
    if (there !== null && there.sourceId === source.id) return there;
    ensure(there === null ? [] : [problem<EvidenceProblemCode>('evidence.id-taken', 'id')]);
    const content = findingWithChanges(EMPTY_FINDING, changes);
    ensure(problemsWithFinding(content, await this.terms.ruleContext(source.networkId, [content])));
    const id = wantedId ?? uuid();
    await this.writes.insert([{ id, sourceId: source.id, content }], {
      networkId: source.networkId,
      origin: 'entered',
      byId: viewer.userId,
      state: 'draft',
      pasteId: null,
    });
    return found(await this.repository.byId(id));
  }

  /**
   * Saves what the finding says; a published one stays fit to be public. `lock` is the one the writer saw: when somebody
   * else saved since, nothing is saved and the problem says which fields changed.
   */
  async save(viewer: Viewer, id: string, lock: number, changes: FindingChanges): Promise<FindingRecord> {
    await this.terms.keepStill();
    const record = await this.visible(viewer, id);
    allow(canEditFinding(viewer, record));
    ensure(problemsWithFindingLock(record, lock));
    const isChanged = await this.changeHeld(viewer, record, changes);
    return isChanged ? found(await this.repository.byId(id)) : record;
  }

  /** Changes a finding that is held and that the viewer may edit; false when everything stands there already. */
  async changeHeld(viewer: Viewer, record: FindingRecord, changes: FindingChanges): Promise<boolean> {
    const content = findingWithChanges(record.content, changes);
    const fields = changedFindingFields(record.content, content);
    if (fields.length === 0) return false;
    ensure([
      ...problemsWithFinding(content, await this.terms.ruleContext(record.networkId, [content])),
      ...(record.state === 'published' ? missingBeforePublishing(content) : []),
    ]);
    await this.write(viewer, record, content, fields);
    return true;
  }

  /** Deletes a draft and returns it as it was. What was public is withdrawn instead. */
  async deleteDraft(viewer: Viewer, id: string, lock: number): Promise<FindingRecord> {
    const record = await this.visible(viewer, id);
    allow(mayDeleteFinding(viewer, record));
    ensure(problemsWithFindingLock(record, lock));
    await this.writes.delete([id]);
    return record;
  }

  private async write(
    viewer: Viewer,
    record: FindingRecord,
    content: FindingContent,
    fields: readonly string[],
  ): Promise<void> {
    const fieldLocks = { ...record.fieldLocks, ...Object.fromEntries(fields.map((field) => [field, record.lock + 1])) };
    const isRatedAnew = fields.some((field) => RATED.has(field)) || content.certainty !== record.content.certainty;
    await this.writes.save(record, content, fieldLocks, viewer.userId, isRatedAnew);
    if (isRatedAnew) await this.keepOwnRating(viewer, record, content);
    await this.writes.record(record.id, 'edited', viewer.userId, { content });
  }

  /** Who codes a certainty has rated, unless others have rated since: then a consensus is what changes anything. */
  private async keepOwnRating(viewer: Viewer, record: FindingRecord, content: FindingContent): Promise<void> {
    const raterId = viewer.userId;
    if (raterId === null) return;
    const ratings = (await this.repository.ratings([record.id])).get(record.id) ?? [];
    const isAlone = ratings.every((rating) => rating.raterId === raterId);
    if (!isAlone || !isRatingOpen(raterId, ratings)) return;
    const { certainty, direction, certaintyReason: reason } = content;
    if (certainty === null) await this.writes.takeRatingBack(record.id, raterId);
    else await this.writes.rate(record.id, raterId, { direction, certainty, reason });
  }

  private async visible(viewer: Viewer, id: string): Promise<FindingRecord> {
    const record = found(await this.repository.held(id));
    if (!canSeeFinding(viewer, record)) throw new NotFoundError();
    return record;
  }
}

const RATED: ReadonlySet<string> = new Set(['certainty', 'certaintyReason', 'direction']);
