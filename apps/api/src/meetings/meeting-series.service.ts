import { Injectable } from '@nestjs/common';
import {
  canPlanMeeting,
  canSeeMeeting,
  MEETING_STEPS,
  problemsWithAnnouncement,
  problemsWithMeetingStep,
  type MeetingProblemCode,
} from '@samspil/domain/meetings';
import type { Problem, Viewer } from '@samspil/domain/shared';
import { SearchIndexer } from '../search/search-indexer.service.js';
import { allow, found } from '../shared/errors/index.js';
import { danishClock } from '../shared/today.js';
import type { MeetingRecord } from './meeting-record.js';
import { MeetingReferences } from './meeting-references.js';
import { MeetingWatchers } from './meeting-watchers.js';
import { MeetingsRepository } from './meetings.repository.js';

/** What came of announcing a series: those announced, and those that stay drafts with what stands in the way. */
export interface SeriesAnnouncement {
  readonly announced: readonly MeetingRecord[];
  readonly refused: readonly { readonly meeting: MeetingRecord; readonly problems: readonly Problem[] }[];
}

/** What is done with all meetings of a series at once. */
@Injectable()
export class MeetingSeriesService {
  constructor(
    private readonly repository: MeetingsRepository,
    private readonly references: MeetingReferences,
    private readonly watchers: MeetingWatchers,
    private readonly indexer: SearchIndexer,
  ) {}

  /** Announces the drafts of the series that can be, as each would be by itself; the others stay as they are. */
  async announce(viewer: Viewer, seriesId: string): Promise<SeriesAnnouncement> {
    const meetings = await this.repository.heldOfSeries(seriesId);
    allow(canPlanMeeting(viewer, found(meetings.find((meeting) => canSeeMeeting(viewer, meeting)) ?? null)));
    const drafts = meetings.filter(({ state }) => state === 'draft');
    const refused: { meeting: MeetingRecord; problems: Problem[] }[] = [];
    const good: MeetingRecord[] = [];
    for (const meeting of drafts) {
      const problems = await this.problemsWith(meeting);
      if (problems.length > 0) refused.push({ meeting, problems });
      else good.push(meeting);
    }
    for (const { id } of good) await this.repository.setState(id, MEETING_STEPS.announce.to, '', false);
    return { announced: await this.told(good), refused };
  }

  private async problemsWith(meeting: MeetingRecord): Promise<Problem<MeetingProblemCode>[]> {
    return [
      ...problemsWithMeetingStep('announce', meeting, { reason: '', now: danishClock() }),
      ...problemsWithAnnouncement(meeting, await this.references.check(meeting.networkId, meeting)),
    ];
  }

  /** Those who follow the meetings hear of each. */
  private async told(before: readonly MeetingRecord[]): Promise<MeetingRecord[]> {
    const ids = before.map(({ id }) => id);
    const after = await this.repository.byIds(ids);
    await this.indexer.refresh('meeting', ids);
    for (const meeting of after) {
      await this.watchers.tell(found(before.find(({ id }) => id === meeting.id) ?? null), meeting);
    }
    return after;
  }
}
