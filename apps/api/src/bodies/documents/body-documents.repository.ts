import { Injectable } from '@nestjs/common';
import type {
  BodyDocumentContent,
  BodyDocumentDecision,
  BodyDocumentKind,
  BodyDocumentState,
  BodyOfDocument,
  SeatRole,
} from '@samspil/domain/bodies';
import type { InBothLanguages } from '@samspil/domain/shared';
import { Database } from '../../shared/database/index.js';
import { today } from '../../shared/today.js';

/** A version as it was approved. */
export interface BodyDocumentVersionRecord extends BodyDocumentDecision {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  /** Null when the account is gone, or the version is invented. */
  readonly approvedBy: string | null;
}

export interface NamedBodyOfDocument extends BodyOfDocument {
  readonly networkId: string;
  readonly name: InBothLanguages;
}

/** A document as it is read. */
export interface BodyDocumentRecord extends BodyDocumentContent {
  readonly id: string;
  readonly networkId: string;
  readonly kind: BodyDocumentKind;
  readonly state: BodyDocumentState;
  readonly bodies: readonly NamedBodyOfDocument[];
  /** Latest first. */
  readonly versions: readonly BodyDocumentVersionRecord[];
  readonly writerIds: readonly string[];
  readonly reason: string;
  readonly fieldLocks: Readonly<Record<string, number>>;
  readonly lock: number;
  readonly isDemonstration: boolean;
  readonly changedAt: Date;
}

/** An account of somebody who sits in a body. */
export interface SeatedAccount {
  readonly bodyId: string;
  readonly userId: string;
  readonly role: SeatRole;
}

/** A body with who holds an office there on the day `$1`. */
const BODY = `json_build_object('id', b.id, 'networkId', b.network_id, 'state', b.state, 'isClosed', b.is_closed,
  'name', json_build_object('da', b.name_da, 'en', b.name_en), 'officers', coalesce((
    SELECT json_agg(json_build_object('personId', s.person_id, 'role', s.role)) FROM body_seat s
    WHERE s.body_id = b.id AND s.person_id IS NOT NULL AND s.role IN ('chair', 'secretary')
      AND s.starts_on <= $1::date AND coalesce(s.ends_on, 'infinity') >= $1::date), '[]'))`;

const SELECT = `
  SELECT d.id, d.network_id AS "networkId", d.kind, d.title, d.text, d.state, d.writer_ids AS "writerIds", d.reason,
    d.field_locks AS "fieldLocks", d.lock, d.is_demonstration AS "isDemonstration", d.changed_at AS "changedAt",
    (SELECT json_agg(${BODY} ORDER BY b.name_da, b.id) FROM body b WHERE b.id = ANY (d.body_ids)) AS bodies,
    coalesce((SELECT json_agg(json_build_object('number', v.number, 'title', v.title, 'text', v.text,
        'decidedOn', v.decided_on, 'meetingId', v.meeting_id, 'approvedBy', u.name) ORDER BY v.number DESC)
      FROM body_document_version v LEFT JOIN app_user u ON u.id = v.approved_by_id
      WHERE v.document_id = d.id), '[]') AS versions
  FROM body_document d`;

/** Reading and writing documents of bodies; each change counts the lock up. */
@Injectable()
export class BodyDocumentsRepository {
  constructor(private readonly database: Database) {}

  async byId(id: string): Promise<BodyDocumentRecord | null> {
    const rows = await this.database.query<BodyDocumentRecord>(`${SELECT} WHERE d.id = $2`, [today(), id]);
    return rows[0] ?? null;
  }

  /**
   * The document, held against other writers until the transaction ends. Its bodies, and the further one, stay as they
   * are meanwhile: whoever closes one sees afterwards what was given to it, and indexes that too.
   */
  async held(id: string, furtherBodyId: string | null = null): Promise<BodyDocumentRecord | null> {
    await this.database.query('SELECT 1 FROM body_document WHERE id = $1 FOR UPDATE', [id]);
    await this.database.query(
      `SELECT 1 FROM body b WHERE b.id = $2 OR b.id = ANY (SELECT unnest(body_ids) FROM body_document WHERE id = $1)
       ORDER BY b.id FOR SHARE`,
      [id, furtherBodyId],
    );
    return this.byId(id);
  }

  /** Those of the bodies, terms of reference first; whoever may see them. */
  ofBodies(bodyIds: readonly string[]): Promise<BodyDocumentRecord[]> {
    return this.database.query<BodyDocumentRecord>(
      `${SELECT} WHERE d.body_ids && $2::uuid[] ORDER BY d.kind DESC, d.title, d.id`,
      [today(), bodyIds],
    );
  }

  byIds(ids: readonly string[]): Promise<BodyDocumentRecord[]> {
    return this.database.query<BodyDocumentRecord>(`${SELECT} WHERE d.id = ANY ($2::uuid[])`, [today(), ids]);
  }

  /** All of a network, terms of reference first; whoever may see them. */
  ofNetwork(networkId: string): Promise<BodyDocumentRecord[]> {
    return this.database.query<BodyDocumentRecord>(
      `${SELECT} WHERE d.network_id = $2 ORDER BY d.kind DESC, d.title, d.id`,
      [today(), networkId],
    );
  }

  async idsOfBodies(bodyIds: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT id FROM body_document WHERE body_ids && $1::uuid[]',
      [bodyIds],
    );
    return rows.map(({ id }) => id);
  }

  async allIds(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>('SELECT id FROM body_document ORDER BY id');
    return rows.map(({ id }) => id);
  }

  async bodies(ids: readonly string[]): Promise<NamedBodyOfDocument[]> {
    const rows = await this.database.query<{ body: NamedBodyOfDocument }>(
      `SELECT ${BODY} AS body FROM body b WHERE b.id = ANY ($2::uuid[])`,
      [today(), ids],
    );
    return rows.map(({ body }) => body);
  }

  async bodiesOfNetwork(networkId: string): Promise<NamedBodyOfDocument[]> {
    const rows = await this.database.query<{ body: NamedBodyOfDocument }>(
      `SELECT ${BODY} AS body FROM body b WHERE b.network_id = $2 ORDER BY b.name_da, b.id`,
      [today(), networkId],
    );
    return rows.map(({ body }) => body);
  }

  /** A further body has it; the text is not touched, and who is writing goes on. */
  async giveTo(id: string, bodyId: string): Promise<void> {
    await this.database.query(
      'UPDATE body_document SET body_ids = body_ids || $2::uuid, changed_at = now() WHERE id = $1',
      [id, bodyId],
    );
  }

  async takeFrom(id: string, bodyId: string): Promise<void> {
    await this.database.query(
      'UPDATE body_document SET body_ids = array_remove(body_ids, $2::uuid), changed_at = now() WHERE id = $1',
      [id, bodyId],
    );
  }

  /** Documents of one id come one after the other until the transaction ends: sent twice, it is there once. */
  async inTurn(id: string): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtextextended('body-document ' || $1, 0))`, [id]);
  }

  async insert(
    id: string,
    of: { readonly networkId: string; readonly bodyIds: readonly string[] },
    { kind, title, text }: BodyDocumentContent,
    writerId: string | null,
  ): Promise<void> {
    await this.database.query(
      `INSERT INTO body_document (id, network_id, body_ids, kind, title, text, writer_ids)
       VALUES ($1, $2, $3, $4, $5, $6, array_remove(ARRAY[$7::uuid], NULL))`,
      [id, of.networkId, of.bodyIds, kind, title, text, writerId],
    );
  }

  /** What was approved is worked on anew, and its writers are counted anew. */
  async save(
    id: string,
    { kind, title, text }: BodyDocumentContent,
    writerId: string | null,
    fieldLocks: Readonly<Record<string, number>>,
  ): Promise<void> {
    await this.database.query(
      `UPDATE body_document SET kind = $4, title = $5, text = $6, field_locks = $3, lock = lock + 1, changed_at = now(),
         state = 'draft', reason = CASE WHEN state = 'approved' THEN '' ELSE reason END,
         writer_ids = array_remove(CASE WHEN state = 'approved' THEN '{}' ELSE writer_ids END, $2::uuid)
           || array_remove(ARRAY[$2::uuid], NULL)
       WHERE id = $1`,
      [id, writerId, JSON.stringify(fieldLocks), kind, title, text],
    );
  }

  async setState(id: string, state: BodyDocumentState, reason: string): Promise<void> {
    await this.database.query(
      `UPDATE body_document SET state = $2, reason = $3, lock = lock + 1, changed_at = now() WHERE id = $1`,
      [id, state, reason],
    );
  }

  /** The text as it stands becomes a version. */
  async freeze(id: string, { decidedOn, meetingId }: BodyDocumentDecision, byId: string | null): Promise<void> {
    await this.database.query(
      `INSERT INTO body_document_version (document_id, number, title, text, decided_on, meeting_id, approved_by_id)
       SELECT d.id, 1 + (SELECT count(*) FROM body_document_version v WHERE v.document_id = d.id), d.title, d.text,
         $2, $3, $4
       FROM body_document d WHERE d.id = $1`,
      [id, decidedOn, meetingId, byId],
    );
  }

  /** The accounts of those who sit in the bodies today. */
  seatedAccounts(bodyIds: readonly string[]): Promise<SeatedAccount[]> {
    return this.database.query<SeatedAccount>(
      `SELECT DISTINCT s.body_id AS "bodyId", p.user_id AS "userId", s.role
       FROM body_seat s JOIN person p ON p.id = s.person_id
       WHERE s.body_id = ANY ($2::uuid[]) AND p.user_id IS NOT NULL
         AND s.starts_on <= $1::date AND coalesce(s.ends_on, 'infinity') >= $1::date`,
      [today(), bodyIds],
    );
  }

  /** The accounts of the coordinators and administrators of a network. */
  async keepers(networkId: string): Promise<string[]> {
    const rows = await this.database.query<{ userId: string }>(
      `SELECT user_id AS "userId" FROM network_member
       WHERE network_id = $1 AND roles && ARRAY['coordinator', 'administrator']`,
      [networkId],
    );
    return rows.map(({ userId }) => userId);
  }
}
