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
  readonly byId: ReadonlyMap<string, AnswerFindingRow>;
  readonly sources: ReadonlyMap<string, AnswerSourceRow>;
}

/** What has been read from public findings as they stood at one moment. */
interface Kept {
  readonly findings: Map<string, AnswerFindingRow>;
  readonly sources: Map<string, AnswerSourceRow>;
}

/** About 50 MB. */
const MOST_KEPT = 20_000;

/**
 * Findings with their sources, in two statements whatever their number. What is not public is left out. What has been
 * read stays in memory as long as no public finding, source or term changes: `moment` is the same object so long.
 */
@Injectable()
export class AnswersRepository {
  private readonly kept = new WeakMap<object, Kept>();

  constructor(private readonly database: Database) {}

  async read(ids: readonly string[], moment: object): Promise<AnswerRows> {
    const kept = this.keptAt(moment);
    const missing = ids.filter((id) => !kept.findings.has(id));
    const { findings, sources } = await this.readAnew(missing, kept.sources);
    for (const finding of findings) kept.findings.set(finding.id, finding);
    for (const source of sources) kept.sources.set(source.id, source);
    const asked = ids.flatMap((id) => kept.findings.get(id) ?? []);
    return {
      findings: asked,
      byId: new Map(asked.map((finding) => [finding.id, finding])),
      sources: new Map(
        asked.flatMap(({ sourceId }) => {
          const source = kept.sources.get(sourceId);
          return source === undefined ? [] : [[sourceId, source] as const];
        }),
      ),
    };
  }

  private keptAt(moment: object): Kept {
    const known = this.kept.get(moment);
    if (known !== undefined && known.findings.size <= MOST_KEPT) return known;
    const kept: Kept = { findings: new Map(), sources: new Map() };
    this.kept.set(moment, kept);
    return kept;
  }

  private async readAnew(ids: readonly string[], known: ReadonlyMap<string, unknown>) {
    if (ids.length === 0) return { findings: [], sources: [] };
    const findings = await this.database.query<AnswerFindingRow>(
      `SELECT f.id, f.source_id AS "sourceId", f.content, f.certainty_rated_at AS "certaintyRatedAt",
         f.is_demonstration AS "isDemonstration"
       FROM finding f JOIN knowledge_item s ON s.id = f.source_id
       WHERE f.id = ANY ($1::uuid[]) AND ${PUBLIC_FINDINGS}`,
      [[...ids]],
    );
    const sourceIds = new Set(findings.map(({ sourceId }) => sourceId).filter((id) => !known.has(id)));
    const sources = await this.database.query<AnswerSourceRow>(
      `SELECT s.id, s.slug, v.content -> 'bibliography' AS bibliography,
         nullif(v.content ->> 'country', '') AS country, s.is_demonstration AS "isDemonstration"
       FROM knowledge_item s JOIN knowledge_version v ON v.id = s.published_version_id
       WHERE s.id = ANY ($1::uuid[]) AND s.state = 'published'`,
      [[...sourceIds]],
    );
    return { findings, sources };
  }
}
