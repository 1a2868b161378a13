import { Injectable } from '@nestjs/common';
import type { Term, TermDraft } from '@samspil/domain/vocabulary';
import { Database } from '../shared/database/index.js';
import { TermEntity } from './term.entity.js';
import { termOf, type TermRecord } from './term-record.js';

/** A `term` row as JSON, column by column, as the record of changes keeps it. */
export type TermSnapshot = Readonly<Record<string, unknown>>;

const RESTORED = `label_da, label_en, alternatives_da, alternatives_en, note_da, note_en, broader_id, status,
  replaced_by_id, locally_edited`;

/** Everything that changes terms. The vocabulary is locked first, so that rules about several terms hold. */
@Injectable()
export class VocabularyWritesRepository {
  constructor(private readonly database: Database) {}

  /** One writer at a time: cycles, repeated labels and merges concern many rows, and curators are few. */
  async lock(): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock(hashtext('vocabulary'))`);
  }

  /** Many may hold this at once, but not while somebody writes. */
  async lockShared(): Promise<void> {
    await this.database.query(`SELECT pg_advisory_xact_lock_shared(hashtext('vocabulary'))`);
  }

  async term(id: string): Promise<Omit<TermRecord, 'source' | 'hiddenIn'> | undefined> {
    const row = await this.database.manager.findOneBy(TermEntity, { id });
    return row === null ? undefined : termOf(row);
  }

  async snapshot(id: string): Promise<TermSnapshot> {
    const [row] = await this.database.query<{ snapshot: TermSnapshot }>(
      'SELECT to_jsonb(t) AS snapshot FROM term t WHERE id = $1',
      [id],
    );
    return row?.snapshot ?? {};
  }

  /** The term that a snapshot holds. */
  termIn(snapshot: TermSnapshot): Term {
    const column = <Value>(name: string) => snapshot[name] as Value;
    return {
      id: column('id'),
      vocabulary: column('vocabulary_id'),
      label: { da: column('label_da'), en: column('label_en') },
      alternatives: { da: column('alternatives_da'), en: column('alternatives_en') },
      note: { da: column('note_da'), en: column('note_en') },
      broaderId: column('broader_id'),
      networkId: column('network_id'),
      status: column('status'),
      replacedById: column('replaced_by_id'),
    };
  }

  async addTerm(id: string, draft: TermDraft, networkId: string | null): Promise<void> {
    await this.database.query(
      `INSERT INTO term (id, vocabulary_id, label_da, label_en, alternatives_da, alternatives_en, note_da, note_en,
         broader_id, network_id, locally_edited, position)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, true,
         (SELECT coalesce(max(position), 0) + 1 FROM term WHERE vocabulary_id = $2))`,
      [id, ...columnsOf(draft), networkId],
    );
  }

  async saveTerm(id: string, draft: TermDraft): Promise<void> {
    await this.database.query(
      `UPDATE term SET vocabulary_id = $2, label_da = $3, label_en = $4, alternatives_da = $5, alternatives_en = $6,
         note_da = $7, note_en = $8, broader_id = $9, locally_edited = true, version = version + 1, changed_at = now()
       WHERE id = $1`,
      [id, ...columnsOf(draft)],
    );
  }

  async retire(id: string, status: Term['status'], replacedById: string | null): Promise<void> {
    await this.database.query(
      `UPDATE term SET status = $2, replaced_by_id = $3, locally_edited = true, version = version + 1, changed_at = now()
       WHERE id = $1`,
      [id, status, replacedById],
    );
  }

  /** Puts a term back to what it was; its version still rises, so that open editors notice. */
  async restore(snapshot: TermSnapshot): Promise<void> {
    await this.database.query(
      `UPDATE term t SET (${RESTORED}, version, changed_at) =
         (SELECT ${RESTORED}, t.version + 1, now() FROM jsonb_populate_record(NULL::term, $1::jsonb) AS before)
       WHERE t.id = $1::jsonb ->> 'id'`,
      [JSON.stringify(snapshot)],
    );
  }

  async removeTerm(id: string): Promise<void> {
    await this.database.query('DELETE FROM term WHERE id = $1', [id]);
  }

  /** Terms, glossary entries or networks that point at the term, besides what is coded with it. */
  async isPointedAt(id: string): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM term WHERE broader_id = $1 OR replaced_by_id = $1
       UNION ALL SELECT 1 FROM glossary_entry WHERE term_id = $1 LIMIT 1`,
      [id],
    );
    return rows.length > 0;
  }

  async moveNarrower(ids: readonly string[] | null, fromId: string, toId: string): Promise<string[]> {
    const moved = await this.database.query<{ id: string }>(
      `WITH moved AS (
         UPDATE term SET broader_id = $3, locally_edited = true, version = version + 1, changed_at = now()
         WHERE broader_id = $2 AND id <> $3 AND ($1::text[] IS NULL OR id = ANY ($1::text[])) RETURNING id
       ) SELECT id FROM moved ORDER BY id`,
      [ids, fromId, toId],
    );
    return moved.map(({ id }) => id);
  }

  async moveGlossary(ids: readonly string[] | null, fromId: string, toId: string): Promise<string[]> {
    const moved = await this.database.query<{ id: string }>(
      `WITH moved AS (
         UPDATE glossary_entry SET term_id = $3, version = version + 1, changed_at = now()
         WHERE term_id = $2 AND ($1::text[] IS NULL OR id = ANY ($1::text[])) RETURNING id
       ) SELECT id FROM moved ORDER BY id`,
      [ids, fromId, toId],
    );
    return moved.map(({ id }) => id);
  }

  /** True when it was shown before. */
  async hide(networkId: string, termId: string): Promise<boolean> {
    const rows = await this.database.query(
      'INSERT INTO hidden_term (network_id, term_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1',
      [networkId, termId],
    );
    return rows.length > 0;
  }

  /** True when it was hidden before. */
  async show(networkId: string, termId: string): Promise<boolean> {
    const rows = await this.database.query<{ hidden: boolean }>(
      `WITH gone AS (DELETE FROM hidden_term WHERE network_id = $1 AND term_id = $2 RETURNING 1)
       SELECT EXISTS (SELECT 1 FROM gone) AS hidden`,
      [networkId, termId],
    );
    return rows[0]?.hidden ?? false;
  }

  /** The ids that terms of a vocabulary have or had. */
  async takenIds(vocabulary: string): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ id: string }>('SELECT id FROM term WHERE vocabulary_id = $1', [
      vocabulary,
    ]);
    return new Set(rows.map(({ id }) => id));
  }

  async vocabularyExists(id: string): Promise<boolean> {
    const rows = await this.database.query('SELECT 1 FROM vocabulary WHERE id = $1', [id]);
    return rows.length > 0;
  }
}

function columnsOf(draft: TermDraft): unknown[] {
  return [
    draft.vocabulary,
    draft.label.da,
    draft.label.en,
    draft.alternatives.da,
    draft.alternatives.en,
    draft.note.da,
    draft.note.en,
    draft.broaderId,
  ];
}
