import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import {
  canMergeItems,
  canonicalJson,
  mergedContent,
  problemsWithMerge,
  unmergedContent,
  type MergeChoice,
} from '@samspil/domain/imports';
import type { KnowledgePosition } from '@samspil/domain/knowledge';
import { problem, type Viewer } from '@samspil/domain/shared';
import { KnowledgeIntakeService } from '../knowledge/knowledge-intake.service.js';
import { KnowledgeMergingService } from '../knowledge/knowledge-merging.service.js';
import type { KnowledgeRecord } from '../knowledge/knowledge-merging.service.js';
import { allow, ensure, found, NotFoundError } from '../shared/errors/index.js';
import { DuplicateFinder } from './duplicate-finder.js';
import { DuplicatesRepository, type PairRecord } from './duplicates.repository.js';
import { MergesRepository, type MergeRecord } from './merges.repository.js';

/** As many keys are renewed when the list is opened; the rest follows when it is opened again, or on the next import. */
const REFRESHED_WHEN_ASKED = 400;

/** Possible duplicates in the bank: looking at them, merging, and taking a merge back. */
@Injectable()
export class DuplicatesService {
  constructor(
    private readonly finder: DuplicateFinder,
    private readonly repository: DuplicatesRepository,
    private readonly merges: MergesRepository,
    private readonly intake: KnowledgeIntakeService,
    private readonly merging: KnowledgeMergingService,
  ) {}

  /** Pairs that look alike, most alike first, one more than `size`. */
  async queue(
    viewer: Viewer,
    networkId: string | null,
    size: number,
    after: readonly (string | number | null)[] | null,
  ): Promise<PairRecord[]> {
    const networkIds = networksOf(viewer, networkId);
    allow(networkIds.length > 0);
    if (after === null) await this.finder.refresh(REFRESHED_WHEN_ASKED);
    return this.repository.openPairs(networkIds, size, after);
  }

  async count(viewer: Viewer, networkId: string | null): Promise<number> {
    return this.repository.countOpen(networksOf(viewer, networkId));
  }

  async items(ids: readonly string[]): Promise<ReadonlyMap<string, KnowledgeRecord>> {
    const records = await this.intake.records([...new Set(ids)]);
    return new Map(records.map((record) => [record.id, record]));
  }

  /** Says that two items are two works (or, with `areDuplicates`, takes that back). */
  async dismiss(viewer: Viewer, firstId: string, secondId: string, areDuplicates: boolean): Promise<void> {
    const [first] = await this.intake.records([firstId]);
    if (!canMergeItems(viewer, found(first).networkId)) throw new NotFoundError();
    const known = await this.repository.dismiss(firstId, secondId, areDuplicates, viewer.userId);
    ensure(known ? [] : [problem('imports.pair-unknown')]);
  }

  /** Makes one item of two. The other goes to the archive, and its permanent link leads to the kept one. */
  async merge(viewer: Viewer, keptId: string, mergedId: string, choice: MergeChoice): Promise<MergeRecord> {
    ensure(keptId === mergedId ? [problem('imports.merge-same-item')] : []);
    const [kept, merged] = await this.merging.held(keptId, mergedId);
    for (const record of [kept, merged]) this.checkMayMerge(viewer, record, kept.networkId);
    ensure(problemsWithMerge(kept, merged));
    const before = contentOf(kept);
    const after = mergedContent(before, contentOf(merged), choice);
    ensure((await this.intake.problemsWith([after])).flat());
    await this.merging.replaceContent(keptId, after, viewer.userId);
    const movedFileIds = await this.merging.moveFiles(mergedId, keptId, viewer.userId);
    await this.merging.mergeAway(merged, keptId, viewer.userId);
    await this.repository.removeKey(mergedId);
    await this.repository.replacePairs([mergedId], []);
    const id = uuid();
    await this.merges.create({
      id,
      networkId: kept.networkId,
      keptId,
      mergedId,
      before: { content: before, hadWorkingVersion: kept.working !== null, mergedPosition: positionOf(merged) },
      after: { content: contentOf(found((await this.intake.records([keptId]))[0])) },
      movedFileIds,
      mergedById: viewer.userId,
    });
    return found(await this.merges.held(id));
  }

  /** Takes a merge back: both items are what they were, except what somebody changed on the kept one since. */
  async unmerge(viewer: Viewer, mergeId: string): Promise<MergeRecord> {
    const record = found(await this.merges.held(mergeId));
    if (!canMergeItems(viewer, record.networkId)) throw new NotFoundError();
    ensure(record.undoneAt === null ? [] : [problem('imports.merge-undone-before')]);
    const isUndone = await this.takeBack(record, viewer.userId);
    ensure(isUndone ? [] : [problem('imports.merge-changed-since')]);
    return found(await this.merges.held(mergeId));
  }

  /** Takes back every merge of invented and real items, latest first: for when the invented ones are removed. */
  async takeBackInvented(): Promise<void> {
    for (const record of await this.merges.withInvented()) await this.takeBack(record, null);
  }

  /** False when one of the two was merged with others since. */
  private async takeBack(record: MergeRecord, byId: string | null): Promise<boolean> {
    const [kept, merged] = await this.merging.held(record.keptId, record.mergedId);
    if (merged.mergedIntoId !== kept.id || kept.mergedIntoId !== null) return false;
    await this.restoreContent(record, kept, byId);
    await this.merging.moveFiles(kept.id, merged.id, byId, record.movedFileIds);
    await this.merging.bringBack(merged.id, record.before.mergedPosition, byId);
    await this.merges.conclude(record.id, byId);
    return true;
  }

  /** Merges that stand, or were taken back, latest first. */
  async mergeHistory(
    viewer: Viewer,
    networkId: string | null,
    size: number,
    before: string | null,
  ): Promise<MergeRecord[]> {
    const networkIds = networksOf(viewer, networkId);
    allow(networkIds.length > 0);
    return this.merges.newest(networkIds, size, before);
  }

  private async restoreContent(record: MergeRecord, kept: KnowledgeRecord, byId: string | null): Promise<void> {
    const now = contentOf(kept);
    const isUntouched = canonicalJson(now) === canonicalJson(record.after.content);
    const onlyBegun = isUntouched && !record.before.hadWorkingVersion;
    if (onlyBegun && (await this.merging.discardBegunVersion(kept.id, byId))) return;
    const restored = unmergedContent(now, record.after.content, record.before.content);
    await this.merging.replaceContent(kept.id, restored, byId);
  }

  private checkMayMerge(viewer: Viewer, record: KnowledgeRecord, networkId: string): void {
    if (!canMergeItems(viewer, record.networkId) || record.networkId !== networkId) throw new NotFoundError();
  }
}

/** Where the viewer may merge: everywhere, or in the one network that was asked for. */
function networksOf(viewer: Viewer, asked: string | null): string[] {
  return viewer.networks
    .map(({ networkId }) => networkId)
    .filter((networkId) => canMergeItems(viewer, networkId) && (asked ?? networkId) === networkId);
}

/** What an editor of the item would open. */
export function contentOf(record: KnowledgeRecord) {
  const version = record.working ?? record.published;
  if (version === null) throw new Error(`Knowledge item ${record.id} has no version`);
  return version.content;
}

function positionOf(record: KnowledgeRecord): KnowledgePosition {
  return { state: record.state, workingState: record.workingState };
}
