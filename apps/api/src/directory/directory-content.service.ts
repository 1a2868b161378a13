import { Injectable } from '@nestjs/common';
import type { PositionRole } from '@samspil/domain/directory';
import { v7 as uuid } from 'uuid';
import { Database } from '../shared/database/index.js';
import { today } from '../shared/today.js';
import { PersonIndex } from './person-index.js';
import { PersonsRepository } from './persons.repository.js';

/** An invented person of the starting content; the address is one that no mail can reach. */
export interface PersonSeed {
  readonly key: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly isNamePublic: boolean;
  readonly positions: readonly {
    readonly organisation: string;
    readonly role: PositionRole;
    readonly sector: string | null;
    readonly title: string;
    readonly validFrom: string;
    readonly validTo: string | null;
  }[];
}

/** Brings invented people in, and takes them out. */
@Injectable()
export class DirectoryContentService {
  constructor(
    private readonly database: Database,
    private readonly persons: PersonsRepository,
    private readonly index: PersonIndex,
  ) {}

  /** Adds those that are not there, with the roles at organisations that are; others may have been changed since. */
  async plantInvented(networkId: string, seeds: readonly PersonSeed[]): Promise<void> {
    const people = seeds.map((seed) => ({ ...seed, id: uuid() }));
    const added = await this.database.query<{ id: string; key: string }>(
      `INSERT INTO person (id, name, email, phone, contact_purpose, consent_on, delete_on, is_name_public,
         is_email_confirmed, is_demonstration, content_key)
       SELECT id, name, email, phone,
         CASE WHEN email IS NULL THEN '' ELSE 'Indkaldelser og beskeder i netværket' END,
         CASE WHEN email IS NOT NULL THEN $2::date - 60 END, CASE WHEN email IS NOT NULL THEN $2::date + 730 END,
         "isNamePublic", true, true, key
       FROM jsonb_to_recordset($1::jsonb) AS p (id uuid, key text, name text, email text, phone text, "isNamePublic" boolean)
       ON CONFLICT (content_key) DO NOTHING RETURNING id, content_key AS key`,
      [JSON.stringify(people), today()],
    );
    const ids = new Map(added.map(({ id, key }) => [key, id]));
    const positions = seeds.flatMap(({ key, positions: listed }) =>
      listed.map((position, place) => ({
        ...position,
        id: uuid(),
        personId: ids.get(key) ?? null,
        key: `${key}-${String(place + 1)}`,
      })),
    );
    await this.database.query(
      `INSERT INTO position (id, network_id, organisation_id, person_id, role, sector, title, valid_from, valid_to,
         is_demonstration, content_key)
       SELECT p.id, $1, organisation.id, p."personId", p.role, p.sector, p.title, p."validFrom", p."validTo", true, p.key
       FROM jsonb_to_recordset($2::jsonb) AS p (id uuid, key text, "personId" uuid, organisation text, role text,
         sector text, title text, "validFrom" date, "validTo" date)
       JOIN organisation ON organisation.id = p.organisation
       ON CONFLICT (content_key) DO NOTHING`,
      [networkId, JSON.stringify(positions.filter(({ personId }) => personId !== null))],
    );
    await this.persons.linkAccounts([...ids.values()]);
    await this.index.refresh([...ids.values()]);
  }

  /** Everything that points at people lets go of them by itself. */
  async removeInvented(): Promise<void> {
    await this.database.query(
      `DELETE FROM position
       WHERE is_demonstration OR organisation_id IN (SELECT id FROM organisation WHERE is_demonstration)`,
    );
    const rows = await this.database.query<{ id: string }>(
      `WITH gone AS (DELETE FROM person WHERE is_demonstration RETURNING id) SELECT id FROM gone`,
    );
    await this.index.refresh(rows.map(({ id }) => id));
  }
}
