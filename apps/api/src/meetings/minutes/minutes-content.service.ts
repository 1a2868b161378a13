import { Injectable } from '@nestjs/common';
import { GENERAL_NOTES } from '@samspil/domain/meetings';
import { v7 as uuid } from 'uuid';
import { Database } from '../../shared/database/index.js';
import type { AgendaItemRecord } from '../meetings.service.js';
import { EntriesRepository } from './entries.repository.js';
import { documentOf } from './minutes-document.js';
import { frozenFrom, shownWhileWritten } from './minutes-shown.js';
import { MinutesRepository } from './minutes.repository.js';

/** Invented minutes of an invented meeting. Items are counted from 1; null for what belongs to none. */
export interface MinutesSeed {
  /** Key of the meeting. */
  readonly meeting: string;
  readonly state: 'comments' | 'approved';
  /** Keys of those who wrote, and of who approved; they are people with an account. */
  readonly writers: readonly string[];
  readonly approvedBy: string | null;
  readonly notes: readonly { readonly item: number | null; readonly text: string }[];
  readonly decisions: readonly { readonly key: string; readonly item: number | null; readonly text: string }[];
  readonly actions: readonly {
    readonly key: string;
    readonly item: number | null;
    readonly text: string;
    /** Key of a person, or else the id of an organisation. */
    readonly person: string | null;
    readonly organisation: string | null;
    /** Days from the one on which it is loaded. */
    readonly dueInDays: number | null;
    readonly isDone: boolean;
  }[];
}

type AgendaItem = Pick<AgendaItemRecord, 'id' | 'title' | 'isFinished'>;

/** Brings invented minutes in; they go with their meetings. */
@Injectable()
export class MinutesContentService {
  constructor(
    private readonly database: Database,
    private readonly minutes: MinutesRepository,
    private readonly entries: EntriesRepository,
  ) {}

  /** Adds those of meetings that have none; people may have worked with the others since. Plant meetings before. */
  async plantInvented(seeds: readonly MinutesSeed[]): Promise<void> {
    for (const seed of seeds) {
      const [meeting] = await this.database.query<{ id: string }>(
        `SELECT id FROM meeting WHERE content_key = $1
           AND NOT EXISTS (SELECT 1 FROM minutes WHERE meeting_id = meeting.id)`,
        [seed.meeting],
      );
      if (meeting !== undefined) await this.plant(meeting.id, seed);
    }
  }

  private async plant(meetingId: string, seed: MinutesSeed): Promise<void> {
    const agenda = await this.agendaOf(meetingId);
    const itemId = (item: number | null): string | null => (item === null ? null : (agenda[item - 1]?.id ?? null));
    const texts = Object.fromEntries(seed.notes.map(({ item, text }) => [itemId(item) ?? GENERAL_NOTES, text]));
    await this.database.query(
      `INSERT INTO minutes (meeting_id, state, document, texts, written, writer_ids, sent_at, is_demonstration)
       SELECT $1, $2, $3, $4, 1, ARRAY(SELECT user_id FROM person WHERE content_key = ANY ($5) AND user_id IS NOT NULL),
         now(), true`,
      [meetingId, seed.state, documentOf(texts), JSON.stringify(texts), seed.writers],
    );
    await this.plantEntries(meetingId, seed, itemId);
    if (seed.state === 'approved') await this.freeze(meetingId, agenda, seed.approvedBy);
  }

  private async plantEntries(
    meetingId: string,
    { decisions, actions }: MinutesSeed,
    itemId: (item: number | null) => string | null,
  ): Promise<void> {
    for (const { key, item, text } of decisions) {
      await this.database.query(
        `INSERT INTO decision (id, meeting_id, agenda_item_id, text, is_demonstration, content_key)
         VALUES ($1, $2, $3, $4, true, $5)`,
        [uuid(), meetingId, itemId(item), text, key],
      );
    }
    for (const { key, item, text, person, organisation, dueInDays, isDone } of actions) {
      await this.database.query(
        `INSERT INTO meeting_action (id, meeting_id, agenda_item_id, text, owner_person_id, owner_organisation_id, due_on,
           done_at, is_demonstration, content_key)
         VALUES ($1, $2, $3, $4, (SELECT id FROM person WHERE content_key = $5),
           (SELECT id FROM organisation WHERE id = $6), current_date + $7::int, CASE WHEN $8 THEN now() END, true, $9)`,
        [uuid(), meetingId, itemId(item), text, person, organisation, dueInDays, isDone, key],
      );
    }
  }

  /** Two weeks after the meeting. */
  private async freeze(meetingId: string, agenda: readonly AgendaItem[], approvedBy: string | null): Promise<void> {
    const decisions = await this.entries.decisionsOf(meetingId);
    const actions = await this.entries.actionsOf(meetingId);
    const shown = shownWhileWritten(await this.minutes.of(meetingId), agenda, decisions, actions);
    const [approver] = await this.database.query<{ id: string | null; name: string }>(
      'SELECT user_id AS id, name FROM person WHERE content_key = $1',
      [approvedBy],
    );
    const by = { byId: approver?.id ?? null, byName: approver?.name ?? '' };
    const content = frozenFrom(shown, await this.minutes.present(meetingId));
    await this.minutes.freeze(meetingId, 1, { content, changes: [], reason: '', ...by });
    await this.database.query(
      `UPDATE minutes_version SET approved_at = least(now(), (SELECT ends_at FROM meeting WHERE id = $1) + interval '14 days')
       WHERE meeting_id = $1`,
      [meetingId],
    );
  }

  private agendaOf(meetingId: string): Promise<AgendaItem[]> {
    return this.database.query<AgendaItem>(
      `SELECT id, title, is_finished AS "isFinished" FROM agenda_item WHERE meeting_id = $1 ORDER BY position, id`,
      [meetingId],
    );
  }
}
