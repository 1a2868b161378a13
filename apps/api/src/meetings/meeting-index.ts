import { Injectable, type OnModuleInit } from '@nestjs/common';
import { meetingSearchDocument } from '@samspil/domain/meetings';
import type { SearchDocument } from '@samspil/domain/search';
import { SearchIndexer } from '../search/search-indexer.service.js';
import { AgendaRepository } from './agenda.repository.js';
import { MeetingsRepository } from './meetings.repository.js';

/** So many meetings are read at a time. */
const BATCH = 500;

/** Meetings in the search index, each for those who may see it. */
@Injectable()
export class MeetingIndex implements OnModuleInit {
  constructor(
    private readonly indexer: SearchIndexer,
    private readonly repository: MeetingsRepository,
    private readonly agendas: AgendaRepository,
  ) {}

  onModuleInit(): void {
    this.indexer.register({
      kind: 'meeting',
      all: () => this.allDocuments(),
      byIds: (ids) => this.documents(ids),
    });
    // Whether a body is closed decides what of its meetings may be found, and its name is part of them.
    this.indexer.follow('body', (ids) => this.refreshOf(ids));
  }

  private async refreshOf(bodyIds: readonly string[]): Promise<void> {
    const ids = await this.repository.idsOfBodies(bodyIds);
    for (let at = 0; at < ids.length; at += BATCH) await this.indexer.refresh('meeting', ids.slice(at, at + BATCH));
  }

  private async *allDocuments(): AsyncIterable<readonly SearchDocument[]> {
    const ids = await this.repository.allIds();
    for (let at = 0; at < ids.length; at += BATCH) yield await this.documents(ids.slice(at, at + BATCH));
  }

  private async documents(ids: readonly string[]): Promise<SearchDocument[]> {
    const meetings = await this.repository.byIds(ids);
    const agendas = await this.agendas.ofMeetings(meetings.map(({ id }) => id));
    return meetings.map((meeting) => {
      const changedAt = meeting.changedAt.toISOString();
      const places = [meeting.body?.name.da ?? '', meeting.host?.name.da ?? ''];
      return meetingSearchDocument(meeting, { changedAt, places, agenda: agendas.get(meeting.id) ?? [] });
    });
  }
}
