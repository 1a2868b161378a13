import { Injectable } from '@nestjs/common';
import { codesOf, type FindingContent } from '@samspil/domain/evidence';
import { Database } from '../../shared/database/index.js';

export interface MovedFinding {
  readonly itemId: string;
  readonly hadBoth: boolean;
}

interface StoredContent {
  readonly id: string;
  readonly content: FindingContent;
}

/** The codes of all findings: counting them, and moving them when terms are merged. */
@Injectable()
export class FindingTermsRepository {
  constructor(private readonly database: Database) {}

  /** How many findings have each code, drafts included: a term that one of them needs is not taken away. */
  async countOf(termIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.database.query<{ id: string; count: number }>(
      `SELECT term_id AS id, count(DISTINCT finding_id)::int AS count
       FROM finding_code WHERE term_id = ANY($1::text[]) GROUP BY term_id`,
      [termIds],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  async countOfBoth(termId: string, otherId: string): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(DISTINCT a.finding_id)::int AS count
       FROM finding_code a JOIN finding_code b USING (finding_id) WHERE a.term_id = $1 AND b.term_id = $2`,
      [termId, otherId],
    );
    return row?.count ?? 0;
  }

  /** Puts `to` where `from` stands, in the content and in the codes; says which findings had both. */
  async replace(from: string, to: string): Promise<MovedFinding[]> {
    const touched = await this.contentsWith(from);
    await this.write(touched.map(({ id, content }) => ({ id, content: withTermReplaced(content, from, to) })));
    return touched.map(({ id, content }) => ({
      itemId: id,
      hadBoth: codesOf(content).some(({ termId }) => termId === to),
    }));
  }

  /** Puts `from` back on the findings it was taken from; those that had both keep both where lists have room for both. */
  async restore(from: string, to: string, moved: readonly MovedFinding[]): Promise<void> {
    const hadBoth = new Map(moved.map(({ itemId, hadBoth: both }) => [itemId, both]));
    const touched = (await this.contentsWith(to)).filter(({ id }) => hadBoth.has(id));
    await this.write(
      touched.map(({ id, content }) => ({
        id,
        content: hadBoth.get(id) ? withTermBeside(content, to, from) : withTermReplaced(content, to, from),
      })),
    );
  }

  private async contentsWith(termId: string): Promise<StoredContent[]> {
    return this.database.query<StoredContent>(
      `SELECT id, content FROM finding WHERE id IN (SELECT finding_id FROM finding_code WHERE term_id = $1)
       ORDER BY id FOR UPDATE`,
      [termId],
    );
  }

  private async write(findings: readonly StoredContent[]): Promise<void> {
    const ids = findings.map(({ id }) => id);
    await this.database.query(
      `UPDATE finding f SET content = r.content
       FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, content jsonb) WHERE f.id = r.id`,
      [JSON.stringify(findings)],
    );
    await this.database.query('DELETE FROM finding_code WHERE finding_id = ANY($1::uuid[])', [ids]);
    await this.database.query(
      `INSERT INTO finding_code (finding_id, role, term_id)
       SELECT id, role, "termId" FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, role text, "termId" text)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(findings.flatMap(({ id, content }) => codesOf(content).map((code) => ({ id, ...code }))))],
    );
  }
}

const LISTS = ['activities', 'conditions', 'lifeSituations', 'incomeSupport', 'settings', 'orgForms'] as const;

function withTermReplaced(content: FindingContent, from: string, to: string): FindingContent {
  const one = (id: string): string => (id === from ? to : id);
  return {
    ...content,
    ...listsOf(content, (ids) => [...new Set(ids.map(one))]),
    outcome: one(content.outcome),
    design: one(content.design),
    instrument: content.instrument === null ? null : one(content.instrument),
  };
}

function withTermBeside(content: FindingContent, standing: string, added: string): FindingContent {
  return { ...content, ...listsOf(content, (ids) => (ids.includes(standing) ? [...ids, added] : ids)) };
}

function listsOf(content: FindingContent, change: (ids: readonly string[]) => readonly string[]) {
  return Object.fromEntries(LISTS.map((field) => [field, change(content[field])]));
}
