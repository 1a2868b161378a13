import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/index.js';
import { KNOWN_ACTIONS } from './outcome-statements.js';

/** An action with the accounts of those who are told of it. */
export interface ActionToTell {
  readonly id: string;
  readonly text: string;
  readonly networkId: string;
  readonly bodyId: string | null;
  readonly ownerPersonId: string | null;
  readonly ownerOrganisationId: string | null;
  readonly dueOn: string | null;
  readonly userIds: readonly string[];
}

/** While minutes are written a new action may be taken out again: its owner is told when it has stood so long. */
const SETTLES_IN = '10 minutes';

/** The owner by his or her account; of an organisation those who are its liaisons in the network. */
const SELECT = `
  SELECT a.id, a.text, m.network_id AS "networkId", m.body_id AS "bodyId", a.owner_person_id AS "ownerPersonId",
    a.owner_organisation_id AS "ownerOrganisationId", a.due_on::text AS "dueOn",
    ARRAY(SELECT p.user_id FROM person p WHERE p.user_id IS NOT NULL AND (p.id = a.owner_person_id OR EXISTS (
      SELECT 1 FROM position held WHERE held.person_id = p.id AND held.organisation_id = a.owner_organisation_id
        AND held.network_id = m.network_id AND held.role IN ('liaison', 'substitute')
        AND held.valid_from <= current_date AND (held.valid_to IS NULL OR held.valid_to >= current_date)))
      ORDER BY p.user_id) AS "userIds"
  FROM ${KNOWN_ACTIONS} a JOIN meeting m ON m.id = a.meeting_id
  WHERE a.done_at IS NULL AND NOT a.is_removed AND NOT a.is_demonstration`;

/** Actions whose owners are to be told; each is held, and passed over by others who look at the same time. */
@Injectable()
export class RemindersRepository {
  constructor(private readonly database: Database) {}

  async nextToTell(now: Date): Promise<ActionToTell | null> {
    const [action] = await this.database.query<ActionToTell>(
      `${SELECT} AND a.told_at IS NULL AND a.created_at <= $1::timestamptz - $2::interval
       ORDER BY a.created_at, a.id LIMIT 1 FOR UPDATE OF a SKIP LOCKED`,
      [now, SETTLES_IN],
    );
    return action ?? null;
  }

  /** Due until the day (`yyyy-mm-dd`), also late; the owner knows of it already. */
  async nextToRemind(day: string): Promise<ActionToTell | null> {
    const [action] = await this.database.query<ActionToTell>(
      `${SELECT} AND a.told_at IS NOT NULL AND a.reminded_at IS NULL AND a.due_on <= $1::date
       ORDER BY a.due_on, a.id LIMIT 1 FOR UPDATE OF a SKIP LOCKED`,
      [day],
    );
    return action ?? null;
  }

  async setTold(id: string): Promise<void> {
    await this.database.query('UPDATE meeting_action SET told_at = now() WHERE id = $1', [id]);
  }

  async setReminded(id: string): Promise<void> {
    await this.database.query('UPDATE meeting_action SET reminded_at = now() WHERE id = $1', [id]);
  }
}
