import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/index.js';
import { today } from '../../shared/today.js';
import { KNOWN_ACTIONS } from './outcome-statements.js';

/** An action with the accounts of those who are told of it. */
export interface ActionToTell {
  readonly id: string;
  readonly text: string;
  readonly networkId: string;
  readonly bodyId: string | null;
  readonly dueOn: string | null;
  readonly userIds: readonly string[];
}

/** While minutes are written a new action may be taken out again: its owner is told when it has stood so long. */
const SETTLES_IN = '10 minutes';

/** The owner by his or her account; of an organisation those who are its liaisons in the network on the day `$1`. */
const ACCOUNTS = `SELECT p.user_id FROM person p WHERE p.user_id IS NOT NULL AND (p.id = a.owner_person_id OR EXISTS (
  SELECT 1 FROM position held WHERE held.person_id = p.id AND held.organisation_id = a.owner_organisation_id
    AND held.network_id = m.network_id AND held.role IN ('liaison', 'substitute')
    AND held.valid_from <= $1::date AND (held.valid_to IS NULL OR held.valid_to >= $1::date)))`;

/** Whose owner has no account waits until there is one. */
const SELECT = `
  SELECT a.id, a.text, m.network_id AS "networkId", m.body_id AS "bodyId", a.due_on::text AS "dueOn",
    ARRAY(${ACCOUNTS} ORDER BY p.user_id) AS "userIds"
  FROM ${KNOWN_ACTIONS} a JOIN meeting m ON m.id = a.meeting_id
  WHERE a.done_at IS NULL AND NOT a.is_removed AND NOT a.is_demonstration AND EXISTS (${ACCOUNTS})`;

/** Actions whose owners are to be told; each is held, and passed over by others who look at the same time. */
@Injectable()
export class RemindersRepository {
  constructor(private readonly database: Database) {}

  async nextToTell(now: Date): Promise<ActionToTell | null> {
    const [action] = await this.database.query<ActionToTell>(
      `${SELECT} AND a.told_at IS NULL AND a.created_at <= $2::timestamptz - $3::interval
       ORDER BY a.created_at, a.id LIMIT 1 FOR UPDATE OF a SKIP LOCKED`,
      [today(now), now, SETTLES_IN],
    );
    return action ?? null;
  }

  /** Due until the day, also late; the owner knows of it already. Days are `yyyy-mm-dd`. */
  async nextToRemind(until: string, day: string): Promise<ActionToTell | null> {
    const [action] = await this.database.query<ActionToTell>(
      `${SELECT} AND a.told_at IS NOT NULL AND a.reminded_at IS NULL AND a.due_on <= $2::date
       ORDER BY a.due_on, a.id LIMIT 1 FOR UPDATE OF a SKIP LOCKED`,
      [day, until],
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
