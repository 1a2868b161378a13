import { Injectable } from '@nestjs/common';
import {
  canChangeMeeting,
  canPlanMeeting,
  canSeeMeetingPapers,
  itemsToCarryOver,
  problemsWithAgenda,
  problemsWithMeetingLock,
  tidyAgenda,
  type AgendaItemContent,
  type MeetingProblemCode,
} from '@samspil/domain/meetings';
import { problem, type Viewer } from '@samspil/domain/shared';
import { validate } from 'uuid';
import { DirectoryService } from '../directory/directory.service.js';
import { SearchIndexer } from '../search/search-indexer.service.js';
import { allow, ensure, found } from '../shared/errors/index.js';
import { AgendaRepository } from './agenda.repository.js';
import type { AgendaItemRecord, MeetingRecord } from './meeting-record.js';
import { MeetingsRepository } from './meetings.repository.js';
import { visibleMeeting } from './meetings.service.js';

/** What an earlier meeting left open. */
export interface CarryOver {
  readonly meeting: MeetingRecord;
  readonly items: readonly AgendaItemRecord[];
}

/** Agendas: what is to be spoken of, by whom and how long, and what was left open last time. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly repository: AgendaRepository,
    private readonly meetings: MeetingsRepository,
    private readonly directory: DirectoryService,
    private readonly indexer: SearchIndexer,
  ) {}

  /** The agendas of the meetings by their ids; whoever asks. */
  ofMeetings(meetingIds: readonly string[]): Promise<ReadonlyMap<string, AgendaItemRecord[]>> {
    return this.repository.ofMeetings(meetingIds);
  }

  /** What the meeting before left open and is not on the agenda yet; null for those who do not plan. */
  async carryOver(viewer: Viewer, meeting: MeetingRecord): Promise<CarryOver | null> {
    return (await this.carryOvers(viewer, [meeting])).get(meeting) ?? null;
  }

  /** The same for many in two statements; those that nothing was left open for are not among them. */
  async carryOvers(viewer: Viewer, meetings: readonly MeetingRecord[]): Promise<Map<MeetingRecord, CarryOver>> {
    const planned = meetings.filter((meeting) => canPlanMeeting(viewer, meeting));
    const previous = await this.meetings.previousOf(planned.map(({ id }) => id));
    const pairs = planned.flatMap((meeting) => {
      const before = previous.get(meeting.id);
      return before !== undefined && canSeeMeetingPapers(viewer, before) ? [{ meeting, before }] : [];
    });
    if (pairs.length === 0) return new Map();
    const ids = pairs.flatMap(({ meeting, before }) => [meeting.id, before.id]);
    const agendas = await this.repository.ofMeetings([...new Set(ids)]);
    const carried = pairs.map(({ meeting, before }): [MeetingRecord, CarryOver] => [
      meeting,
      { meeting: before, items: itemsToCarryOver(agendas.get(before.id) ?? [], agendas.get(meeting.id) ?? []) },
    ]);
    return new Map(carried.filter(([, { items }]) => items.length > 0));
  }

  /** Saves the whole agenda. When somebody else saved it since `lock`, nothing is saved. */
  async save(
    viewer: Viewer,
    meetingId: string,
    lock: number,
    written: readonly AgendaItemContent[],
  ): Promise<MeetingRecord> {
    const meeting = visibleMeeting(viewer, await this.meetings.held(meetingId));
    allow(canPlanMeeting(viewer, meeting));
    ensure(problemsWithMeetingLock(meeting, lock, ['agenda']));
    const isOpen = canChangeMeeting(viewer, meeting);
    ensure(isOpen ? [] : [problem<MeetingProblemCode>('meetings.state')]);
    const items = tidyAgenda(written);
    const areIds = items.every(({ id }) => validate(id));
    ensure(areIds ? [] : [problem<MeetingProblemCode>('meetings.id-malformed', 'items')]);
    ensure(await this.problems(viewer, meeting, items));
    await this.repository.replace(meeting.id, items);
    await this.repository.note(meeting.id);
    await this.indexer.refresh('meeting', [meeting.id]);
    return found(await this.meetings.byId(meeting.id));
  }

  /** What stood there before may stay, also where the writer may not know of it. */
  private async problems(viewer: Viewer, meeting: MeetingRecord, items: readonly AgendaItemContent[]) {
    const before = await this.repository.ofMeeting(meeting.id);
    const owners = new Set(before.flatMap(({ ownerPersonId }) => ownerPersonId ?? []));
    const sources = new Set(before.flatMap(({ carriedFromId }) => carriedFromId ?? []));
    const added = items.flatMap(({ ownerPersonId }) => ownerPersonId ?? []).filter((id) => !owners.has(id));
    if (added.length > 0) {
      const persons = await this.directory.personsByIds(viewer, added);
      for (const { id, name } of persons.values()) if (name !== null) owners.add(id);
    }
    if (items.some(({ carriedFromId }) => carriedFromId !== null && !sources.has(carriedFromId))) {
      for (const { id } of (await this.carryOver(viewer, meeting))?.items ?? []) sources.add(id);
    }
    const taken = await this.repository.elsewhere(
      meeting.id,
      items.map(({ id }) => id),
    );
    return [
      ...(taken.length > 0 ? [problem<MeetingProblemCode>('meetings.id-taken', 'items')] : []),
      ...problemsWithAgenda(items, {
        isKnownOwner: (id) => owners.has(id),
        isKnownSource: (id) => sources.has(id),
      }),
    ];
  }
}
