import { Injectable } from '@nestjs/common';
import {
  canAssignOwner,
  canSeeKnowledge,
  canSetReviewDate,
  canTakeStep,
  positionAfter,
  problemsWithContent,
  problemsWithPublishing,
  problemsWithReviewDate,
  problemsWithStep,
  problemsWithUndoingPublication,
  problemsWithWithdrawal,
  usualReviewDate,
  type KnowledgeProblemCode,
  type KnowledgeStep,
} from '@samspil/domain/knowledge';
import { problem, type Problem, type Viewer } from '@samspil/domain/shared';
import { PeopleService } from '../identity/people.service.js';
import { allow, ensure, found, NotFoundError } from '../shared/errors/index.js';
import { problemsWithLock } from './draft-conflict.js';
import { KnowledgeCodes } from './knowledge-codes.js';
import { KnowledgeIndex } from './knowledge-index.js';
import { editedVersion, type KnowledgeRecord, type VersionRecord } from './knowledge-record.js';
import { KnowledgeWritesRepository, type ItemChanges } from './knowledge-writes.repository.js';
import { KnowledgeRepository } from './knowledge.repository.js';
import { today } from '../shared/today.js';

/** One step of one item, as somebody asks for it. `lock` is the one the asker saw. */
export interface StepRequest {
  readonly id: string;
  readonly lock: number;
  readonly step: KnowledgeStep;
  readonly reason?: string | null;
}

/** Moving items through their life, with the search index in the same transaction. */
@Injectable()
export class KnowledgeCurationService {
  constructor(
    private readonly repository: KnowledgeRepository,
    private readonly writes: KnowledgeWritesRepository,
    private readonly codes: KnowledgeCodes,
    private readonly index: KnowledgeIndex,
    private readonly people: PeopleService,
  ) {}

  /** Takes the step, or says every reason why it cannot be taken. */
  async takeStep(viewer: Viewer, request: StepRequest): Promise<KnowledgeRecord> {
    const record = await this.visible(viewer, request.id);
    allow(canTakeStep(viewer, record, request.step));
    ensure(problemsWithLock(record, request.lock));
    const hasPublished = await this.hasPublishedAfter(record, request.step);
    ensure(problemsWithStep(request.step, record, hasPublished));
    ensure(await this.problemsBefore(request, record));
    const version = editedVersion(record);
    await this.moveVersion(viewer, record, request.step, version);
    const position = found(positionAfter(request.step, record, hasPublished));
    await this.writes.update(record, viewer.userId, position, changesWith(request, record));
    await this.writes.record(record.id, version.number, request.step, viewer.userId, { note: request.reason ?? null });
    if (record.state === 'published' || position.state === 'published') await this.index.refresh([record.id]);
    return found(await this.repository.byId(record.id));
  }

  /** Gives the item to somebody, or to nobody with null. The person must be a member of the item's network. */
  async assignOwner(viewer: Viewer, id: string, lock: number, ownerId: string | null): Promise<KnowledgeRecord> {
    const record = await this.visible(viewer, id);
    allow(canAssignOwner(viewer, record));
    ensure([...problemsWithLock(record, lock), ...(await this.problemsWithOwner(record, ownerId))]);
    await this.writes.update(record, viewer.userId, record, { ownerId });
    await this.writes.record(id, editedVersion(record).number, 'owner-assigned', viewer.userId, { note: ownerId });
    return found(await this.repository.byId(id));
  }

  /** Sets the day on which somebody should look again, or none with null. */
  async setReviewDate(viewer: Viewer, id: string, lock: number, reviewDate: string | null): Promise<KnowledgeRecord> {
    const record = await this.visible(viewer, id);
    allow(canSetReviewDate(viewer, record));
    ensure([...problemsWithLock(record, lock), ...problemsWithReviewDate(reviewDate, today())]);
    await this.writes.update(record, viewer.userId, record, { reviewDate });
    await this.writes.record(id, editedVersion(record).number, 'review-date-set', viewer.userId, { note: reviewDate });
    return found(await this.repository.byId(id));
  }

  private async problemsWithOwner(
    { networkId }: KnowledgeRecord,
    ownerId: string | null,
  ): Promise<Problem<KnowledgeProblemCode>[]> {
    if (ownerId === null || (await this.people.isMember(ownerId, networkId))) return [];
    return [problem('knowledge.owner-unknown', 'ownerId')];
  }

  private async visible(viewer: Viewer, id: string): Promise<KnowledgeRecord> {
    const record = found(await this.repository.held(id));
    if (!canSeeKnowledge(viewer, record)) throw new NotFoundError();
    return record;
  }

  /** For taking a publication back it matters whether an earlier version becomes public again. */
  private async hasPublishedAfter(record: KnowledgeRecord, step: KnowledgeStep): Promise<boolean> {
    if (step !== 'undo-publishing' || record.published === null) return record.published !== null;
    return this.repository.replacesAnother(record.published.id);
  }

  private async problemsBefore(
    request: StepRequest,
    record: KnowledgeRecord,
  ): Promise<readonly Problem<KnowledgeProblemCode>[]> {
    if (request.step === 'withdraw') return problemsWithWithdrawal(request.reason);
    if (request.step === 'undo-publishing') return problemsWithUndoingPublication(record, new Date());
    if (request.step !== 'submit' && request.step !== 'publish') return [];
    const { content } = editedVersion(record);
    const context = await this.codes.ruleContext(record.networkId, content.codes);
    return request.step === 'publish'
      ? problemsWithPublishing(content, context)
      : problemsWithContent(content, context);
  }

  private async moveVersion(
    viewer: Viewer,
    record: KnowledgeRecord,
    step: KnowledgeStep,
    version: VersionRecord,
  ): Promise<void> {
    if (step === 'submit') await this.writes.submitVersion(version, viewer.userId);
    if (step === 'return-to-inbox') await this.writes.returnVersion(version);
    if (step === 'publish') await this.writes.publishVersion(record, version, viewer.userId);
    if (step === 'undo-publishing') await this.writes.unpublishVersion(record, version);
    if (step === 'discard-draft') await this.writes.discardVersion(record, version);
  }
}

/** What a step changes beside the position: publishing sets a review date that lies ahead. */
function changesWith(request: StepRequest, record: KnowledgeRecord): ItemChanges {
  if (request.step === 'withdraw') return { withdrawnReason: request.reason?.trim() ?? null };
  if (request.step === 'restore') return { withdrawnReason: null };
  if (request.step !== 'publish') return {};
  const isAhead = record.reviewDate !== null && record.reviewDate > today();
  return isAhead ? {} : { reviewDate: usualReviewDate(today()) };
}
