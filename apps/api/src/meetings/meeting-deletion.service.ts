import { Injectable } from '@nestjs/common';
import { canDeleteMeeting, canPlanMeeting, type MeetingProblemCode } from '@samspil/domain/meetings';
import { problem, type Viewer } from '@samspil/domain/shared';
import { SearchIndexer } from '../search/search-indexer.service.js';
import { allow, ensure, found } from '../shared/errors/index.js';
import type { MeetingRecord } from './meeting-record.js';
import { MeetingsRepository } from './meetings.repository.js';
import { visibleMeeting } from './meetings.service.js';

/** Taking drafts away, and bringing them back. */
@Injectable()
export class MeetingDeletionService {
  constructor(
    private readonly repository: MeetingsRepository,
    private readonly indexer: SearchIndexer,
  ) {}

  /** Takes a draft away with all that is on it; a meeting that others know of is cancelled instead. */
  async remove(viewer: Viewer, id: string): Promise<MeetingRecord> {
    const meeting = visibleMeeting(viewer, await this.repository.held(id));
    allow(canPlanMeeting(viewer, meeting));
    ensure(canDeleteMeeting(viewer, meeting) ? [] : [problem<MeetingProblemCode>('meetings.state')]);
    await this.repository.setDeleted(meeting.id, true);
    await this.indexer.refresh('meeting', [meeting.id]);
    return meeting;
  }

  /** Brings a deleted draft back as it was; one that is there already stays. NotFound for those who do not plan. */
  async restore(viewer: Viewer, id: string): Promise<MeetingRecord> {
    const there = await this.repository.held(id);
    const meeting = visibleMeeting(viewer, there ?? (await this.repository.heldDeleted(id)));
    allow(canPlanMeeting(viewer, meeting));
    if (there !== null) return there;
    await this.repository.setDeleted(meeting.id, false);
    await this.indexer.refresh('meeting', [meeting.id]);
    return found(await this.repository.byId(meeting.id));
  }
}
