import { Injectable } from '@nestjs/common';
import type { FindingContent } from '@samspil/domain/evidence';
import type { Bibliography } from '@samspil/domain/knowledge';
import { Database } from '../../shared/database/index.js';
import { PUBLIC_FINDINGS } from '../findings/finding-visibility.js';

export interface AnswerFindingRow {
  readonly id: string;
  readonly sourceId: string;
  readonly content: FindingContent;
  readonly certaintyRatedAt: Date | null;
  readonly isDemonstration: boolean;
}

export interface AnswerSourceRow {
  readonly id: string;
  readonly slug: string;
  readonly bibliography: Bibliography;
  readonly country: string | null;
  readonly isDemonstration: boolean;
}

export interface AnswerRows {
  readonly findings: readonly AnswerFindingRow[];
  readonly sources: ReadonlyMap<string, AnswerSourceRow>;
}

/** Findings with their sources, in two statements whatever their number. What is not public is left out. */
@Injectable()
export class AnswersRepository {
  constructor(private readonly database: Database) {}

  async read(ids: readonly string[]): Promise<AnswerRows> {
    if (ids.length === 0) return { findings: [], sources: new Map() };
    const findings = await this.database.query<AnswerFindingRow>(
      `SELECT f.id, f.source_id AS "sourceId", f.content, f.certainty_rated_at AS "certaintyRatedAt",
         f.is_demonstration AS "isDemonstration"
       FROM finding f JOIN knowledge_item s ON s.id = f.source_id
       WHERE f.id = ANY ($1::uuid[]) AND ${PUBLIC_FINDINGS} ORDER BY f.id`,
      [[...ids]],
    );
    const sources = await this.database.query<AnswerSourceRow>(
      `SELECT s.id, s.slug, v.content -> 'bibliography' AS bibliography,
         nullif(v.content ->> 'country', '') AS country, s.is_demonstration AS "isDemonstration"
       FROM knowledge_item s JOIN knowledge_version v ON v.id = s.published_version_id
       WHERE s.id = ANY ($1::uuid[]) AND s.state = 'published'`,
      [[...new Set(findings.map(({ sourceId }) => sourceId))]],
    );
    return {
      findings,
      sources: new Map(sources.map((source) => [source.id, source])),
    };
  }
}
