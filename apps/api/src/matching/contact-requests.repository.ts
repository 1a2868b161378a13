import { Injectable } from '@nestjs/common';
import {
  EXCHANGE_CARETAKERS,
  type ContactBox,
  type ContactMessageKind,
  type ContactState,
  type ContactSubject,
} from '@samspil/domain/matching';
import { hasRole, type Viewer } from '@samspil/domain/shared';
import { Database } from '../shared/database/index.js';
import type { ContactMessageRecord, ContactRecord } from './contact-record.js';
import { namedOrganisation } from './notice-record.js';

const SPOKEN_FOR = `EXISTS (SELECT 1 FROM network_member m
  WHERE m.network_id = c.network_id AND m.organisation_id = c.organisation_id)`;

const SELECT = `
  SELECT c.id, c.network_id AS "networkId", c.organisation_id AS "organisationId", c.about, c.notice_id AS "noticeId",
    c.activity_id AS "activityId", c.concept_slug AS "conceptSlug", c.subject, c.sent_by_id AS "sentById",
    c.sender_organisation_id AS "senderOrganisationId", c.state, c.lock, c.sent_at AS "sentAt",
    c.changed_at AS "changedAt", ${SPOKEN_FOR} AS "isSpokenFor", ${namedOrganisation('o')} AS organisation,
    CASE WHEN s.id IS NOT NULL THEN ${namedOrganisation('s')} END AS "senderOrganisation"
  FROM contact_request c JOIN organisation o ON o.id = c.organisation_id
  LEFT JOIN organisation s ON s.id = c.sender_organisation_id`;

const SELECT_MESSAGE = `
  SELECT m.id, m.request_id AS "requestId", m.kind, m.by_id AS "byId", m.by_sender AS "bySender", m.text, m.at,
    person.name AS "byName"
  FROM contact_message m LEFT JOIN app_user person ON person.id = m.by_id`;

/**
 * The same as `mayAnswer`, as a condition. `$1` is the viewer; `$2`, `$3`: the networks in which the viewer speaks for an organisation, and
 * which; `$4`: those the viewer takes care of.
 */
const RECEIVED = `(c.sent_by_id IS DISTINCT FROM $1::uuid AND ((c.network_id, c.organisation_id) IN (SELECT * FROM unnest($2::text[], $3::text[]))
  OR (c.network_id = ANY ($4::text[]) AND NOT ${SPOKEN_FOR})))`;

export interface ContactsWish {
  /** Null for all networks of the viewer. */
  readonly networkId: string | null;
  readonly box: ContactBox;
  readonly state: ContactState | null;
}

export interface NewContact {
  readonly id: string;
  readonly networkId: string;
  readonly organisationId: string;
  readonly about: ContactSubject;
  readonly noticeId: string | null;
  readonly activityId: string | null;
  readonly conceptSlug: string | null;
  readonly subject: string;
  readonly sentById: string;
  readonly senderOrganisationId: string | null;
}

export interface NewMessage {
  readonly id: string;
  readonly requestId: string;
  readonly kind: ContactMessageKind;
  readonly byId: string | null;
  readonly bySender: boolean;
  readonly text: string;
}

/** Every query about requests for contact. */
@Injectable()
export class ContactRequestsRepository {
  constructor(private readonly database: Database) {}

  async byId(id: string): Promise<ContactRecord | null> {
    return (await this.database.query<ContactRecord>(`${SELECT} WHERE c.id = $1`, [id]))[0] ?? null;
  }

  /** The request, held against other writers until the transaction ends. */
  async held(id: string): Promise<ContactRecord | null> {
    return (await this.database.query<ContactRecord>(`${SELECT} WHERE c.id = $1 FOR UPDATE OF c`, [id]))[0] ?? null;
  }

  /** What the viewer sent or received, newest first, after the id `after`, one more than `size`. */
  list(viewer: Viewer, wish: ContactsWish, size: number, after: string | null): Promise<ContactRecord[]> {
    return this.database.query<ContactRecord>(
      `${SELECT} WHERE ($5 = 'sent' AND c.sent_by_id = $1::uuid OR $5 = 'received' AND ${RECEIVED})
         AND c.network_id = ANY ($6::text[]) AND ($7::text IS NULL OR c.state = $7) AND ($8::uuid IS NULL OR c.id < $8::uuid)
       ORDER BY c.id DESC LIMIT $9`,
      [...receiverOf(viewer), wish.box, networksOf(viewer, wish.networkId), wish.state, after, size + 1],
    );
  }

  /** How many wait for an answer of the viewer. */
  async waiting(viewer: Viewer, networkId: string | null): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM contact_request c
       WHERE c.state = 'sent' AND ${RECEIVED} AND c.network_id = ANY ($5::text[])`,
      [...receiverOf(viewer), networksOf(viewer, networkId)],
    );
    return row?.count ?? 0;
  }

  /** The thread of each request, oldest first. */
  async messages(requestIds: readonly string[]): Promise<Map<string, ContactMessageRecord[]>> {
    const rows = await this.database.query<ContactMessageRecord>(
      `${SELECT_MESSAGE} WHERE m.request_id = ANY ($1::uuid[]) ORDER BY m.request_id, m.at, m.id`,
      [requestIds],
    );
    const byRequest = new Map<string, ContactMessageRecord[]>(requestIds.map((id) => [id, []]));
    for (const row of rows) byRequest.get(row.requestId)?.push(row);
    return byRequest;
  }

  async message(id: string): Promise<ContactMessageRecord | null> {
    const [row] = await this.database.query<ContactMessageRecord>(`${SELECT_MESSAGE} WHERE m.id = $1`, [id]);
    return row ?? null;
  }

  /** Messages of one person come one after the other until the transaction ends: a double click sends once. */
  async inTurn(userId: string): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtextextended('contact ' || $1, 0))`, [userId]);
  }

  /** Seconds until the person may write again when `most` messages were sent within the last day; 0 when it may be now. */
  async secondsToWait(userId: string, most: number): Promise<number> {
    const [row] = await this.database.query<{ seconds: number }>(
      `SELECT ceil(extract(epoch FROM at + interval '1 day' - now()))::int AS seconds FROM contact_message
       WHERE by_id = $1 AND kind IN ('sent', 'wrote') AND at > now() - interval '1 day' ORDER BY at DESC OFFSET $2 LIMIT 1`,
      [userId, most - 1],
    );
    return Math.max(0, row?.seconds ?? 0);
  }

  /** False, and nothing is there, when the id is taken. */
  async insert(contact: NewContact): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO contact_request (id, network_id, organisation_id, about, notice_id, activity_id, concept_slug, subject,
         sent_by_id, sender_organisation_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING RETURNING id`,
      [
        ...[contact.id, contact.networkId, contact.organisationId, contact.about, contact.noticeId, contact.activityId],
        ...[contact.conceptSlug, contact.subject, contact.sentById, contact.senderOrganisationId],
      ],
    );
    return rows.length === 1;
  }

  /** False, and nothing is there, when the id is taken. */
  async write({ id, requestId, kind, byId, bySender, text }: NewMessage): Promise<boolean> {
    const rows = await this.database.query(
      `INSERT INTO contact_message (id, request_id, kind, by_id, by_sender, text) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (id) DO NOTHING RETURNING id`,
      [id, requestId, kind, byId, bySender, text],
    );
    return rows.length === 1;
  }

  /** Counts the lock up, also when the state stays. */
  async setState(id: string, state: ContactState): Promise<void> {
    await this.database.query(
      `UPDATE contact_request SET state = $2, lock = lock + 1, changed_at = now() WHERE id = $1`,
      [id, state],
    );
  }
}

function receiverOf(viewer: Viewer): unknown[] {
  const speaking = viewer.networks.filter(
    ({ organisationId }) => organisationId !== null && organisationId !== undefined,
  );
  return [
    viewer.userId,
    speaking.map(({ networkId }) => networkId),
    speaking.map(({ organisationId }) => organisationId),
    viewer.networks.map(({ networkId }) => networkId).filter((id) => hasRole(viewer, EXCHANGE_CARETAKERS, id)),
  ];
}

function networksOf(viewer: Viewer, networkId: string | null): string[] {
  const all = viewer.networks.map((network) => network.networkId);
  return networkId === null ? all : all.filter((id) => id === networkId);
}
