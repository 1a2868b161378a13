import { Injectable } from '@nestjs/common';
import type { ChangeKind } from '@samspil/domain/vocabulary';
import { v7 as uuid } from 'uuid';
import { Database } from '../shared/database/index.js';

export type ChangeSubject = 'term' | 'glossary';
type Recorded = Readonly<Record<string, unknown>>;

export interface NewChange {
  readonly subjectKind: ChangeSubject;
  readonly subjectId: string;
  readonly kind: ChangeKind;
  readonly networkId?: string | null;
  readonly before: Recorded | null;
  readonly after: Recorded | null;
  readonly userId: string | null;
}

export interface ChangeRecord extends NewChange {
  readonly id: string;
  readonly networkId: string | null;
  readonly undone: boolean;
  readonly changedAt: Date;
  /** The label or concept as it was called at the time. */
  readonly title: { readonly da: string; readonly en: string };
}

const TITLE = (language: 'da' | 'en') => `coalesce(
  c.before ->> 'label_${language}', c.after ->> 'label_${language}', c.before -> 'term' ->> 'label_${language}',
  c.before ->> 'concept_${language}', c.after ->> 'concept_${language}', c.subject_id)`;

const SELECT_CHANGE = `
  SELECT c.id, c.subject_kind AS "subjectKind", c.subject_id AS "subjectId", c.kind, c.network_id AS "networkId",
    c.before, c.after, c.user_id AS "userId", c.undone_by_id IS NOT NULL AS undone, c.changed_at AS "changedAt",
    json_build_object('da', ${TITLE('da')}, 'en', ${TITLE('en')}) AS title
  FROM vocabulary_change c`;

/** The network that alone has what was changed, or that changed its own view of it; none for what all share. */
const NETWORK = `coalesce(c.network_id, c.before ->> 'network_id', c.after ->> 'network_id',
  c.before -> 'term' ->> 'network_id', c.after -> 'term' ->> 'network_id')`;

/** The record of who changed which word, from what to what. */
@Injectable()
export class VocabularyChangesRepository {
  constructor(private readonly database: Database) {}

  async record(change: NewChange): Promise<string> {
    const id = uuid();
    await this.database.query(
      `INSERT INTO vocabulary_change (id, subject_kind, subject_id, kind, network_id, before, after, user_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        change.subjectKind,
        change.subjectId,
        change.kind,
        change.networkId ?? null,
        change.before === null ? null : JSON.stringify(change.before),
        change.after === null ? null : JSON.stringify(change.after),
        change.userId,
      ],
    );
    return id;
  }

  async byId(id: string): Promise<ChangeRecord | undefined> {
    const [change] = await this.database.query<ChangeRecord>(`${SELECT_CHANGE} WHERE c.id::text = $1`, [id]);
    return change;
  }

  /** True when nothing that still stands has happened to the same subject since. */
  async isLatest(change: ChangeRecord): Promise<boolean> {
    const later = await this.database.query(
      `SELECT 1 FROM vocabulary_change WHERE subject_kind = $1 AND subject_id = $2 AND id > $3
         AND kind <> 'undone' AND undone_by_id IS NULL LIMIT 1`,
      [change.subjectKind, change.subjectId, change.id],
    );
    return later.length === 0;
  }

  async markUndone(id: string, undoneById: string): Promise<void> {
    await this.database.query('UPDATE vocabulary_change SET undone_by_id = $2 WHERE id = $1', [id, undoneById]);
  }

  /** Changes of what all share and of what these networks have, newest first, one more than `size`. */
  async page(
    networkIds: readonly string[],
    subjectId: string | null,
    size: number,
    before: string | null,
  ): Promise<ChangeRecord[]> {
    return this.database.query<ChangeRecord>(
      `${SELECT_CHANGE} WHERE ($1::text IS NULL OR c.subject_id = $1) AND ($2::uuid IS NULL OR c.id < $2::uuid)
         AND (${NETWORK} IS NULL OR ${NETWORK} = ANY ($4::text[]))
       ORDER BY c.id DESC LIMIT $3`,
      [subjectId, before, size + 1, networkIds],
    );
  }
}
