import { Injectable } from '@nestjs/common';
import type { GlossaryDraft } from '@samspil/domain/vocabulary';
import { IsNull } from 'typeorm';
import { Database } from '../shared/database/index.js';
import { GlossaryEntryEntity } from './glossary-entry.entity.js';
import { glossaryEntryOf, type GlossaryRecord } from './term-record.js';

const COLUMNS = `concept_da, concept_en, culture_da, culture_en, health_da, health_en, employment_da, employment_en,
  explanation_da, explanation_en, term_id`;

@Injectable()
export class GlossaryRepository {
  constructor(private readonly database: Database) {}

  /** All entries, in Danish order of their concept. */
  async entries(): Promise<GlossaryRecord[]> {
    const rows = await this.database.manager.find(GlossaryEntryEntity, {
      where: { removedAt: IsNull() },
      order: { conceptDa: 'ASC', id: 'ASC' },
    });
    return rows.map(glossaryEntryOf);
  }

  async byId(id: string): Promise<GlossaryRecord | undefined> {
    const row = await this.database.manager.findOneBy(GlossaryEntryEntity, { id, removedAt: IsNull() });
    return row === null ? undefined : glossaryEntryOf(row);
  }

  async ofTerms(termIds: readonly string[]): Promise<Map<string, GlossaryRecord[]>> {
    const rows = await this.database.manager
      .createQueryBuilder(GlossaryEntryEntity, 'entry')
      .where('entry.removed_at IS NULL AND entry.term_id = ANY (:termIds)', { termIds: [...termIds] })
      .orderBy('entry.concept_da')
      .getMany();
    const found = new Map<string, GlossaryRecord[]>();
    for (const entry of rows.map(glossaryEntryOf)) {
      const termId = entry.termId ?? '';
      found.set(termId, [...(found.get(termId) ?? []), entry]);
    }
    return found;
  }

  async snapshot(id: string): Promise<Readonly<Record<string, unknown>>> {
    const [row] = await this.database.query<{ snapshot: Readonly<Record<string, unknown>> }>(
      'SELECT to_jsonb(g) AS snapshot FROM glossary_entry g WHERE id = $1',
      [id],
    );
    return row?.snapshot ?? {};
  }

  async add(id: string, draft: GlossaryDraft): Promise<void> {
    await this.database.query(
      `INSERT INTO glossary_entry (id, ${COLUMNS}, locally_edited)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, true)`,
      [id, ...columnsOf(draft)],
    );
  }

  async save(id: string, draft: GlossaryDraft): Promise<void> {
    await this.database.query(
      `UPDATE glossary_entry SET (${COLUMNS}, locally_edited, version, changed_at) =
         ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, true, version + 1, now()) WHERE id = $1`,
      [id, ...columnsOf(draft)],
    );
  }

  /** Taken out of the glossary; the row stays, so that it can come back and the starting content leaves it out. */
  async remove(id: string): Promise<void> {
    await this.database.query(
      `UPDATE glossary_entry SET removed_at = now(), locally_edited = true, version = version + 1, changed_at = now()
       WHERE id = $1`,
      [id],
    );
  }

  async restore(snapshot: Readonly<Record<string, unknown>>): Promise<void> {
    await this.database.query(
      `UPDATE glossary_entry g SET (${COLUMNS}, locally_edited, removed_at, version, changed_at) =
         (SELECT ${COLUMNS}, locally_edited, removed_at, g.version + 1, now()
          FROM jsonb_populate_record(NULL::glossary_entry, $1::jsonb) AS before)
       WHERE g.id = $1::jsonb ->> 'id'`,
      [JSON.stringify(snapshot)],
    );
  }
}

function columnsOf({ concept, variants, explanation, termId }: GlossaryDraft): unknown[] {
  const { culture, health, employment } = variants;
  return [concept, culture, health, employment, explanation]
    .flatMap(({ da, en }): unknown[] => [da, en])
    .concat(termId);
}
