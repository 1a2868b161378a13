import { Injectable } from '@nestjs/common';
import type { Certainty, Comparison, Direction, Intervention } from '@samspil/domain/evidence';
import type { InBothLanguages } from '@samspil/domain/shared';
import type { EntityManager } from 'typeorm';
import { Database } from '../../shared/database/index.js';
import { PUBLIC_FINDINGS } from '../findings/finding-visibility.js';
import type { CellFindingContent } from './cell-finding.js';

export interface FindingRow {
  readonly id: string;
  readonly sourceId: string;
  readonly intervention: Intervention;
  readonly direction: Direction;
  readonly comparison: Comparison;
  readonly certainty: Certainty | null;
  readonly isDemonstration: boolean;
  readonly design: string;
  readonly countries: readonly string[];
  /** Ids of terms with a blank between them; no id has one. */
  readonly codes: string | null;
}

export interface SourceRow {
  readonly id: string;
  readonly year: number | null;
  readonly language: string | null;
  readonly country: string | null;
  readonly isDemonstration: boolean;
}

export interface TermRow {
  readonly id: string;
  readonly vocabulary: string;
  readonly label: InBothLanguages;
  readonly broaderId: string | null;
  readonly networkId: string | null;
  readonly isActive: boolean;
  readonly mergedIntoId: string | null;
}

export interface PublishedRows {
  readonly version: string;
  readonly terms: readonly TermRow[];
  readonly sources: readonly SourceRow[];
  /** Source by source. */
  readonly findings: readonly FindingRow[];
}

const VERSION = 'SELECT coalesce(sum(changes), 0)::text AS version FROM evidence_change';

const TERMS = `
  SELECT id, vocabulary_id AS vocabulary, json_build_object('da', label_da, 'en', label_en) AS label,
    broader_id AS "broaderId", network_id AS "networkId", status = 'active' AS "isActive",
    CASE WHEN status = 'merged' THEN replaced_by_id END AS "mergedIntoId"
  FROM term ORDER BY vocabulary_id, position, id`;

const SOURCES = `
  SELECT s.id, v.year, nullif(v.content ->> 'language', '') AS language, nullif(v.content ->> 'country', '') AS country,
    s.is_demonstration AS "isDemonstration"
  FROM knowledge_item s JOIN knowledge_version v ON v.id = s.published_version_id
  WHERE s.state = 'published' AND EXISTS (SELECT 1 FROM finding f WHERE f.source_id = s.id AND f.state = 'published')`;

const FINDINGS = `
  SELECT f.id, f.source_id AS "sourceId", f.intervention, f.direction, f.comparison, f.certainty, f.design,
    f.content -> 'countries' AS countries, f.is_demonstration AS "isDemonstration", c.codes
  FROM finding f JOIN knowledge_item s ON s.id = f.source_id
    LEFT JOIN (SELECT finding_id, string_agg(term_id, ' ') AS codes FROM finding_code GROUP BY finding_id) c
      ON c.finding_id = f.id
  WHERE ${PUBLIC_FINDINGS}
  ORDER BY f.source_id, f.id`;

/** Everything the map is made of, read at one moment. */
@Injectable()
export class PublishedFindingsRepository {
  constructor(private readonly database: Database) {}

  /** Grows with every change to what `read` gives. */
  async version(): Promise<string> {
    const [row] = await this.database.query<{ version: string }>(VERSION);
    return row?.version ?? '0';
  }

  read(): Promise<PublishedRows> {
    return this.database.dataSource.transaction('REPEATABLE READ', async (manager) => ({
      version: (await rows<{ version: string }>(manager, VERSION))[0]?.version ?? '0',
      terms: await rows<TermRow>(manager, TERMS),
      sources: await rows<SourceRow>(manager, SOURCES),
      findings: await rows<FindingRow>(manager, FINDINGS),
    }));
  }

  /** What the list of a cell shows of each finding; one that is no longer public is left out. */
  async contents(ids: readonly string[], row: string, column: string): Promise<Map<string, CellFindingContent>> {
    const found = await this.database.query<CellFindingContent>(
      `SELECT f.id, f.content ->> 'statement' AS statement, f.content -> 'place' ->> 'page' AS page, f.design,
         f.is_demonstration AS "isDemonstration",
         (SELECT count(DISTINCT c.term_id) = 2 FROM finding_code c
          WHERE c.finding_id = f.id AND c.term_id IN ($2, $3)) AS exact,
         json_build_object('id', s.id, 'slug', s.slug, 'title', v.title, 'year', v.year) AS source
       FROM finding f JOIN knowledge_item s ON s.id = f.source_id
         JOIN knowledge_version v ON v.id = s.published_version_id
       WHERE f.id = ANY ($1::uuid[]) AND ${PUBLIC_FINDINGS}`,
      [[...ids], row, column],
    );
    return new Map(found.map((finding) => [finding.id, finding]));
  }
}

async function rows<Row>(manager: EntityManager, sql: string): Promise<Row[]> {
  return (await manager.query(sql)) as Row[];
}
