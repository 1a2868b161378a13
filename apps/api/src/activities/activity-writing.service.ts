import { Injectable } from '@nestjs/common';
import {
  canDeleteActivity,
  canEditActivity,
  canLogActivity,
  canRestoreActivity,
  changedActivityFields,
  contentWithChanges,
  copiedContent,
  NO_CONTENT,
  problemsWithActivity,
  problemsWithHeldSessions,
  type ActivityChanges,
  type ActivityContent,
  type ActivityProblemCode,
  type Sharing,
} from '@samspil/domain/activities';
import { problem, type Problem, type Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import { allow, ensure, RuleViolation } from '../shared/errors/index.js';
import { ActivitiesRepository } from './activities.repository.js';
import { loggedBefore, visible } from './activities.service.js';
import { ActivityIndex } from './activity-index.js';
import { ActivityReferences } from './activity-references.js';
import type { ActivityRecord } from './activity-record.js';
import { contentOf } from './activity-rows.js';
import { ActivityWritesRepository } from './activity-writes.repository.js';

export interface LoggedActivity {
  readonly id: string;
  readonly networkId: string;
  readonly ownerId: string;
  readonly sharing: Sharing;
  readonly changes: ActivityChanges;
  /** What is not said is taken over from this one. */
  readonly copyOf: string | null;
}

/** Logging, changing, deleting, and bringing back. */
@Injectable()
export class ActivityWritingService {
  constructor(
    private readonly repository: ActivitiesRepository,
    private readonly writes: ActivityWritesRepository,
    private readonly references: ActivityReferences,
    private readonly index: ActivityIndex,
  ) {}

  /** Sent twice by the same person with the same id, it is there once; the id of somebody else's is taken. */
  async log(
    viewer: Viewer,
    { id, networkId, ownerId, sharing, changes, copyOf }: LoggedActivity,
  ): Promise<ActivityRecord> {
    allow(canLogActivity(viewer, networkId, ownerId));
    ensure(validate(id) ? [] : [problem<ActivityProblemCode>('activities.id-malformed', 'id')]);
    await this.references.keepStill();
    const content = contentWithChanges(await this.beginning(viewer, copyOf), changes);
    const { context, terms, isMember } = await this.references.check(networkId, [content], [ownerId]);
    const problems = [
      ...problemsWithActivity(content, sharing, context),
      ...(isMember(ownerId) ? [] : [unknownOwner()]),
    ];
    const logged =
      problems.length > 0
        ? null
        : await this.writes.insert({ id, networkId, ownerId, sharing, createdById: viewer.userId, content });
    if (logged === null) return this.alreadyLogged(viewer, { id, networkId }, problems);
    if (sharing !== 'draft') await this.index.put([logged], terms);
    return logged;
  }

  /**
   * `lock` is the one the writer saw: when somebody else saved since, nothing is saved, and the problem says which
   * fields changed.
   */
  async save(
    viewer: Viewer,
    { id, lock, changes, sharing }: { id: string; lock: number; changes: ActivityChanges; sharing: Sharing | null },
  ): Promise<ActivityRecord> {
    await this.references.keepStill();
    const record = visible(viewer, await this.repository.held(id));
    allow(!record.isDeleted && canEditActivity(viewer, record));
    ensure(problemsWithActivityLock(record, lock));
    const before = contentOf(record);
    const after = { content: contentWithChanges(before, changes), sharing: sharing ?? record.sharing };
    const fields: string[] = changedActivityFields(before, after.content);
    if (after.sharing !== record.sharing) fields.push('sharing');
    if (fields.length === 0) return record;
    const { context, terms } = await this.references.check(record.networkId, [after.content]);
    ensure([
      ...problemsWithActivity(after.content, after.sharing, context),
      ...(fields.includes('registered') ? problemsWithHeldSessions(after.content, record.sessions) : []),
    ]);
    const saved = await this.writes.save(record, after, { kind: 'edited', byId: viewer.userId, fields });
    await this.index.put([saved], terms);
    return saved;
  }

  /** Out of sight for everybody; those who may edit it can bring it back. */
  async delete(viewer: Viewer, id: string, lock: number | null): Promise<ActivityRecord> {
    const record = visible(viewer, await this.repository.held(id));
    if (record.isDeleted) return record;
    allow(canDeleteActivity(viewer, record));
    ensure(lock === null ? [] : problemsWithActivityLock(record, lock));
    const deleted = await this.writes.setDeleted(record, true, viewer.userId);
    await this.index.put([deleted]);
    return deleted;
  }

  async restore(viewer: Viewer, id: string, lock: number | null): Promise<ActivityRecord> {
    const record = visible(viewer, await this.repository.held(id));
    if (!record.isDeleted) return record;
    allow(canRestoreActivity(viewer, record));
    ensure(lock === null ? [] : problemsWithActivityLock(record, lock));
    const restored = await this.writes.setDeleted(record, false, viewer.userId);
    await this.index.put([restored]);
    return restored;
  }

  private async beginning(viewer: Viewer, copyOf: string | null): Promise<ActivityContent> {
    if (copyOf === null) return NO_CONTENT;
    return copiedContent(contentOf(visible(viewer, await this.repository.byId(copyOf))));
  }

  /** What was logged before is the answer to logging it again, also where the rules have changed since. */
  private async alreadyLogged(
    viewer: Viewer,
    { id, networkId }: Pick<LoggedActivity, 'id' | 'networkId'>,
    problems: readonly Problem[],
  ): Promise<ActivityRecord> {
    const there = loggedBefore(viewer, await this.repository.byId(id), networkId);
    if (there !== null) return there;
    throw new RuleViolation(
      problems.length > 0 ? problems : [problem<ActivityProblemCode>('activities.id-taken', 'id')],
    );
  }
}

function unknownOwner(): Problem {
  return problem<ActivityProblemCode>('activities.organisation-unknown', 'ownerId');
}

/**
 * Somebody else saved since the writer last looked: `fields` (comma separated) changed, and `lock` is the one to write
 * with after looking again.
 */
export function problemsWithActivityLock(record: ActivityRecord, seenLock: number): Problem[] {
  if (record.lock === seenLock) return [];
  const fields = Object.entries(record.fieldLocks)
    .filter(([, lock]) => lock > seenLock)
    .map(([field]) => field)
    .sort();
  return [
    problem<ActivityProblemCode>('activities.changed-meanwhile', undefined, {
      fields: fields.join(','),
      lock: record.lock,
      at: record.changedAt.toISOString(),
    }),
  ];
}
