import { Injectable } from '@nestjs/common';
import {
  canAnswerIn,
  problemsWithAnswer,
  problemsWithAnswerDraft,
  problemsWithClosing,
  problemsWithRequestLock,
  problemsWithRequestStep,
  type ClosingReason,
  type RequestAnswer,
  type RequestStep,
} from '@samspil/domain/requests';
import { VISITOR, type Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import { KnowledgeService } from '../knowledge/knowledge.service.js';
import { allow, ensure, found } from '../shared/errors/index.js';
import { RequestMails } from './request-mails.js';
import type { RequestRecord } from './request-record.js';
import { RequestWritesRepository } from './request-writes.repository.js';
import { RequestsRepository } from './requests.repository.js';
import { visible } from './requests.service.js';

/** What those who look after a network's knowledge make of its requests. */
@Injectable()
export class RequestAnsweringService {
  constructor(
    private readonly repository: RequestsRepository,
    private readonly writes: RequestWritesRepository,
    private readonly knowledge: KnowledgeService,
    private readonly mails: RequestMails,
  ) {}

  /**
   * Keeps an unfinished answer where others who answer can see it. `lock` is the one the writer saw: when somebody else
   * saved since, nothing is saved.
   */
  async saveDraft(viewer: Viewer, id: string, lock: number, answer: RequestAnswer): Promise<RequestRecord> {
    await this.take(viewer, id, 'save-draft', lock);
    ensure(problemsWithAnswerDraft(answer));
    await this.writes.saveDraft(id, answer);
    return found(await this.repository.byId(id));
  }

  /** Gives the answer, and tells who asked. Its sources are published items of the bank. */
  async answer(viewer: Viewer, id: string, lock: number, given: RequestAnswer): Promise<RequestRecord> {
    await this.take(viewer, id, 'answer', lock);
    const answer = { text: given.text.trim(), sources: given.sources };
    const published = new Set((await this.knowledge.bySlugs(VISITOR, answer.sources)).map(({ slug }) => slug));
    ensure(problemsWithAnswer(answer, (slug) => published.has(slug)));
    await this.writes.answer(id, answer, viewer.userId);
    await this.writes.record(id, 'answered', viewer.userId, { answer });
    const record = found(await this.repository.byId(id));
    await this.mails.tellAsker(record, 'answered');
    return record;
  }

  /** Closes it without an answer, and tells who asked why. */
  async close(viewer: Viewer, id: string, lock: number, reason: ClosingReason, note: string): Promise<RequestRecord> {
    await this.take(viewer, id, 'close', lock);
    ensure(problemsWithClosing(reason, note));
    await this.writes.close(id, reason, note.trim(), viewer.userId);
    await this.writes.record(id, 'closed', viewer.userId, { note: note.trim() });
    const record = found(await this.repository.byId(id));
    await this.mails.tellAsker(record, 'closed');
    return record;
  }

  /** Opens an answered or closed request again; an answer that was given becomes the draft of the next. */
  async reopen(viewer: Viewer, id: string, lock: number): Promise<RequestRecord> {
    await this.take(viewer, id, 'reopen', lock);
    await this.writes.reopen(id);
    await this.writes.record(id, 'reopened', viewer.userId);
    return found(await this.repository.byId(id));
  }

  /** Holds the request until the transaction ends, once it is clear that the viewer may take the step from where it stands. */
  private async take(viewer: Viewer, id: string, step: RequestStep, lock: number): Promise<RequestRecord> {
    const request = visible(viewer, validate(id) ? await this.repository.held(id) : null);
    allow(canAnswerIn(viewer, request.networkId));
    const impossible = problemsWithRequestStep(step, request.state);
    ensure(impossible.length > 0 ? impossible : problemsWithRequestLock(lock, request.lock));
    return request;
  }
}
