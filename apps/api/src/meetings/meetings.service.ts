import { Injectable } from '@nestjs/common';
import { canSeeMeeting, canSeeMeetingPapers, type MeetingKind } from '@samspil/domain/meetings';
import type { Viewer } from '@samspil/domain/shared';
import { found, NotFoundError } from '../shared/errors/index.js';
import { danishClock } from '../shared/today.js';
import { AgendaRepository } from './agenda.repository.js';
import type { AgendaItemRecord, MeetingCursor, MeetingRecord, MeetingsWish } from './meeting-record.js';
import { MeetingsRepository } from './meetings.repository.js';

export type { AgendaItemRecord, MeetingRecord } from './meeting-record.js';

/** Reading meetings as each may see them. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly repository: MeetingsRepository,
    private readonly agendas: AgendaRepository,
  ) {}

  /** NotFound for what the viewer may not see. */
  async byId(viewer: Viewer, id: string): Promise<MeetingRecord> {
    return visibleMeeting(viewer, await this.repository.byId(id));
  }

  /** Those the viewer may see, first to begin first. */
  async byIds(viewer: Viewer, ids: readonly string[]): Promise<MeetingRecord[]> {
    return (await this.repository.byIds(ids)).filter((meeting) => canSeeMeeting(viewer, meeting));
  }

  /** Whoever asks: for mails, signed links and feeds, that know themselves who may read them. */
  known(ids: readonly string[]): Promise<MeetingRecord[]> {
    return this.repository.byIds(ids);
  }

  /** The meeting, held against other writers until the transaction ends. The caller asks the policy. */
  async forChange(id: string): Promise<MeetingRecord> {
    return found(await this.repository.held(id));
  }

  /** A page of what the viewer may see, with one row more than `size`. */
  list(viewer: Viewer, wish: MeetingsWish, size: number, after: MeetingCursor | null): Promise<MeetingRecord[]> {
    return this.repository.list(viewer, wish, { size, after, now: danishClock() });
  }

  /** The next ones of a network that the viewer may see, at most `most`. */
  async upcoming(viewer: Viewer, networkId: string, most = 10): Promise<MeetingRecord[]> {
    const none = { kind: null, bodyId: null, sector: null, municipalityCode: null };
    return (await this.list(viewer, { when: 'coming', networkId, ...none }, most, null)).slice(0, most);
  }

  /** The next announced meeting of a kind, in one network or in any; null when the viewer knows of none. */
  next(viewer: Viewer, kind: MeetingKind, networkId: string | null): Promise<MeetingRecord | null> {
    return this.repository.next(viewer, danishClock(), { networkId, kind });
  }

  /** By series: its dates that the viewer may see, in their order. */
  async ofSeries(viewer: Viewer, seriesIds: readonly string[]): Promise<ReadonlyMap<string, MeetingRecord[]>> {
    const meetings = await this.repository.ofSeries(viewer, seriesIds);
    return new Map(seriesIds.map((id) => [id, meetings.filter(({ seriesId }) => seriesId === id)]));
  }

  /** The agenda in its order; empty for those who may not read the papers. */
  async agenda(viewer: Viewer, meeting: MeetingRecord): Promise<AgendaItemRecord[]> {
    return canSeeMeetingPapers(viewer, meeting) ? this.agendas.ofMeeting(meeting.id) : [];
  }

  /** What minutes conclude: the item is finished, or goes on to the next meeting. The caller asks the policy. */
  setItemFinished(itemId: string, isFinished: boolean): Promise<void> {
    return this.agendas.setFinished(itemId, isFinished);
  }
}

/** NotFound for what the viewer may not see. */
export function visibleMeeting(viewer: Viewer, meeting: MeetingRecord | null): MeetingRecord {
  const there = found(meeting);
  if (!canSeeMeeting(viewer, there)) throw new NotFoundError();
  return there;
}
