import { Injectable } from '@nestjs/common';
import {
  bulkChanged,
  problemsWithBulkEdit,
  type ActivityContent,
  type ActivityProblemCode,
  type BulkChanges,
} from '@samspil/domain/activities';
import { problem, type Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import { allow, ensure, found, NotFoundError } from '../../shared/errors/index.js';
import { contentOf } from '../activity-rows.js';
import type { EditedActivity, RefusedActivity } from './activity-batch.entity.js';
import { ActivityBatchWritingService, type SavedActivity } from './activity-batch-writing.service.js';
import { ActivityBatchesRepository, type ActivityBatchRecord } from './activity-batches.repository.js';

export interface BulkOutcome {
  readonly batchId: string;
  /** Those that are as wanted now. */
  readonly edited: readonly string[];
  readonly refused: readonly RefusedActivity[];
}

export interface BulkUndo {
  readonly batchId: string;
  readonly restored: readonly string[];
  /** Changed by somebody since, or no longer the viewer's: they stay as they are. */
  readonly kept: readonly string[];
}

/** Editing many activities in one step, and taking that back. */
@Injectable()
export class ActivityBulkService {
  constructor(
    private readonly batches: ActivityBatchesRepository,
    private readonly writing: ActivityBatchWritingService,
  ) {}

  /** Each activity by its own rules; those that refuse are told and leave the others alone. Sent twice it is done once. */
  async edit(viewer: Viewer, batchId: string, ids: readonly string[], changes: BulkChanges): Promise<BulkOutcome> {
    ensure(validate(batchId) ? [] : [problem<ActivityProblemCode>('activities.id-malformed', 'batchId')]);
    const wanted = [...new Set(ids.filter((id) => validate(id)).map((id) => id.toLowerCase()))];
    const strays = ids.filter((id) => !validate(id));
    ensure(problemsWithBulkEdit(ids, changes));
    if (!(await this.batches.begin(batchId, found(viewer.userId), changes, wanted))) {
      return this.doneBefore(viewer, batchId);
    }
    const { saved, refused } = await this.writing.save(
      viewer,
      wanted.map((id) => ({
        ...{ id, lock: null, sharing: changes.sharing ?? null },
        changesOf: (content: ActivityContent) => bulkChanged(content, changes),
      })),
      { kind: 'edited', batchId },
    );
    const edited = saved.flatMap(editedOf);
    const allRefused = [...refused, ...strays.map(notThere)];
    await this.batches.conclude(batchId, edited, allRefused);
    return { batchId, edited: saved.map(({ before }) => before.id), refused: allRefused };
  }

  /** Everything as it was, where nobody has changed it since. Taking back twice changes nothing more. */
  async undo(viewer: Viewer, batchId: string): Promise<BulkUndo> {
    const batch = this.own(viewer, await this.batches.held(validate(batchId) ? batchId : NO_BATCH));
    if (batch.undoneAt !== null) return undone(batch, batch.kept);
    const { refused } = await this.writing.save(
      viewer,
      batch.edited.map(({ id, lock, before, sharingBefore }) => ({
        ...{ id, lock, sharing: sharingBefore },
        changesOf: () => before,
      })),
      { kind: 'undone', batchId },
    );
    const kept = refused.map(({ id }) => id);
    await this.batches.concludeUndo(batchId, kept);
    return undone(batch, kept);
  }

  private async doneBefore(viewer: Viewer, batchId: string): Promise<BulkOutcome> {
    const batch = await this.batches.held(batchId);
    const isOwn = batch?.byId === viewer.userId;
    ensure(isOwn ? [] : [problem<ActivityProblemCode>('activities.id-taken', 'batchId')]);
    const { activityIds, refused } = found(batch);
    const isRefused = new Set(refused.map(({ id }) => id));
    return { batchId, edited: activityIds.filter((id) => !isRefused.has(id)), refused };
  }

  private own(viewer: Viewer, batch: ActivityBatchRecord | null): ActivityBatchRecord {
    if (found(batch).byId !== viewer.userId) throw new NotFoundError();
    allow(viewer.userId !== null);
    return found(batch);
  }
}

const NO_BATCH = '00000000-0000-0000-0000-000000000000';

function notThere(id: string): RefusedActivity {
  return { id, problems: [problem<ActivityProblemCode>('activities.not-found')] };
}

/** What it takes to put an activity back; nothing for one that was as wanted before. */
function editedOf({ before, after }: SavedActivity): EditedActivity[] {
  if (after === null) return [];
  const [was, is] = [contentOf(before), contentOf(after)];
  const fields = (Object.keys(was) as (keyof ActivityContent)[]).filter(
    (field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]),
  );
  return [
    {
      ...{ id: after.id, lock: after.lock },
      before: Object.fromEntries(fields.map((field) => [field, was[field]])),
      sharingBefore: before.sharing === after.sharing ? null : before.sharing,
    },
  ];
}

function undone({ id, edited }: ActivityBatchRecord, kept: readonly string[]): BulkUndo {
  const isKept = new Set(kept);
  return { batchId: id, restored: edited.map((one) => one.id).filter((one) => !isKept.has(one)), kept };
}
