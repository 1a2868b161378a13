import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer } from '../shared/auth/index.js';
import { KnowledgeCurationService } from './knowledge-curation.service.js';
import { KnowledgeDraftsService } from './knowledge-drafts.service.js';
import {
  AssignKnowledgeOwnerInput,
  CodeKnowledgeInput,
  CreateKnowledgeInput,
  KnowledgeStepInput,
  OpenKnowledgeFileInput,
  SaveKnowledgeDraftInput,
  SetKnowledgeReviewDateInput,
} from './knowledge-inputs.graphql.js';
import { KnowledgeItemType } from './knowledge-item.graphql.js';
import { KnowledgeService } from './knowledge.service.js';
import { changesFrom, itemView } from './knowledge-views.js';

/** Everything that changes the bank. Each returns the item as the viewer sees it afterwards. */
@Resolver(() => KnowledgeItemType)
export class KnowledgeMutationsResolver {
  constructor(
    private readonly drafts: KnowledgeDraftsService,
    private readonly curation: KnowledgeCurationService,
    private readonly knowledge: KnowledgeService,
  ) {}

  @Mutation(() => KnowledgeItemType, { description: 'A new item in the inbox, written by hand.' })
  async createKnowledge(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { networkId, content }: CreateKnowledgeInput,
  ): Promise<KnowledgeItemType> {
    return itemView(viewer, await this.drafts.create(viewer, networkId, changesFrom(content)));
  }

  @Mutation(() => KnowledgeItemType, { description: 'On a published item the first save begins a new version.' })
  async saveKnowledgeDraft(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock, content }: SaveKnowledgeDraftInput,
  ): Promise<KnowledgeItemType> {
    return itemView(viewer, await this.drafts.saveDraft(viewer, id, lock, changesFrom(content)));
  }

  @Mutation(() => KnowledgeItemType)
  async codeKnowledge(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock, codeIds }: CodeKnowledgeInput,
  ): Promise<KnowledgeItemType> {
    return itemView(viewer, await this.drafts.saveDraft(viewer, id, lock, { codes: codeIds }));
  }

  @Mutation(() => KnowledgeItemType, {
    description:
      'Takes one step. Each can be taken back: SUBMIT by RETURN_TO_INBOX and the other way round, PUBLISH by ' +
      'UNDO_PUBLISHING, ARCHIVE and WITHDRAW by RESTORE.',
  })
  async moveKnowledge(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: KnowledgeStepInput,
  ): Promise<KnowledgeItemType> {
    return itemView(viewer, await this.curation.takeStep(viewer, input));
  }

  @Mutation(() => KnowledgeItemType)
  async assignKnowledgeOwner(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock, ownerId }: AssignKnowledgeOwnerInput,
  ): Promise<KnowledgeItemType> {
    return itemView(viewer, await this.curation.assignOwner(viewer, id, lock, ownerId ?? null));
  }

  @Mutation(() => KnowledgeItemType)
  async setKnowledgeReviewDate(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock, reviewDate }: SetKnowledgeReviewDateInput,
  ): Promise<KnowledgeItemType> {
    return itemView(viewer, await this.curation.setReviewDate(viewer, id, lock, reviewDate ?? null));
  }

  @Mutation(() => KnowledgeItemType, { description: 'Opens a file to everybody, or to the network only.' })
  async openKnowledgeFile(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { fileId, isOpen }: OpenKnowledgeFileInput,
  ): Promise<KnowledgeItemType> {
    return itemView(viewer, await this.knowledge.openFile(viewer, fileId, isOpen));
  }
}
