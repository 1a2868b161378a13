import { Injectable } from '@nestjs/common';
import {
  canPublishFinding,
  canSeeFinding,
  findingStateAfter,
  problemsWithFinding,
  problemsWithFindingStep,
  problemsWithPublishing,
  problemsWithReason,
  type EvidenceProblemCode,
  type FindingStep,
} from '@samspil/domain/evidence';
import type { Problem, Viewer } from '@samspil/domain/shared';
import { allow, ensure, found, NotFoundError } from '../../shared/errors/index.js';
import { problemsWithFindingLock } from './finding-conflict.js';
import type { FindingRecord } from './finding-record.js';
import { FindingTerms } from './finding-terms.js';
import { FindingWritesRepository } from './finding-writes.repository.js';
import { FindingsRepository } from './findings.repository.js';

/** One step of one finding, as somebody asks for it. `lock` is the one the asker saw. */
export interface FindingStepRequest {
  readonly id: string;
  readonly lock: number;
  readonly step: FindingStep;
  readonly reason?: string;
}

const EVENT_OF_STEP: Readonly<Record<FindingStep, string>> = {
  publish: 'published',
  unpublish: 'unpublished',
  withdraw: 'withdrawn',
  restore: 'restored',
};

/** Making findings public, and taking that back. */
@Injectable()
export class FindingPublishingService {
  constructor(
    private readonly repository: FindingsRepository,
    private readonly writes: FindingWritesRepository,
    private readonly terms: FindingTerms,
  ) {}

  /** Takes the step, or says every reason why it cannot be taken. */
  async takeStep(viewer: Viewer, request: FindingStepRequest): Promise<FindingRecord> {
    await this.terms.keepStill();
    const record = found(await this.repository.held(request.id));
    if (!canSeeFinding(viewer, record)) throw new NotFoundError();
    allow(canPublishFinding(viewer, record));
    ensure(problemsWithFindingLock(record, request.lock));
    ensure(problemsWithFindingStep(request.step, record.state));
    ensure(await this.problemsBefore(request, record));
    const state = found(findingStateAfter(request.step, record.state));
    const reason = request.step === 'withdraw' ? (request.reason ?? '').trim() : null;
    await this.writes.move(record, state, viewer.userId, reason);
    await this.writes.record(record.id, EVENT_OF_STEP[request.step], viewer.userId, { note: reason });
    return found(await this.repository.byId(record.id));
  }

  private async problemsBefore(
    { step, reason }: FindingStepRequest,
    record: FindingRecord,
  ): Promise<Problem<EvidenceProblemCode>[]> {
    if (step === 'withdraw') return problemsWithReason(reason ?? '');
    if (step === 'unpublish') return [];
    const context = await this.terms.ruleContext(record.networkId, [record.content]);
    return [
      ...problemsWithPublishing(record, { state: record.sourceState }),
      ...problemsWithFinding(record.content, context),
    ];
  }
}
