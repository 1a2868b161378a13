import { Injectable } from '@nestjs/common';
import {
  addDays,
  dayOf,
  meetingFromTemplate,
  NO_TEMPLATE,
  weekdayOf,
  type AgendaItemKind,
  type MeetingState,
  type MeetingTemplateContent,
} from '@samspil/domain/meetings';
import { v7 as uuid } from 'uuid';
import { SearchIndexer } from '../search/search-indexer.service.js';
import { Database } from '../shared/database/index.js';
import { today } from '../shared/today.js';

interface SeedBase extends Pick<
  MeetingTemplateContent,
  'kind' | 'title' | 'summary' | 'startsAt' | 'durationMinutes' | 'place' | 'sectors' | 'sharing' | 'capacity'
> {
  readonly key: string;
  /** The kind of the body that meets; null for meetings of the network. */
  readonly bodyKind: string | null;
}

/** An item of an invented agenda. */
export interface AgendaItemSeed {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly kind: AgendaItemKind;
  readonly minutesBudgeted: number | null;
  /** `content_key` of a person, if somebody takes it. */
  readonly owner: string | null;
  readonly isFinished: boolean;
  /** Key of an item of an earlier meeting. */
  readonly carriedFrom: string | null;
}

/** An invented meeting; its day is so many days from the one on which it is loaded, moved on to a weekday. */
export interface MeetingSeed extends SeedBase {
  readonly inDays: number;
  readonly host: string | null;
  readonly state: MeetingState;
  readonly items: readonly AgendaItemSeed[];
}

/** An invented template. */
export interface MeetingTemplateSeed extends SeedBase {
  readonly name: string;
  readonly items: MeetingTemplateContent['items'];
}

/** Brings invented meetings and templates in, and takes them out. */
@Injectable()
export class MeetingContentService {
  constructor(
    private readonly database: Database,
    private readonly indexer: SearchIndexer,
  ) {}

  /** Adds those that are not there; people may have worked with the others since. Plant bodies and people before. */
  async plantInvented(
    networkId: string,
    templates: readonly MeetingTemplateSeed[],
    meetings: readonly MeetingSeed[],
  ): Promise<void> {
    for (const template of templates) await this.plantTemplate(networkId, template);
    const itemIds = new Map<string, string>();
    for (const meeting of meetings) await this.plantMeeting(networkId, meeting, itemIds);
  }

  async removeInvented(): Promise<void> {
    const removed = await this.database.query<{ id: string }>(
      `WITH gone AS (DELETE FROM meeting WHERE is_demonstration RETURNING id) SELECT id FROM gone`,
    );
    await this.database.query('DELETE FROM meeting_template WHERE is_demonstration');
    await this.indexer.remove(
      'meeting',
      removed.map(({ id }) => id),
    );
  }

  private async plantTemplate(networkId: string, seed: MeetingTemplateSeed): Promise<void> {
    const { key, bodyKind, name, kind, title, summary, startsAt, durationMinutes } = seed;
    const { place, sectors, sharing, capacity, items } = seed;
    await this.database.query(
      `INSERT INTO meeting_template (id, network_id, body_id, name, kind, title, summary, starts_at, duration_minutes,
         place, sectors, sharing, capacity, items, is_demonstration, content_key)
       SELECT $1, $2, (${BODY_OF_KIND}), $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, true, $15
       ON CONFLICT (content_key) DO NOTHING`,
      [
        ...[uuid(), networkId, bodyKind, name, kind, title, summary, startsAt, durationMinutes],
        ...[place, sectors, sharing, capacity, JSON.stringify(items), key],
      ],
    );
  }

  /** A meeting of a body that is not there is left out. */
  private async plantMeeting(networkId: string, seed: MeetingSeed, itemIds: Map<string, string>): Promise<void> {
    const { key, bodyKind, host, state, items } = seed;
    const content = meetingFromTemplate({ ...NO_TEMPLATE, ...seed, items: [] }, weekdayFrom(today(), seed.inDays));
    const [planted] = await this.database.query<{ id: string }>(
      `WITH planted AS (
         INSERT INTO meeting (id, network_id, body_id, kind, title, summary, starts_at, ends_at, place, sectors, sharing,
           capacity, state, host_organisation_id, is_demonstration, content_key)
         SELECT $1, $2, place.body_id, $4, $5, $6, $7::timestamp, $8::timestamp, $9, $10, $11, $12, $13,
           (SELECT id FROM organisation WHERE id = $14), true, $15
         FROM (SELECT (${BODY_OF_KIND}) AS body_id) place
         WHERE $3::text IS NULL OR place.body_id IS NOT NULL
         ON CONFLICT (content_key) DO NOTHING RETURNING id)
       SELECT id FROM planted`,
      [
        ...[uuid(), networkId, bodyKind, content.kind, content.title, content.summary, content.startsAt],
        ...[content.endsAt, content.place, content.sectors, content.sharing, content.capacity, state, host, key],
      ],
    );
    if (planted === undefined) return;
    for (const [position, item] of items.entries()) {
      const id = uuid();
      itemIds.set(item.key, id);
      await this.plantItem(planted.id, { ...item, id, position, carriedFromId: itemIds.get(item.carriedFrom ?? '') });
    }
    await this.indexer.refresh('meeting', [planted.id]);
  }

  private async plantItem(
    meetingId: string,
    item: AgendaItemSeed & {
      readonly id: string;
      readonly position: number;
      readonly carriedFromId?: string | undefined;
    },
  ): Promise<void> {
    const { id, position, title, text, kind, minutesBudgeted, owner, isFinished, carriedFromId } = item;
    await this.database.query(
      `INSERT INTO agenda_item (id, meeting_id, position, title, text, kind, minutes_budgeted, is_finished,
         carried_from_id, owner_person_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, (SELECT id FROM person WHERE content_key = $10))`,
      [id, meetingId, position, title, text, kind, minutesBudgeted, isFinished, carriedFromId ?? null, owner],
    );
  }
}

/** The body of the network (`$2`) of the kind in `$3`. */
const BODY_OF_KIND = `SELECT b.id FROM body b WHERE b.network_id = $2 AND b.kind = $3::text AND b.state = 'active'
  ORDER BY b.name_da, b.id LIMIT 1`;

/** So many days from a day (`yyyy-mm-dd`); weekends and the days of Christmas and New Year are passed over. */
function weekdayFrom(day: string, days: number): string {
  let wanted = addDays(`${day}T12:00`, days);
  while (weekdayOf(wanted) > 5 || /-(?:12-2[2-9]|12-3\d|01-0[1-3])/.test(wanted)) wanted = addDays(wanted, 1);
  return dayOf(wanted);
}
