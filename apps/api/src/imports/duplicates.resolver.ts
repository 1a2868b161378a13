import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MergeChoice } from '@samspil/domain/imports';
import type { Viewer } from '@samspil/domain/shared';
import type { KnowledgeRecord } from '../knowledge/knowledge-merging.service.js';
import { CurrentViewer } from '../shared/auth/index.js';
import { found } from '../shared/errors/index.js';
import { decodeCursor, pageSize, toConnection, type ConnectionOf } from '../shared/pagination/index.js';
import { comparedItem } from './compared-item.graphql.js';
import {
  DismissDuplicateInput,
  DismissedDuplicate,
  DuplicatePair,
  DuplicatePairConnection,
  ItemMerge,
  ItemMergeConnection,
  MergeItemsInput,
  UnmergeItemsInput,
} from './duplicates.graphql.js';
import { DuplicatesService } from './duplicates.service.js';
import type { MergeRecord } from './merges.repository.js';

@Resolver()
export class DuplicatesResolver {
  constructor(private readonly service: DuplicatesService) {}

  /** Pairs that may be the same work, of one network or of all where the viewer may merge, most alike first. */
  @Query(() => DuplicatePairConnection)
  async duplicates(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('networkId', { type: () => ID, nullable: true }) networkId: string | null,
  ): Promise<ConnectionOf<DuplicatePair>> {
    const size = pageSize(first);
    const pairs = await this.service.queue(viewer, networkId ?? null, size, after ? decodeCursor(after, 3) : null);
    const items = await this.service.items(pairs.flatMap(({ firstId, secondId }) => [firstId, secondId]));
    const total = await this.service.count(viewer, networkId ?? null);
    return toConnection(
      pairs,
      size,
      (pair) => [pair.score, pair.firstId, pair.secondId],
      (pair) => ({
        id: `${pair.firstId}:${pair.secondId}`,
        networkId: pair.networkId,
        score: pair.score,
        reasons: pair.reasons,
        first: comparedItem(found(items.get(pair.firstId))),
        second: comparedItem(found(items.get(pair.secondId))),
      }),
      total,
    );
  }

  /** Merges, latest first, also those that were taken back. */
  @Query(() => ItemMergeConnection)
  async itemMerges(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, nullable: true }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Args('networkId', { type: () => ID, nullable: true }) networkId: string | null,
  ): Promise<ConnectionOf<ItemMerge>> {
    const size = pageSize(first);
    const before = after ? String(decodeCursor(after, 1)[0]) : null;
    const merges = await this.service.mergeHistory(viewer, networkId ?? null, size, before);
    const items = await this.service.items(merges.flatMap(({ keptId, mergedId }) => [keptId, mergedId]));
    return toConnection(
      merges,
      size,
      (merge) => [merge.id],
      (merge) => mergeView(merge, items),
    );
  }

  @Mutation(() => ItemMerge)
  async mergeItems(@CurrentViewer() viewer: Viewer, @Args('input') input: MergeItemsInput): Promise<ItemMerge> {
    const choice: MergeChoice = Object.fromEntries((input.choices ?? []).map(({ field, from }) => [field, from]));
    return this.viewOf(await this.service.merge(viewer, input.keptId, input.mergedId, choice));
  }

  @Mutation(() => ItemMerge)
  async unmergeItems(@CurrentViewer() viewer: Viewer, @Args('input') input: UnmergeItemsInput): Promise<ItemMerge> {
    return this.viewOf(await this.service.unmerge(viewer, input.mergeId));
  }

  @Mutation(() => DismissedDuplicate, { description: 'Says that two items are two different works.' })
  async dismissDuplicate(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { firstId, secondId, areDuplicates }: DismissDuplicateInput,
  ): Promise<DismissedDuplicate> {
    await this.service.dismiss(viewer, firstId, secondId, areDuplicates ?? false);
    return { id: `${firstId}:${secondId}`, dismissed: !(areDuplicates ?? false) };
  }

  private async viewOf(merge: MergeRecord): Promise<ItemMerge> {
    return mergeView(merge, await this.service.items([merge.keptId, merge.mergedId]));
  }
}

function mergeView(merge: MergeRecord, items: ReadonlyMap<string, KnowledgeRecord>): ItemMerge {
  return {
    id: merge.id,
    networkId: merge.networkId,
    kept: comparedItem(found(items.get(merge.keptId))),
    merged: comparedItem(found(items.get(merge.mergedId))),
    mergedAt: merge.mergedAt,
    undoneAt: merge.undoneAt,
  };
}
