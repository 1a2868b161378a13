import { Injectable } from '@nestjs/common';
import type { ContentRuleContext } from '@samspil/domain/knowledge';
import type { InBothLanguages } from '@samspil/domain/shared';
import { Database } from '../shared/database/index.js';
import { today } from './today.js';

export interface KnowledgeTerm {
  readonly id: string;
  readonly vocabulary: string;
  readonly label: InBothLanguages;
}

/** The vocabulary terms items are coded with. */
@Injectable()
export class KnowledgeCodes {
  constructor(private readonly database: Database) {}

  /** The terms with these ids; unknown ids are left out. */
  async terms(ids: readonly string[]): Promise<Map<string, KnowledgeTerm>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<KnowledgeTerm>(
      `SELECT id, vocabulary_id AS vocabulary, json_build_object('da', label_da, 'en', label_en) AS label
       FROM term WHERE id = ANY($1::text[]) AND status <> 'merged'`,
      [[...new Set(ids)]],
    );
    return new Map(rows.map((term) => [term.id, term]));
  }

  /** What the content rules need to know to judge `codes`. */
  async ruleContext(codes: readonly string[]): Promise<ContentRuleContext> {
    const known = await this.terms(codes);
    return { today: today(), isKnownCode: (code) => known.has(code) };
  }
}
