import { Injectable } from '@nestjs/common';
import type { BodyContent, BodyState, SeatContent, TermContent } from '@samspil/domain/bodies';
import { v7 as uuid } from 'uuid';
import { Database } from '../shared/database/index.js';

/** Writing bodies, seats and terms. Each change of a body counts its lock up: call `changed` after seats and terms. */
@Injectable()
export class BodyWritesRepository {
  constructor(private readonly database: Database) {}

  /** Bodies of one id come one after the other until the transaction ends: sent twice, it is there once. */
  async inTurn(id: string): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtextextended('body ' || $1, 0))`, [id]);
  }

  async insert(id: string, networkId: string, content: BodyContent): Promise<void> {
    await this.database.query(
      `INSERT INTO body (id, network_id, state, kind, name_da, name_en, purpose_da, purpose_en, is_closed, rules)
       VALUES ($1, $2, 'draft', $3, $4, $5, $6, $7, $8, $9)`,
      [id, networkId, ...valuesOf(content)],
    );
  }

  async save(id: string, content: BodyContent): Promise<void> {
    await this.database.query(
      `UPDATE body SET kind = $2, name_da = $3, name_en = $4, purpose_da = $5, purpose_en = $6, is_closed = $7,
         rules = $8, lock = lock + 1, changed_at = now() WHERE id = $1`,
      [id, ...valuesOf(content)],
    );
  }

  async setState(id: string, state: BodyState): Promise<void> {
    await this.database.query('UPDATE body SET state = $2, lock = lock + 1, changed_at = now() WHERE id = $1', [
      id,
      state,
    ]);
  }

  async changed(id: string): Promise<void> {
    await this.database.query('UPDATE body SET lock = lock + 1, changed_at = now() WHERE id = $1', [id]);
  }

  async addSeats(bodyId: string, seats: readonly SeatContent[]): Promise<void> {
    const rows = seats.map((seat) => ({ ...seat, id: uuid() }));
    await this.database.query(
      `INSERT INTO body_seat (id, body_id, person_id, organisation_id, role, is_project_owner, sector, is_ex_officio,
         because_of_body_id, starts_on, ends_on)
       SELECT id, $1, "personId", "organisationId", role, "isProjectOwner", sector, "isExOfficio", "becauseOfBodyId",
         "startsOn", "endsOn"
       FROM jsonb_to_recordset($2::jsonb) AS s (id uuid, "personId" uuid, "organisationId" text, role text,
         "isProjectOwner" boolean, sector text, "isExOfficio" boolean, "becauseOfBodyId" uuid, "startsOn" date,
         "endsOn" date)`,
      [bodyId, JSON.stringify(rows)],
    );
  }

  async saveSeat(id: string, seat: SeatContent): Promise<void> {
    const { personId, organisationId, role, isProjectOwner, sector, isExOfficio, becauseOfBodyId } = seat;
    await this.database.query(
      `UPDATE body_seat SET person_id = $2, organisation_id = $3, role = $4, is_project_owner = $5, sector = $6,
         is_ex_officio = $7, because_of_body_id = $8, starts_on = $9, ends_on = $10 WHERE id = $1`,
      [
        id,
        personId,
        organisationId,
        role,
        isProjectOwner,
        sector,
        isExOfficio,
        becauseOfBodyId,
        seat.startsOn,
        seat.endsOn,
      ],
    );
  }

  async removeSeat(id: string): Promise<void> {
    await this.database.query('DELETE FROM body_seat WHERE id = $1', [id]);
  }

  async addTerm(bodyId: string, { startsOn, endsOn }: TermContent): Promise<void> {
    await this.database.query('INSERT INTO body_term (id, body_id, starts_on, ends_on) VALUES ($1, $2, $3, $4)', [
      uuid(),
      bodyId,
      startsOn,
      endsOn,
    ]);
  }

  /** Everything that goes on when a new term begins ends on the day before. */
  async endBefore(bodyId: string, startsOn: string): Promise<void> {
    for (const table of ['body_term', 'body_seat']) {
      await this.database.query(
        `UPDATE ${table} SET ends_on = $2::date - 1
         WHERE body_id = $1 AND starts_on < $2::date AND coalesce(ends_on, 'infinity') >= $2::date`,
        [bodyId, startsOn],
      );
    }
  }
}

function valuesOf({ kind, name, purpose, isClosed, rules }: BodyContent): unknown[] {
  return [kind, name.da, name.en, purpose.da, purpose.en, isClosed, JSON.stringify(rules)];
}
