import { Injectable } from '@nestjs/common';
import {
  canEditRecommendation,
  canSeeRecommendation,
  canWriteRecommendations,
  changedRecommendationFields,
  mayTakeRecommendationStep,
  NO_RECOMMENDATION,
  problemsWithProposal,
  problemsWithReasonFor,
  problemsWithRecommendation,
  problemsWithRecommendationLock,
  problemsWithRecommendationStep,
  RECOMMENDATION_STEPS,
  recommendationWithChanges,
  type RecommendationContent,
  type RecommendationProblemCode,
  type RecommendationRuleContext,
  type RecommendationStep,
} from '@samspil/domain/recommendations';
import { problem, type Viewer } from '@samspil/domain/shared';
import { v7 as uuid, validate } from 'uuid';
import { ConceptsService } from '../concepts/concepts.service.js';
import { FindingsService } from '../evidence/findings/findings.service.js';
import { allow, ensure, found, NotFoundError } from '../shared/errors/index.js';
import type { PlaceByChange } from '../shared/pagination/index.js';
import { RecommendationMails } from './recommendation-mails.js';
import {
  RecommendationsRepository,
  type RecommendationRecord,
  type RecommendationsWish,
} from './recommendations.repository.js';

/** Writing, proposing and approving what a network recommends. */
@Injectable()
export class RecommendationsService {
  constructor(
    private readonly repository: RecommendationsRepository,
    private readonly concepts: ConceptsService,
    private readonly findings: FindingsService,
    private readonly mails: RecommendationMails,
  ) {}

  /** NotFound for what the viewer may not see. */
  async byId(viewer: Viewer, id: string): Promise<RecommendationRecord> {
    return visible(viewer, validate(id) ? await this.repository.byId(id) : null);
  }

  /** A page of what the viewer may see, with one row more than `size`. */
  list(
    viewer: Viewer,
    wish: RecommendationsWish,
    size: number,
    after: PlaceByChange | null,
  ): Promise<RecommendationRecord[]> {
    return this.repository.list(viewer, wish, size, after);
  }

  /** A new draft. Sent twice with the same id, it is there once. */
  async write(
    viewer: Viewer,
    wantedId: string | null,
    networkId: string,
    changes: Partial<RecommendationContent>,
  ): Promise<RecommendationRecord> {
    allow(canWriteRecommendations(viewer, networkId));
    const isUsable = wantedId === null || validate(wantedId);
    ensure(isUsable ? [] : [problem<RecommendationProblemCode>('recommendations.id-malformed', 'id')]);
    const id = wantedId?.toLowerCase() ?? uuid();
    await this.repository.inTurn(id);
    const there = await this.repository.byId(id);
    if (there !== null) {
      const isOwn = viewer.userId !== null && there.writerIds[0] === viewer.userId;
      ensure(
        isOwn && canSeeRecommendation(viewer, there)
          ? []
          : [problem<RecommendationProblemCode>('recommendations.id-taken', 'id')],
      );
      return there;
    }
    const content = recommendationWithChanges(NO_RECOMMENDATION, changes);
    ensure(problemsWithRecommendation(content, await this.context(viewer, content, NO_RECOMMENDATION)));
    await this.repository.insert({ id, networkId, writerId: viewer.userId, content });
    return found(await this.repository.byId(id));
  }

  /**
   * Saves a draft. `lock` is the one the writer saw: when somebody else saved since, nothing is saved and the problem
   * says what changed.
   */
  async save(
    viewer: Viewer,
    id: string,
    lock: number,
    changes: Partial<RecommendationContent>,
  ): Promise<RecommendationRecord> {
    const record = visible(viewer, validate(id) ? await this.repository.held(id) : null);
    allow(canWriteRecommendations(viewer, record.networkId));
    ensure(problemsWithRecommendationLock(record, lock));
    const isOpen = canEditRecommendation(viewer, record);
    ensure(isOpen ? [] : [problem<RecommendationProblemCode>('recommendations.state')]);
    const content = recommendationWithChanges(record, changes);
    const fields = changedRecommendationFields(contentOf(record), content);
    if (fields.length === 0) return record;
    ensure(problemsWithRecommendation(content, await this.context(viewer, content, record)));
    const fieldLocks = { ...record.fieldLocks, ...Object.fromEntries(fields.map((field) => [field, lock + 1])) };
    await this.repository.save(id, content, viewer.userId, fieldLocks);
    return found(await this.repository.byId(id));
  }

  /** Takes a step; a proposal is mailed to those who decide. Nobody approves what he or she wrote in. */
  async move(
    viewer: Viewer,
    id: string,
    lock: number,
    step: RecommendationStep,
    reason: string,
  ): Promise<RecommendationRecord> {
    const record = visible(viewer, validate(id) ? await this.repository.held(id) : null);
    allow(mayTakeRecommendationStep(viewer, record, step));
    ensure(problemsWithRecommendationLock(record, lock));
    ensure([...problemsWithRecommendationStep(step, record.state), ...problemsWithReasonFor(step, reason)]);
    if (step === 'propose' || step === 'approve') {
      ensure(problemsWithProposal(contentOf(record), await this.context(viewer, record, record)));
    }
    await this.repository.setState(id, RECOMMENDATION_STEPS[step].to, reason.trim(), viewer.userId);
    const moved = found(await this.repository.byId(id));
    if (step === 'propose') await this.mails.tellApprovers(moved, viewer.userId);
    return moved;
  }

  /** What stood there before may stay, also where the writer may not see it. */
  private async context(
    viewer: Viewer,
    content: RecommendationContent,
    before: RecommendationContent,
  ): Promise<RecommendationRuleContext> {
    const known = new Set([...before.conceptIds, ...before.findingIds]);
    const added = (ids: readonly string[]): string[] => ids.filter((id) => !known.has(id) && validate(id));
    for (const { id, state } of await this.concepts.byIds(viewer, added(content.conceptIds))) {
      if (state === 'published') known.add(id);
    }
    const findingIds = added(content.findingIds).slice(0, MOST_FINDINGS);
    if (findingIds.length > 0) {
      const findings = await this.findings.list(viewer, { ids: findingIds }, findingIds.length, null);
      for (const { id } of findings) known.add(id);
    }
    return { isKnownConcept: (id) => known.has(id), isKnownFinding: (id) => known.has(id) };
  }
}

/** No more are read; so many are a problem of their own. */
const MOST_FINDINGS = 200;

function contentOf(record: RecommendationRecord): RecommendationContent {
  const { level, title, text, grounds, conceptIds, findingIds, reviewOn } = record;
  return { level, title, text, grounds, conceptIds, findingIds, reviewOn };
}

function visible(viewer: Viewer, record: RecommendationRecord | null): RecommendationRecord {
  if (!canSeeRecommendation(viewer, found(record))) throw new NotFoundError();
  return found(record);
}
