import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer } from '../shared/auth/index.js';
import { RequestAnsweringService } from './request-answering.service.js';
import {
  AnswerRequestInput,
  CloseRequestInput,
  KnowledgeRequestIdInput,
  RecordUseInput,
  ReopenRequestInput,
  RequestKnowledgeInput,
} from './request-inputs.graphql.js';
import { requestView } from './request-views.js';
import { KnowledgeRequestType } from './requests.graphql.js';
import { RequestsService } from './requests.service.js';

/** Everything that changes requests. Each returns the request as the viewer sees it afterwards. */
@Resolver(() => KnowledgeRequestType)
export class RequestMutationsResolver {
  constructor(
    private readonly requests: RequestsService,
    private readonly answering: RequestAnsweringService,
  ) {}

  @Mutation(() => KnowledgeRequestType, {
    description: 'Asks the network’s coordinators for what the bank does not have.',
  })
  async requestKnowledge(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, networkId, neededBy, ...content }: RequestKnowledgeInput,
  ): Promise<KnowledgeRequestType> {
    const asked = { ...content, neededBy: neededBy ?? null };
    return requestView(viewer, await this.requests.ask(viewer, networkId, asked, id ?? undefined));
  }

  @Mutation(() => KnowledgeRequestType, { description: 'Takes an open request of one’s own back.' })
  async withdrawRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id }: KnowledgeRequestIdInput,
  ): Promise<KnowledgeRequestType> {
    return requestView(viewer, await this.requests.withdraw(viewer, id));
  }

  @Mutation(() => KnowledgeRequestType, { description: 'Undoes a withdrawal.' })
  async restoreRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id }: KnowledgeRequestIdInput,
  ): Promise<KnowledgeRequestType> {
    return requestView(viewer, await this.requests.restore(viewer, id));
  }

  @Mutation(() => KnowledgeRequestType, { description: 'Keeps an unfinished answer, for those who answer.' })
  async saveAnswerDraft(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock, text, sources }: AnswerRequestInput,
  ): Promise<KnowledgeRequestType> {
    return requestView(viewer, await this.answering.saveDraft(viewer, id, lock, { text, sources }));
  }

  @Mutation(() => KnowledgeRequestType, { description: 'Gives the answer, and tells who asked.' })
  async answerRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock, text, sources }: AnswerRequestInput,
  ): Promise<KnowledgeRequestType> {
    return requestView(viewer, await this.answering.answer(viewer, id, lock, { text, sources }));
  }

  @Mutation(() => KnowledgeRequestType, { description: 'Closes it without an answer; reopenRequest takes it back.' })
  async closeRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock, reason, note }: CloseRequestInput,
  ): Promise<KnowledgeRequestType> {
    return requestView(viewer, await this.answering.close(viewer, id, lock, reason, note));
  }

  @Mutation(() => KnowledgeRequestType, {
    description: 'Opens an answered or closed request again; the answer becomes the draft of the next.',
  })
  async reopenRequest(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock }: ReopenRequestInput,
  ): Promise<KnowledgeRequestType> {
    return requestView(viewer, await this.answering.reopen(viewer, id, lock));
  }

  @Mutation(() => KnowledgeRequestType, { description: 'Says whether the answer was used; for the person who asked.' })
  async recordUse(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, used, note }: RecordUseInput,
  ): Promise<KnowledgeRequestType> {
    return requestView(viewer, await this.requests.recordUse(viewer, id, { used, note }));
  }
}
