import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@samspil/domain/shared';
import { CurrentViewer } from '../../shared/auth/index.js';
import { FindingCodingService } from './finding-coding.service.js';
import {
  CreateFindingInput,
  FindingStepInput,
  RateFindingInput,
  RecordFindingConsensusInput,
  SaveFindingInput,
  WithdrawFindingInput,
} from './finding-inputs.graphql.js';
import { FindingPublishingService } from './finding-publishing.service.js';
import { FindingRatingService } from './finding-rating.service.js';
import { findingChangesFrom, findingView } from './finding-views.js';
import { FindingType } from './finding.graphql.js';

/** Everything that changes findings. Each returns the finding as the viewer sees it afterwards. */
@Resolver(() => FindingType)
export class FindingMutationsResolver {
  constructor(
    private readonly coding: FindingCodingService,
    private readonly publishing: FindingPublishingService,
    private readonly rating: FindingRatingService,
  ) {}

  @Mutation(() => FindingType, { description: 'A new draft; with the id of a deleted draft it comes back.' })
  async createFinding(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { sourceSlug, content, id }: CreateFindingInput,
  ): Promise<FindingType> {
    const changes = findingChangesFrom(content);
    return findingView(viewer, await this.coding.create(viewer, sourceSlug, changes, id ?? undefined));
  }

  @Mutation(() => FindingType, { description: 'What is published must stay fit to be public.' })
  async saveFinding(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock, content }: SaveFindingInput,
  ): Promise<FindingType> {
    return findingView(viewer, await this.coding.save(viewer, id, lock, findingChangesFrom(content)));
  }

  @Mutation(() => FindingType, { description: 'Taken back by unpublishFinding.' })
  async publishFinding(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock }: FindingStepInput,
  ): Promise<FindingType> {
    return findingView(viewer, await this.publishing.takeStep(viewer, { id, lock, step: 'publish' }));
  }

  @Mutation(() => FindingType, { description: 'A draft again.' })
  async unpublishFinding(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock }: FindingStepInput,
  ): Promise<FindingType> {
    return findingView(viewer, await this.publishing.takeStep(viewer, { id, lock, step: 'unpublish' }));
  }

  @Mutation(() => FindingType, { description: 'Taken back by restoreFinding.' })
  async withdrawFinding(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock, reason }: WithdrawFindingInput,
  ): Promise<FindingType> {
    return findingView(viewer, await this.publishing.takeStep(viewer, { id, lock, step: 'withdraw', reason }));
  }

  @Mutation(() => FindingType, { description: 'Takes a withdrawal back: the finding is published again.' })
  async restoreFinding(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock }: FindingStepInput,
  ): Promise<FindingType> {
    return findingView(viewer, await this.publishing.takeStep(viewer, { id, lock, step: 'restore' }));
  }

  @Mutation(() => FindingType, {
    description: 'Returns the draft as it was; createFinding with its id brings it back.',
  })
  async deleteDraftFinding(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock }: FindingStepInput,
  ): Promise<FindingType> {
    return findingView(viewer, await this.coding.deleteDraft(viewer, id, lock));
  }

  @Mutation(() => FindingType, { description: 'One’s own rating; it can be changed until somebody else has rated.' })
  async rateFinding(@CurrentViewer() viewer: Viewer, @Args('input') input: RateFindingInput): Promise<FindingType> {
    const { id, direction, certainty, reason } = input;
    return findingView(viewer, await this.rating.rate(viewer, id, { direction, certainty, reason }));
  }

  @Mutation(() => FindingType, { description: 'What two raters agreed on afterwards; it stands in the content.' })
  async recordFindingConsensus(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RecordFindingConsensusInput,
  ): Promise<FindingType> {
    const { id, lock, direction, certainty, reason } = input;
    return findingView(viewer, await this.rating.recordConsensus(viewer, id, lock, { direction, certainty, reason }));
  }
}
