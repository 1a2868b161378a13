import { Injectable } from '@nestjs/common';
import {
  mayTakeMinutesStep,
  MINUTES_STEPS,
  minutesChanges,
  problemsWithCommentsUntil,
  problemsWithMinutesReason,
  problemsWithMinutesStep,
  problemsWithMinutesTime,
  problemsWithSending,
  type MinutesProblemCode,
  type MinutesStep,
} from '@samspil/domain/meetings';
import { problem, type Viewer } from '@samspil/domain/shared';
import { PeopleService } from '../../identity/people.service.js';
import { allow, ensure } from '../../shared/errors/index.js';
import { danishClock, today } from '../../shared/today.js';
import { ActionNotices } from './action-notices.js';
import { EntriesRepository } from './entries.repository.js';
import { MinutesNotices } from './minutes-notices.js';
import { frozenFrom } from './minutes-shown.js';
import { MinutesRepository } from './minutes.repository.js';
import { MinutesService, type ReadMinutes } from './minutes.service.js';

export interface MinutesMove {
  /** The one that was seen. */
  readonly lock: number;
  readonly step: MinutesStep;
  readonly reason: string;
  /** `yyyy-mm-dd`: by when comments are wanted. */
  readonly commentsUntil: string | null;
}

/** From draft to approved, and from there to a correction. */
@Injectable()
export class MinutesStepsService {
  constructor(
    private readonly minutes: MinutesService,
    private readonly repository: MinutesRepository,
    private readonly entries: EntriesRepository,
    private readonly people: PeopleService,
    private readonly notices: MinutesNotices,
    private readonly actionNotices: ActionNotices,
  ) {}

  /** Takes a step; approving freezes a version that never changes. */
  async move(
    viewer: Viewer,
    meetingId: string,
    { lock, step, reason, commentsUntil }: MinutesMove,
  ): Promise<ReadMinutes> {
    const opened = await this.minutes.openForChange(viewer, meetingId);
    const { row, subject } = opened;
    allow(mayTakeMinutesStep(viewer, subject, step));
    ensure(row.lock === lock ? [] : [problem<MinutesProblemCode>('meetings.minutes-changed-meanwhile')]);
    ensure([
      ...problemsWithMinutesStep(step, row.state),
      ...problemsWithMinutesReason(step, reason),
      ...problemsWithCommentsUntil(commentsUntil, today()),
      ...problemsWithMinutesTime(step, opened.meeting.startsAt, danishClock()),
    ]);
    const read = await this.minutes.completed(viewer, opened);
    const isSent = step === 'send' || step === 'approve';
    ensure(isSent ? problemsWithSending(Object.values(row.texts), read.decisions.length + read.actions.length) : []);
    if (step === 'approve') await this.freeze(viewer, read);
    const taken = { reason: reason.trim(), commentsUntil, byId: viewer.userId };
    await this.repository.setState(meetingId, MINUTES_STEPS[step].to, taken);
    await this.notices.tell(viewer, opened, step, commentsUntil);
    return this.minutes.read(viewer, meetingId);
  }

  private async freeze(viewer: Viewer, read: ReadMinutes): Promise<void> {
    const { meeting, row, versions } = read;
    const content = frozenFrom(read, await this.repository.present(meeting.id));
    const before = versions[0]?.content;
    const names = await this.people.namesOf(viewer.userId === null ? [] : [viewer.userId]);
    for (const action of await this.entries.approvedActionsOf(meeting.id)) {
      await this.actionNotices.settleChanged(action, read.actions.find(({ id }) => id === action.id) ?? null);
    }
    await this.repository.freeze(meeting.id, row.version + 1, {
      content,
      changes: before === undefined ? [] : minutesChanges(before, content),
      reason: before === undefined ? '' : row.reason,
      byId: viewer.userId,
      byName: names.get(viewer.userId ?? '') ?? '',
    });
  }
}
