import { Injectable } from '@nestjs/common';
import type { BodyKind, CompositionRule, SeatContent, TermContent } from '@samspil/domain/bodies';
import type { InBothLanguages } from '@samspil/domain/shared';
import { v7 as uuid } from 'uuid';
import { SearchIndexer } from '../search/search-indexer.service.js';
import { Database } from '../shared/database/index.js';

/** A body of the starting content; its rules name other bodies by their keys. */
export interface BodySeed {
  readonly key: string;
  readonly network: string;
  readonly kind: BodyKind;
  readonly name: InBothLanguages;
  readonly purpose: InBothLanguages;
  readonly isClosed: boolean;
  readonly rules: readonly CompositionRule[];
  /** Key of the source document. */
  readonly source: string;
}

/** An invented term of a body, by its key. */
export interface TermSeed extends TermContent {
  readonly body: string;
}

/** An invented seat: body, person and organisation by their keys. */
export interface SeatSeed extends Omit<SeatContent, 'personId' | 'organisationId' | 'becauseOfBodyId'> {
  readonly body: string;
  readonly person: string | null;
  readonly organisation: string | null;
  readonly becauseOf: string | null;
}

/** Brings the bodies of the programmes in, and invented people into their seats. */
@Injectable()
export class BodyContentService {
  constructor(
    private readonly database: Database,
    private readonly indexer: SearchIndexer,
  ) {}

  /** Adds those that are not there; people may have worked with the others since. Plant networks before. */
  async plant(seeds: readonly BodySeed[]): Promise<void> {
    const there = await this.database.query<{ key: string; id: string }>(
      'SELECT content_key AS key, id FROM body WHERE content_key = ANY ($1::text[])',
      [seeds.map(({ key }) => key)],
    );
    const ids = new Map([...seeds.map(({ key }) => ({ key, id: uuid() })), ...there].map(({ key, id }) => [key, id]));
    const rows = seeds.map((seed) => ({ ...seed, id: ids.get(seed.key), rules: seed.rules.map(withId(ids)) }));
    const added = await this.database.query<{ id: string }>(PLANT_BODIES, [JSON.stringify(rows)]);
    await this.indexer.refresh(
      'body',
      added.map(({ id }) => id),
    );
  }

  /** Only where a body has neither terms nor seats of its own yet. Plant people before. */
  async plantInvented(terms: readonly TermSeed[], seats: readonly SeatSeed[]): Promise<void> {
    const bodies = await this.database.query<{ key: string }>(
      `SELECT content_key AS key FROM body b WHERE content_key = ANY ($1::text[])
         AND NOT EXISTS (SELECT FROM body_term t WHERE t.body_id = b.id)
         AND NOT EXISTS (SELECT FROM body_seat s WHERE s.body_id = b.id)`,
      [seats.map(({ body }) => body)],
    );
    const free = new Set(bodies.map(({ key }) => key));
    const ofFree = <Seed extends { readonly body: string }>(seeds: readonly Seed[]): string =>
      JSON.stringify(seeds.filter(({ body }) => free.has(body)).map((seed) => ({ ...seed, id: uuid() })));
    await this.database.query(PLANT_TERMS, [ofFree(terms)]);
    await this.database.query(PLANT_SEATS, [ofFree(seats)]);
  }

  async removeInvented(): Promise<void> {
    await this.database.query('DELETE FROM body_seat WHERE is_demonstration');
    await this.database.query('DELETE FROM body_term WHERE is_demonstration');
    await this.database.query(
      `UPDATE body_seat SET organisation_id = NULL
       WHERE organisation_id IN (SELECT id FROM organisation WHERE is_demonstration)`,
    );
  }
}

function withId(ids: ReadonlyMap<string, string>): (rule: CompositionRule) => CompositionRule {
  return (rule) => ('bodyId' in rule ? { ...rule, bodyId: ids.get(rule.bodyId) ?? rule.bodyId } : rule);
}

const PLANT_BODIES = `
  INSERT INTO body (id, network_id, kind, name_da, name_en, purpose_da, purpose_en, is_closed, rules, source, content_key)
  SELECT id, network, kind, name ->> 'da', name ->> 'en', purpose ->> 'da', purpose ->> 'en', "isClosed", rules, source, key
  FROM jsonb_to_recordset($1::jsonb) AS b (id uuid, key text, network text, kind text, name jsonb, purpose jsonb,
    "isClosed" boolean, rules jsonb, source text)
  ON CONFLICT (content_key) DO NOTHING RETURNING id`;

const PLANT_TERMS = `
  INSERT INTO body_term (id, body_id, starts_on, ends_on, is_demonstration)
  SELECT t.id, b.id, t."startsOn", t."endsOn", true
  FROM jsonb_to_recordset($1::jsonb) AS t (id uuid, body text, "startsOn" date, "endsOn" date)
  JOIN body b ON b.content_key = t.body`;

// A person that is not there, because the invented people were removed, leaves the seat vacant.
const PLANT_SEATS = `
  INSERT INTO body_seat (id, body_id, person_id, organisation_id, role, is_project_owner, sector, is_ex_officio,
    because_of_body_id, starts_on, ends_on, is_demonstration)
  SELECT s.id, b.id, p.id, o.id, s.role, s."isProjectOwner" AND p.id IS NOT NULL, s.sector, s."isExOfficio", other.id,
    s."startsOn", s."endsOn", true
  FROM jsonb_to_recordset($1::jsonb) AS s (id uuid, body text, person text, organisation text, role text,
    "isProjectOwner" boolean, sector text, "isExOfficio" boolean, "becauseOf" text, "startsOn" date, "endsOn" date)
  JOIN body b ON b.content_key = s.body
  LEFT JOIN person p ON p.content_key = s.person
  LEFT JOIN organisation o ON o.id = s.organisation
  LEFT JOIN body other ON other.content_key = s."becauseOf"`;
