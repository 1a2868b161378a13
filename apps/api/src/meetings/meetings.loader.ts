import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../shared/auth/index.js';
import { loaderFor } from '../shared/loader.js';
import { AgendaService, type CarryOver } from './agenda.service.js';
import type { MeetingPaperRecord } from './meeting-papers.repository.js';
import { MeetingPapersService } from './meeting-papers.service.js';
import type { AgendaItemRecord, MeetingRecord } from './meeting-record.js';
import { MeetingsService } from './meetings.service.js';

const AGENDAS = Symbol('agendas of meetings');
const PAPERS = Symbol('papers of meetings');
const SERIES = Symbol('series of meetings');
const LEFT_OPEN = Symbol('what meetings before left open');

/** What belongs to meetings, in batches: one statement for a whole answer. The caller asks the policy. */
@Injectable()
export class MeetingsLoader {
  constructor(
    private readonly agendas: AgendaService,
    private readonly allPapers: MeetingPapersService,
    private readonly meetings: MeetingsService,
  ) {}

  async agenda(context: RequestContext, meetingId: string): Promise<AgendaItemRecord[]> {
    const load = (ids: readonly string[]): Promise<ReadonlyMap<string, AgendaItemRecord[]>> =>
      this.agendas.ofMeetings(ids);
    return (await loaderFor(context, AGENDAS, load).load(meetingId)) ?? [];
  }

  async papers(context: RequestContext, meetingId: string): Promise<MeetingPaperRecord[]> {
    const load = (ids: readonly string[]): Promise<ReadonlyMap<string, MeetingPaperRecord[]>> =>
      this.allPapers.ofMeetings(ids);
    return (await loaderFor(context, PAPERS, load).load(meetingId)) ?? [];
  }

  /** The dates of the series that the viewer may see. */
  async series(context: RequestContext, seriesId: string): Promise<MeetingRecord[]> {
    const load = (ids: readonly string[]): Promise<ReadonlyMap<string, MeetingRecord[]>> =>
      this.meetings.ofSeries(context.viewer, ids);
    return (await loaderFor(context, SERIES, load).load(seriesId)) ?? [];
  }

  /** What the meeting before left open, for those who plan. */
  carryOver(context: RequestContext, meeting: MeetingRecord): Promise<CarryOver | null> {
    const load = (meetings: readonly MeetingRecord[]): Promise<ReadonlyMap<MeetingRecord, CarryOver>> =>
      this.agendas.carryOvers(context.viewer, meetings);
    return loaderFor(context, LEFT_OPEN, load).load(meeting);
  }
}
