import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  canEditRecommendation,
  canTakeRecommendationStep,
  canWriteRecommendations,
  NO_RECOMMENDATION,
  recommendationNetworks,
  type RecommendationContent,
  type RecommendationLevel,
  type RecommendationState,
  type RecommendationStep,
} from '@samspil/domain/recommendations';
import type { Viewer } from '@samspil/domain/shared';
import { ConceptFinding, ConceptsLoader, ConceptType } from '../concepts/concepts.loader.js';
import { CurrentViewer, Public, type RequestContext } from '../shared/auth/index.js';
import { pageSize, placeByChange, toConnection, type ConnectionOf } from '../shared/pagination/index.js';
import {
  MoveRecommendationInput,
  RecommendationConnection,
  RecommendationLevels,
  RecommendationStates,
  RecommendationType,
  SaveRecommendationInput,
  WriteRecommendationInput,
  type RecommendationContentInput,
} from './recommendations.graphql.js';
import type { RecommendationRecord } from './recommendations.repository.js';
import { RecommendationsService } from './recommendations.service.js';

/** What networks recommend. */
@Resolver(() => RecommendationType)
export class RecommendationsResolver {
  constructor(
    private readonly recommendations: RecommendationsService,
    private readonly loader: ConceptsLoader,
  ) {}

  @Public()
  @Query(() => RecommendationConnection, {
    name: 'recommendations',
    description: 'Approved ones for everybody; the others for those who write and decide. Latest changed first.',
  })
  async listed(
    @CurrentViewer() viewer: Viewer,
    @Args('networkId', { type: () => ID, nullable: true }) networkId?: string | null,
    @Args('level', { type: () => RecommendationLevels, nullable: true }) level?: RecommendationLevel | null,
    @Args('state', { type: () => RecommendationStates, nullable: true }) state?: RecommendationState | null,
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<ConnectionOf<RecommendationType>> {
    const size = pageSize(first);
    const wish = { networkId: networkId ?? null, level: level ?? null, state: state ?? null };
    const records = await this.recommendations.list(viewer, wish, size, placeByChange(after ?? null));
    return toConnection(
      records,
      size,
      ({ changedKey, id }) => [changedKey, id],
      (record) => viewOf(viewer, record),
    );
  }

  @Public()
  @Query(() => RecommendationType)
  async recommendation(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<RecommendationType> {
    return viewOf(viewer, await this.recommendations.byId(viewer, id));
  }

  @Mutation(() => RecommendationType, { description: 'A new draft; it needs a title.' })
  async writeRecommendation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, networkId, content }: WriteRecommendationInput,
  ): Promise<RecommendationType> {
    return viewOf(viewer, await this.recommendations.write(viewer, id ?? null, networkId, written(content)));
  }

  @Mutation(() => RecommendationType, { description: 'Saves a draft.' })
  async saveRecommendation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock, content }: SaveRecommendationInput,
  ): Promise<RecommendationType> {
    return viewOf(viewer, await this.recommendations.save(viewer, id, lock, written(content)));
  }

  @Mutation(() => RecommendationType, { description: 'Proposes, approves, returns, withdraws or reopens it.' })
  async moveRecommendation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, lock, step, reason }: MoveRecommendationInput,
  ): Promise<RecommendationType> {
    return viewOf(viewer, await this.recommendations.move(viewer, id, lock, step, reason));
  }

  @ResolveField(() => [ConceptType], { description: 'Those it is drawn from that the viewer may see.' })
  async concepts(@Parent() { record }: RecommendationType, @Context() context: RequestContext): Promise<ConceptType[]> {
    const concepts = await Promise.all(record.conceptIds.map((id) => this.loader.concept(context, id)));
    return concepts.flatMap((concept) => concept ?? []);
  }

  @ResolveField(() => [ConceptFinding], { description: 'Those it rests on that the viewer may see.' })
  async findings(
    @Parent() { record }: RecommendationType,
    @Context() context: RequestContext,
  ): Promise<ConceptFinding[]> {
    const findings = await Promise.all(record.findingIds.map((id) => this.loader.finding(context, id)));
    return findings.flatMap((finding) => finding ?? []);
  }
}

/** The recommendation as this viewer sees it. */
function viewOf(viewer: Viewer, record: RecommendationRecord): RecommendationType {
  const { id, networkId, level, title, text, grounds, state, reviewOn, approvedAt, lock, changedAt } = record;
  const isInside = recommendationNetworks(viewer).includes(networkId);
  const writes = canWriteRecommendations(viewer, networkId);
  const can = (step: RecommendationStep): boolean => canTakeRecommendationStep(viewer, record, step);
  return {
    record,
    ...{ id, networkId, level, title, text, grounds, state, reviewOn, approvedAt, lock, changedAt },
    isDemonstration: record.isDemonstration,
    reason: isInside ? record.reason : '',
    proposedAt: isInside ? record.proposedAt : null,
    conceptIds: writes ? record.conceptIds : [],
    findingIds: writes ? record.findingIds : [],
    viewerCan: {
      edit: canEditRecommendation(viewer, record),
      propose: can('propose'),
      approve: can('approve'),
      return: can('return'),
      withdraw: can('withdraw'),
      reopen: can('reopen'),
    },
  };
}

/** What is left out stays as it is; null empties, but the level stays. */
function written({ level, ...content }: RecommendationContentInput): Partial<RecommendationContent> {
  const entries = Object.entries(content) as [keyof RecommendationContent, unknown][];
  const texts = entries.map(([field, value]) => [field, value === null ? NO_RECOMMENDATION[field] : value]);
  return { ...Object.fromEntries(texts), ...(level ? { level } : {}) } as Partial<RecommendationContent>;
}
