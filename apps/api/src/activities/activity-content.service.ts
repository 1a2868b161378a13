import { Injectable } from '@nestjs/common';
import {
  contentWithChanges,
  NO_CONTENT,
  TERM_FIELDS,
  termsOfActivity,
  type ActivityContent,
  type Sharing,
} from '@samspil/domain/activities';
import { v7 as uuid } from 'uuid';
import { SearchIndexer } from '../search/search-indexer.service.js';
import { Database } from '../shared/database/index.js';
import { FileStore } from '../shared/files/index.js';
import { VocabularyService } from '../vocabulary/vocabulary.service.js';
import { fileHolder } from './activity-files.repository.js';
import { ActivityIndex } from './activity-index.js';
import { CONTENT_COLUMNS, contentParameters, contentValues } from './activity-rows.js';

/** An invented activity of the starting content; what is left out is empty. */
export interface ActivitySeed {
  /** Its name in the content, by which others of the content refer to it. */
  readonly key: string;
  readonly ownerId: string;
  readonly sharing: Sharing;
  readonly content: Partial<ActivityContent>;
  readonly sessions?: readonly {
    readonly heldOn: string;
    readonly attendance: number | null;
    readonly note?: string;
  }[];
}

/** One row of activities with its parameters from `$first` on. */
function plantedRow(first: number): string {
  const given = Array.from({ length: PLANTED_WITH.length }, (_, index) => `$${first + index}`);
  return `(${given.join(', ')}, true, ${contentParameters(first + PLANTED_WITH.length).join(', ')})`;
}

const PLANTED_WITH = ['id', 'network_id', 'owner_id', 'sharing', 'content_key'];

const PLANT_SESSIONS = `
  INSERT INTO activity_session (id, activity_id, held_on, attendance, note)
  SELECT gen_random_uuid(), "activityId", "heldOn", attendance, coalesce(note, '')
  FROM jsonb_to_recordset($1::jsonb) AS s ("activityId" uuid, "heldOn" date, attendance int, note text)`;

/** Brings invented activities in, and takes them out. */
@Injectable()
export class ActivityContentService {
  constructor(
    private readonly database: Database,
    private readonly vocabularies: VocabularyService,
    private readonly indexer: SearchIndexer,
    private readonly index: ActivityIndex,
    private readonly files: FileStore,
  ) {}

  /** Adds those that are not there; people may have changed the others since. Returns the ids of all, by key. */
  async plantInvented(networkId: string, seeds: readonly ActivitySeed[]): Promise<ReadonlyMap<string, string>> {
    return this.database.inTransaction(async () => {
      const there = await this.idsByKey(seeds.map(({ key }) => key));
      const missing = seeds.filter(({ key }) => !there.has(key));
      const contents = await this.withStandingTerms(missing);
      const planted = missing.map(({ key }) => [key, uuid()] as const);
      const idOf = new Map(planted);
      await this.plantAll(networkId, missing, contents, idOf);
      const sessions = missing.flatMap(({ key, sessions: held = [] }) =>
        held.map((session) => ({ ...session, activityId: idOf.get(key) })),
      );
      await this.database.query(PLANT_SESSIONS, [JSON.stringify(sessions)]);
      await this.index.refresh(planted.map(([, id]) => id));
      return new Map([...there, ...planted]);
    });
  }

  private async plantAll(
    networkId: string,
    seeds: readonly ActivitySeed[],
    contents: readonly ActivityContent[],
    idOf: ReadonlyMap<string, string>,
  ): Promise<void> {
    if (seeds.length === 0) return;
    const rows = seeds.map(({ key, ownerId, sharing }, position) => [
      ...[idOf.get(key), networkId, ownerId, sharing, key],
      ...contentValues(contents[position] ?? NO_CONTENT),
    ]);
    let first = 1;
    const places = rows.map((row) => {
      const place = plantedRow(first);
      first += row.length;
      return place;
    });
    await this.database.query(
      `INSERT INTO activity (${PLANTED_WITH.join(', ')}, is_demonstration, ${CONTENT_COLUMNS.join(', ')})
       VALUES ${places.join(', ')}`,
      rows.flat(),
    );
  }

  /** Takes the invented ones away, also those that somebody has changed. What refers to them must be gone before. */
  async removeInvented(): Promise<void> {
    await this.database.inTransaction(async () => {
      const gone = await this.database.query<{ id: string }>('SELECT id FROM activity WHERE is_demonstration');
      const ids = gone.map(({ id }) => id);
      await this.indexer.remove('activity', ids);
      const files = await this.database.query<{ id: string }>(
        'SELECT id FROM activity_file WHERE activity_id = ANY ($1::uuid[])',
        [ids],
      );
      for (const { id } of files) await this.files.releaseAll(fileHolder(id));
      await this.database.query('DELETE FROM activity WHERE id = ANY ($1::uuid[])', [ids]);
    });
  }

  /** The ids of planted activities by their names in the content. */
  async idsByKey(keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.query<{ key: string; id: string }>(
      'SELECT content_key AS key, id FROM activity WHERE content_key = ANY ($1::text[])',
      [keys],
    );
    return new Map(rows.map(({ key, id }) => [key, id]));
  }

  /** The content may name a term that was merged here. */
  private async withStandingTerms(seeds: readonly ActivitySeed[]): Promise<ActivityContent[]> {
    const contents = seeds.map(({ content }) => contentWithChanges(NO_CONTENT, content));
    const standing = await this.vocabularies.standingIds(contents.flatMap(termsOfActivity));
    return contents.map((content) => {
      const terms = TERM_FIELDS.map((field) => [field, content[field].map((id) => standing.get(id) ?? id)]);
      return contentWithChanges(content, Object.fromEntries(terms) as Partial<ActivityContent>);
    });
  }
}
