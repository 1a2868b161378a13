import { Injectable } from '@nestjs/common';
import type { Viewer } from '@samspil/domain/shared';
import { VOCABULARY_IDS, type NeighbourTerm, type VocabularyId } from '@samspil/domain/vocabulary';
import { Database } from '../shared/database/index.js';
import type { TermRecord, VocabularyRecord } from './term-record.js';

const TERM_JSON = `
  t.id, t.vocabulary_id AS vocabulary,
  json_build_object('da', t.label_da, 'en', t.label_en) AS label,
  json_build_object('da', t.alternatives_da, 'en', t.alternatives_en) AS alternatives,
  json_build_object('da', t.note_da, 'en', t.note_en) AS note,
  t.broader_id AS "broaderId", t.network_id AS "networkId", t.status, t.replaced_by_id AS "replacedById",
  t.dimension, t.version, t.changed_at AS "changedAt",
  CASE WHEN s.key IS NOT NULL THEN
    json_build_object('key', s.key, 'title', s.title, 'publisher', s.publisher, 'year', s.year) END AS source,
  ARRAY(SELECT h.network_id FROM hidden_term h WHERE h.term_id = t.id ORDER BY 1) AS "hiddenIn"`;

const SELECT_TERM = `SELECT ${TERM_JSON} FROM term t LEFT JOIN source_document s ON s.key = t.source`;

export interface TermListFilter {
  readonly vocabulary: VocabularyId;
  /** Leave out what this network hides. */
  readonly networkId: string | null;
  readonly withRetired: boolean;
}

/** Everything that is read about vocabularies and terms. A network's own terms are for its own people. */
@Injectable()
export class VocabularyRepository {
  constructor(private readonly database: Database) {}

  async vocabularies(viewer: Viewer): Promise<VocabularyRecord[]> {
    return this.database.query<VocabularyRecord>(
      `SELECT v.id, json_build_object('da', v.title_da, 'en', v.title_en) AS title,
         json_build_object('da', v.note_da, 'en', v.note_en) AS note,
         (SELECT count(*)::int FROM term t
          WHERE t.vocabulary_id = v.id AND t.status = 'active' AND ${visibleTo('$1')}) AS "termCount"
       FROM vocabulary v WHERE v.id = ANY ($2::text[]) ORDER BY v.position`,
      [networksOf(viewer), VOCABULARY_IDS],
    );
  }

  /** The terms of one vocabulary in their own order. */
  async terms(viewer: Viewer, filter: TermListFilter): Promise<TermRecord[]> {
    return this.database.query<TermRecord>(
      `${SELECT_TERM}
       WHERE t.vocabulary_id = $2 AND ${visibleTo('$1')}
         AND (t.status = 'active' OR ($3 AND t.status = 'deprecated'))
         AND NOT EXISTS (SELECT 1 FROM hidden_term h WHERE h.term_id = t.id AND h.network_id = $4)
       ORDER BY t.position, t.id`,
      [networksOf(viewer), filter.vocabulary, filter.withRetired, filter.networkId],
    );
  }

  /** The term itself, also when it is deprecated or merged. */
  async termById(viewer: Viewer, id: string): Promise<TermRecord | undefined> {
    const [term] = await this.database.query<TermRecord>(`${SELECT_TERM} WHERE t.id = $2 AND ${visibleTo('$1')}`, [
      networksOf(viewer),
      id,
    ]);
    return term;
  }

  /** The term that stands for `id` today: at the end of all merges. Another network's own term leads nowhere. */
  async standingFor(viewer: Viewer, id: string): Promise<TermRecord | undefined> {
    const [term] = await this.database.query<TermRecord>(
      `WITH RECURSIVE merged (id, status, next) AS (
         SELECT id, status, replaced_by_id FROM term t WHERE id = $2 AND ${visibleTo('$1')}
         UNION SELECT t.id, t.status, t.replaced_by_id FROM merged m JOIN term t ON t.id = m.next WHERE m.status = 'merged'
       )
       ${SELECT_TERM} JOIN merged m ON m.id = t.id AND m.status <> 'merged' WHERE ${visibleTo('$1')}`,
      [networksOf(viewer), id],
    );
    return term;
  }

  /** For each id that is known, the id of the term that stands for it today. */
  async standingIds(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.query<{ asked: string; id: string }>(
      `WITH RECURSIVE merged (asked, id, status, next) AS (
         SELECT id, id, status, replaced_by_id FROM term WHERE id = ANY ($1::text[])
         UNION SELECT m.asked, t.id, t.status, t.replaced_by_id
         FROM merged m JOIN term t ON t.id = m.next WHERE m.status = 'merged'
       )
       SELECT asked, id FROM merged WHERE status <> 'merged'`,
      [[...ids]],
    );
    return new Map(rows.map(({ asked, id }) => [asked, id]));
  }

  async byIds(viewer: Viewer, ids: readonly string[]): Promise<Map<string, TermRecord>> {
    const terms = await this.database.query<TermRecord>(
      `${SELECT_TERM} WHERE t.id = ANY ($2::text[]) AND ${visibleTo('$1')}`,
      [networksOf(viewer), [...ids]],
    );
    return new Map(terms.map((term) => [term.id, term]));
  }

  /** The active terms right under each of these. */
  async narrowerOf(viewer: Viewer, ids: readonly string[]): Promise<Map<string, TermRecord[]>> {
    const terms = await this.database.query<TermRecord>(
      `${SELECT_TERM} WHERE t.broader_id = ANY ($2::text[]) AND t.status = 'active' AND ${visibleTo('$1')}
       ORDER BY t.position, t.id`,
      [networksOf(viewer), [...ids]],
    );
    const narrower = new Map<string, TermRecord[]>();
    for (const term of terms) narrower.set(term.broaderId ?? '', [...(narrower.get(term.broaderId ?? '') ?? []), term]);
    return narrower;
  }

  /** The ids that were merged into each of these. */
  async mergedInto(viewer: Viewer, ids: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await this.database.query<{ id: string; into: string }>(
      `SELECT id, replaced_by_id AS into FROM term t
       WHERE status = 'merged' AND replaced_by_id = ANY ($2::text[]) AND ${visibleTo('$1')} ORDER BY id`,
      [networksOf(viewer), [...ids]],
    );
    const merged = new Map<string, string[]>();
    for (const { id, into } of rows) merged.set(into, [...(merged.get(into) ?? []), id]);
    return merged;
  }

  /** What the rules look at: every term that the viewer may see, of every vocabulary, also retired ones. */
  async neighbours(viewer: Viewer): Promise<NeighbourTerm[]> {
    return this.database.query<NeighbourTerm>(
      `SELECT id, vocabulary_id AS vocabulary, json_build_object('da', label_da, 'en', label_en) AS label,
         broader_id AS "broaderId", network_id AS "networkId", status, replaced_by_id AS "replacedById"
       FROM term t WHERE ${visibleTo('$1')}`,
      [networksOf(viewer)],
    );
  }

  /** Active terms that a network uses, its own included; without a network the shared ones. */
  async inUse(networkId: string | null): Promise<TermRecord[]> {
    return this.database.query<TermRecord>(
      `${SELECT_TERM}
       WHERE t.status = 'active' AND (t.network_id IS NULL OR t.network_id = $1)
         AND NOT EXISTS (SELECT 1 FROM hidden_term h WHERE h.term_id = t.id AND h.network_id = $1)
       ORDER BY t.vocabulary_id, t.position, t.id`,
      [networkId],
    );
  }

  /** For the search index: active terms of everybody, all of them or those with `ids`. */
  async toFind(ids: readonly string[] | null): Promise<TermRecord[]> {
    return this.database.query<TermRecord>(
      `${SELECT_TERM} WHERE t.status = 'active' AND ($1::text[] IS NULL OR t.id = ANY ($1::text[])) ORDER BY t.id`,
      [ids],
    );
  }
}

function visibleTo(networks: string): string {
  return `(t.network_id IS NULL OR t.network_id = ANY (${networks}::text[]))`;
}

function networksOf(viewer: Viewer): string[] {
  return viewer.networks.map(({ networkId }) => networkId);
}
