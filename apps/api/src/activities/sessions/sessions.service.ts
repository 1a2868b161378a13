import { Injectable } from '@nestjs/common';
import {
  canLogSession,
  problemsWithSession,
  type ActivityProblemCode,
  type SessionContent,
} from '@samspil/domain/activities';
import { problem, type Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import { allow, ensure, found } from '../../shared/errors/index.js';
import { today } from '../../shared/today.js';
import { ActivitiesService } from '../activities.service.js';
import type { ActivityRecord, ActivitySessionRecord } from '../activity-record.js';
import { SessionsRepository, type SessionPageWish } from './sessions.repository.js';

/** The meetings of an activity: for those who answer for it. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly repository: SessionsRepository,
    private readonly activities: ActivitiesService,
  ) {}

  pages(wishes: readonly SessionPageWish[]): Promise<Map<SessionPageWish, ActivitySessionRecord[]>> {
    return this.repository.pages(wishes);
  }

  /** Sent twice with the same id, it is there once. */
  async log(
    viewer: Viewer,
    { id, activityId }: Pick<ActivitySessionRecord, 'id' | 'activityId'>,
    content: SessionContent,
  ): Promise<ActivitySessionRecord> {
    ensure(validate(id) ? [] : [problem<ActivityProblemCode>('activities.id-malformed', 'id')]);
    const activity = await this.activityOf(viewer, activityId);
    const tidy = { ...content, note: content.note.trim() };
    const problems = problemsWithSession(tidy, activity, today());
    const logged =
      problems.length > 0 ? null : await this.repository.insert({ id, activityId: activity.id }, tidy, viewer.userId);
    if (logged !== null) return logged;
    const there = await this.repository.byId(id);
    if (there?.activityId === activity.id) return there;
    ensure(problems.length > 0 ? problems : [problem<ActivityProblemCode>('activities.id-taken', 'id')]);
    return found(there);
  }

  /** `lock` is the one the writer saw; what is undefined stays as it is. */
  async save(
    viewer: Viewer,
    {
      id,
      lock,
      ...changes
    }: { id: string; lock: number } & { [Key in keyof SessionContent]?: SessionContent[Key] | undefined },
  ): Promise<ActivitySessionRecord> {
    const { session, activity } = await this.sessionOf(viewer, id);
    allow(!session.isDeleted);
    const { heldOn = session.heldOn, attendance = session.attendance, note = session.note } = changes;
    const content = { heldOn, attendance, note: note.trim() };
    ensure(problemsWithSession(content, activity, today()));
    const saved = session.lock === lock ? await this.repository.save(id, lock, content) : null;
    if (saved !== null) return saved;
    const now = found(await this.repository.byId(id));
    const params = { fields: changedIn(now, session.lock === lock ? session : content), lock: now.lock };
    ensure([problem<ActivityProblemCode>('activities.changed-meanwhile', undefined, params)]);
    return now;
  }

  /** Deleting twice changes nothing, nor does bringing back what is there. What comes back must fit what stands now. */
  async setDeleted(viewer: Viewer, id: string, isDeleted: boolean): Promise<ActivitySessionRecord> {
    const { session, activity } = await this.sessionOf(viewer, id);
    if (session.isDeleted === isDeleted) return session;
    ensure(isDeleted ? [] : problemsWithSession(session, activity, today()));
    return found(await this.repository.setDeleted(id, isDeleted));
  }

  private async sessionOf(
    viewer: Viewer,
    id: string,
  ): Promise<{ session: ActivitySessionRecord; activity: ActivityRecord }> {
    const session = found(await this.repository.byId(id));
    return { session, activity: await this.activityOf(viewer, session.activityId) };
  }

  private async activityOf(viewer: Viewer, activityId: string): Promise<ActivityRecord> {
    const activity = await this.activities.byId(viewer, activityId);
    allow(canLogSession(viewer, activity));
    return activity;
  }
}

/** The fields in which they differ, comma separated. */
function changedIn(now: SessionContent, seen: SessionContent): string {
  return (['heldOn', 'attendance', 'note'] as const).filter((field) => now[field] !== seen[field]).join(',');
}
