import { Injectable } from '@nestjs/common';
import {
  canEditActivity,
  canLogActivity,
  canSeeActivity,
  changedActivityFields,
  contentWithChanges,
  NO_CONTENT,
  problemsWithActivity,
  type ActivityChanges,
  type ActivityContent,
  type ActivityProblemCode,
  type Sharing,
} from '@samspil/domain/activities';
import { problem, type Problem, type Viewer } from '@samspil/domain/shared';
import { ActivitiesRepository } from '../activities.repository.js';
import { loggedBefore } from '../activities.service.js';
import { ActivityIndex } from '../activity-index.js';
import type { ActivityChangeKind, ActivityRecord } from '../activity-record.js';
import { ActivityReferences, type CheckedReferences } from '../activity-references.js';
import { contentOf } from '../activity-rows.js';
import { ActivityWritesRepository, type NewActivity } from '../activity-writes.repository.js';
import { ActivityBatchesRepository } from './activity-batches.repository.js';

/** An activity to log; the same as one person logs by hand. */
export interface ActivityToLog {
  readonly id: string;
  readonly ownerId: string;
  readonly sharing: Sharing;
  readonly content: ActivityContent;
}

/** What is to be written, and with which lock the activity must be found; null for any. */
export interface ActivityToSave {
  readonly id: string;
  readonly lock: number | null;
  readonly changesOf: (content: ActivityContent) => ActivityChanges;
  readonly sharing: Sharing | null;
}

export interface SavedActivity {
  readonly before: ActivityRecord;
  /** Null when there was nothing to change. */
  readonly after: ActivityRecord | null;
}

export interface Refusal {
  readonly id: string;
  readonly problems: readonly Problem[];
}

interface Batch {
  readonly kind: ActivityChangeKind;
  readonly batchId: string | null;
}

const problemOf = (code: ActivityProblemCode, field?: string): Problem[] => [problem(code, field)];

/**
 * Logging, changing and deleting many activities at once, by the rules and rights that hold for each alone: references
 * are looked up and the index is written once for all of them. Belongs in a transaction.
 */
@Injectable()
export class ActivityBatchWritingService {
  constructor(
    private readonly repository: ActivitiesRepository,
    private readonly writes: ActivityWritesRepository,
    private readonly references: ActivityReferences,
    private readonly index: ActivityIndex,
    private readonly batches: ActivityBatchesRepository,
  ) {}

  /** Those that were logged, or had been before by the same person, and why the others were not. */
  async log(
    viewer: Viewer,
    { networkId, importId }: { readonly networkId: string; readonly importId: string },
    activities: readonly ActivityToLog[],
  ): Promise<{ logged: ActivityRecord[]; refused: Refusal[] }> {
    await this.references.keepStill();
    const owners = activities.map(({ ownerId }) => ownerId);
    const contents = activities.map(({ content }) => contentWithChanges(NO_CONTENT, content));
    const checked = await this.references.check(networkId, contents, owners);
    const logged: ActivityRecord[] = [];
    const refused: Refusal[] = [];
    for (const [index, activity] of activities.entries()) {
      const content = contents[index] ?? activity.content;
      const problems = problemsWithLogging(viewer, networkId, { ...activity, content }, checked);
      const record =
        problems.length > 0
          ? null
          : await this.inserted(viewer, { ...activity, networkId, content, createdById: viewer.userId });
      if (record !== null) logged.push(record);
      else
        refused.push({ id: activity.id, problems: problems.length > 0 ? problems : problemOf('activities.id-taken') });
    }
    await this.batches.noteImported(
      logged.map(({ id }) => id),
      importId,
      viewer.userId,
    );
    await this.index.put(logged, checked.terms);
    return { logged, refused };
  }

  /** Those that were saved or already as wanted, and why the others were not. What the viewer may not see is not there. */
  async save(
    viewer: Viewer,
    wanted: readonly ActivityToSave[],
    batch: Batch,
  ): Promise<{ saved: SavedActivity[]; refused: Refusal[] }> {
    await this.references.keepStill();
    const records = await this.held(viewer, wanted);
    const drafts = wanted.flatMap((wish) => draftOf(wish, records.get(wish.id)));
    const checks = await this.checkByNetwork(drafts);
    const refused: Refusal[] = wanted
      .filter(({ id }) => !records.has(id))
      .map(({ id }) => ({ id, problems: problemOf('activities.not-found') }));
    const saved: SavedActivity[] = [];
    for (const draft of drafts) {
      const problems = problemsWithSaving(viewer, draft, checks.get(draft.before.networkId));
      if (problems.length > 0) refused.push({ id: draft.before.id, problems });
      else saved.push(await this.written(viewer, draft, batch));
    }
    const changed = saved.flatMap(({ after }) => after ?? []);
    await this.index.put(changed);
    return { saved, refused };
  }

  /** Takes those out of sight that are as `lock` says and that nobody has added anything to; the others stay. */
  async deleteUntouched(
    viewer: Viewer,
    wanted: readonly { readonly id: string; readonly lock: number | null }[],
    batchId: string,
  ): Promise<{ deleted: string[]; kept: string[] }> {
    const held = await this.repository.heldByIds(wanted.map(({ id }) => id));
    // Also those that the viewer can no longer see are there, and stay.
    const records = new Map(held.map((record) => [record.id, record]));
    const withMore = await this.batches.withSessionsOrFiles([...records.keys()]);
    const deleted: ActivityRecord[] = [];
    const kept: string[] = [];
    for (const { id, lock } of wanted) {
      const record = records.get(id);
      const isThere = record !== undefined && !record.isDeleted;
      const isUntouched = isThere && record.lock === lock && !withMore.has(id) && canEditActivity(viewer, record);
      if (isUntouched) deleted.push(await this.writes.setDeleted(record, true, viewer.userId, batchId));
      else if (isThere) kept.push(id);
    }
    await this.index.put(deleted);
    return { deleted: wanted.map(({ id }) => id).filter((id) => !kept.includes(id)), kept };
  }

  private async held(
    viewer: Viewer,
    wanted: readonly { readonly id: string }[],
  ): Promise<ReadonlyMap<string, ActivityRecord>> {
    const records = await this.repository.heldByIds(wanted.map(({ id }) => id));
    return new Map(records.filter((record) => canSeeActivity(viewer, record)).map((record) => [record.id, record]));
  }

  private async checkByNetwork(drafts: readonly Draft[]): Promise<ReadonlyMap<string, CheckedReferences['context']>> {
    const networkIds = [...new Set(drafts.map(({ before }) => before.networkId))];
    const checks = new Map<string, CheckedReferences['context']>();
    for (const networkId of networkIds) {
      const contents = drafts.filter(({ before }) => before.networkId === networkId).map(({ content }) => content);
      checks.set(networkId, (await this.references.check(networkId, contents)).context);
    }
    return checks;
  }

  private async inserted(viewer: Viewer, activity: NewActivity): Promise<ActivityRecord | null> {
    const record = await this.writes.insert(activity);
    if (record !== null) return record;
    return loggedBefore(viewer, await this.repository.byId(activity.id), activity.networkId);
  }

  private async written(viewer: Viewer, { before, content, sharing }: Draft, batch: Batch): Promise<SavedActivity> {
    const fields: string[] = changedActivityFields(contentOf(before), content);
    if (sharing !== before.sharing) fields.push('sharing');
    if (fields.length === 0) return { before, after: null };
    const change = { ...batch, byId: viewer.userId, fields };
    return { before, after: await this.writes.save(before, { content, sharing }, change) };
  }
}

interface Draft {
  readonly before: ActivityRecord;
  readonly lock: number | null;
  readonly content: ActivityContent;
  readonly sharing: Sharing;
}

function draftOf({ lock, changesOf, sharing }: ActivityToSave, before: ActivityRecord | undefined): Draft[] {
  if (before === undefined) return [];
  const content = contentOf(before);
  const after = contentWithChanges(content, changesOf(content));
  return [{ before, lock, content: after, sharing: sharing ?? before.sharing }];
}

function problemsWithSaving(
  viewer: Viewer,
  { before, lock, content, sharing }: Draft,
  context: CheckedReferences['context'] | undefined,
): Problem[] {
  if (before.isDeleted || !canEditActivity(viewer, before)) return problemOf('activities.not-yours');
  if (lock !== null && before.lock !== lock) return problemOf('activities.changed-meanwhile');
  return problemsWithActivity(content, sharing, context);
}

function problemsWithLogging(
  viewer: Viewer,
  networkId: string,
  { ownerId, content, sharing }: ActivityToLog,
  { context, isMember }: CheckedReferences,
): Problem[] {
  const isTheirs = canLogActivity(viewer, networkId, ownerId) && isMember(ownerId);
  return [
    ...(isTheirs ? [] : problemOf('activities.organisation-unknown', 'ownerId')),
    ...problemsWithActivity(content, sharing, context),
  ];
}
