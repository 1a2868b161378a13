import { Injectable } from '@nestjs/common';
import {
  canRateFinding,
  canSeeFinding,
  changedFindingFields,
  isRatingOpen,
  problemsWithFinding,
  problemsWithReason,
  type EvidenceProblemCode,
} from '@samspil/domain/evidence';
import { problem, type Viewer } from '@samspil/domain/shared';
import { allow, ensure, found, NotFoundError } from '../../shared/errors/index.js';
import { problemsWithFindingLock } from './finding-conflict.js';
import type { FindingRecord } from './finding-record.js';
import { FindingTerms } from './finding-terms.js';
import { FindingWritesRepository, type GivenRating } from './finding-writes.repository.js';
import { FindingsRepository } from './findings.repository.js';

/** Rating a finding independently of others, and settling what two raters saw differently. */
@Injectable()
export class FindingRatingService {
  constructor(
    private readonly repository: FindingsRepository,
    private readonly writes: FindingWritesRepository,
    private readonly terms: FindingTerms,
  ) {}

  /** The viewer's own rating. It can be changed until somebody else has rated. */
  async rate(viewer: Viewer, id: string, rating: GivenRating): Promise<FindingRecord> {
    const record = await this.visible(viewer, id);
    const raterId = viewer.userId;
    allow(canRateFinding(viewer, record) && raterId !== null);
    ensure(problemsWithReason(rating.reason));
    const ratings = (await this.repository.ratings([id])).get(id) ?? [];
    ensure(isRatingOpen(raterId ?? '', ratings) ? [] : [problem<EvidenceProblemCode>('evidence.rating-closed')]);
    await this.writes.rate(id, raterId ?? '', { ...rating, reason: rating.reason.trim() });
    await this.writes.record(id, 'rated', raterId);
    return found(await this.repository.byId(id));
  }

  /** What two or more raters agreed on afterwards: it stands in the finding from now on. */
  async recordConsensus(viewer: Viewer, id: string, lock: number, rating: GivenRating): Promise<FindingRecord> {
    await this.terms.keepStill();
    const record = await this.visible(viewer, id);
    allow(canRateFinding(viewer, record));
    ensure(problemsWithFindingLock(record, lock));
    const content = {
      ...record.content,
      direction: rating.direction,
      certainty: rating.certainty,
      certaintyReason: rating.reason.trim(),
    };
    ensure([
      ...(record.raterIds.length < 2 ? [problem<EvidenceProblemCode>('evidence.ratings-too-few')] : []),
      ...problemsWithReason(rating.reason),
      ...problemsWithFinding(content, await this.terms.ruleContext(record.networkId, [content])),
    ]);
    const fields = changedFindingFields(record.content, content);
    const fieldLocks = { ...record.fieldLocks, ...Object.fromEntries(fields.map((field) => [field, record.lock + 1])) };
    await this.writes.save(record, content, fieldLocks, viewer.userId, true);
    await this.writes.markConsensus(id, viewer.userId);
    await this.writes.record(id, 'consensus', viewer.userId, { content, note: content.certaintyReason });
    return found(await this.repository.byId(id));
  }

  private async visible(viewer: Viewer, id: string): Promise<FindingRecord> {
    const record = found(await this.repository.held(id));
    if (!canSeeFinding(viewer, record)) throw new NotFoundError();
    return record;
  }
}
