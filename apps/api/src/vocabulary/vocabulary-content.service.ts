import { Injectable } from '@nestjs/common';
import type { InBothLanguages } from '@samspil/domain/shared';
import type { AlternativeLabels, FieldVariants, VocabularyId } from '@samspil/domain/vocabulary';
import { Database } from '../shared/database/index.js';
import { TermIndex } from './term-index.js';
import { VocabularyWritesRepository } from './vocabulary-writes.repository.js';

/** A term of the starting content. */
export interface TermSeed {
  readonly id: string;
  readonly label: InBothLanguages;
  readonly alternatives: AlternativeLabels;
  readonly note?: InBothLanguages;
  readonly broader: string | null;
  readonly dimension?: string;
  /** Key of the source document. */
  readonly source: string;
}

export interface VocabularySeed {
  readonly id: VocabularyId;
  readonly title: InBothLanguages;
  readonly note: InBothLanguages;
  readonly codePrefixes: readonly string[];
  readonly terms: readonly TermSeed[];
}

export interface GlossarySeed {
  readonly id: string;
  readonly concept: InBothLanguages;
  readonly variants: FieldVariants;
  readonly explanation: InBothLanguages;
  readonly term: string | null;
}

/**
 * Brings starting content in, in one statement per table. What a curator has changed stays; so does a curator's own word
 * when a new version of the content wants the same label.
 */
@Injectable()
export class VocabularyContentService {
  constructor(
    private readonly database: Database,
    private readonly writes: VocabularyWritesRepository,
    private readonly index: TermIndex,
  ) {}

  /** Returns how many terms are new or different. */
  async plant(vocabularies: readonly VocabularySeed[]): Promise<number> {
    return this.database.inTransaction(async () => {
      await this.writes.lock();
      await this.database.query(PLANT_VOCABULARIES, [JSON.stringify(vocabularies)]);
      const terms = vocabularies.flatMap(({ id, terms: listed }) =>
        listed.map((term, at) => ({ ...term, vocabulary: id, position: at + 1 })),
      );
      const planted = await this.database.query<{ id: string }>(PLANT_TERMS, [JSON.stringify(terms)]);
      await this.index.refresh(planted.map(({ id }) => id));
      return planted.length;
    });
  }

  /** Returns how many entries are new or different. */
  async plantGlossary(entries: readonly GlossarySeed[]): Promise<number> {
    return this.database.inTransaction(async () => {
      await this.writes.lock();
      const planted = await this.database.query<{ term_id: string | null }>(PLANT_GLOSSARY, [JSON.stringify(entries)]);
      await this.index.refresh(planted.flatMap(({ term_id: termId }) => termId ?? []));
      return planted.length;
    });
  }

  /** Terms that a network leaves out from the beginning. */
  async plantHidden(hidden: readonly { readonly network: string; readonly term: string }[]): Promise<void> {
    await this.database.query(
      `INSERT INTO hidden_term (network_id, term_id)
       SELECT network, term FROM jsonb_to_recordset($1::jsonb) AS r(network text, term text) ON CONFLICT DO NOTHING`,
      [JSON.stringify(hidden)],
    );
  }
}

const PLANT_VOCABULARIES = `
  INSERT INTO vocabulary (id, title_da, title_en, note_da, note_en, position)
  SELECT r.value ->> 'id', r.value -> 'title' ->> 'da', r.value -> 'title' ->> 'en', r.value -> 'note' ->> 'da',
    r.value -> 'note' ->> 'en', r.ordinality
  FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS r
  ON CONFLICT (id) DO UPDATE SET title_da = excluded.title_da, title_en = excluded.title_en,
    note_da = excluded.note_da, note_en = excluded.note_en`;

const PLANT_TERMS = `
  WITH seed AS (
    SELECT r.*, md5(r::text) AS hash FROM jsonb_to_recordset($1::jsonb) AS r(id text, vocabulary text, label jsonb,
      alternatives jsonb, note jsonb, broader text, dimension text, source text, position integer)
  ), kept AS (
    SELECT * FROM seed WHERE NOT EXISTS (
      SELECT 1 FROM term o WHERE o.vocabulary_id = seed.vocabulary AND o.id <> seed.id AND o.status <> 'merged'
        AND o.locally_edited AND o.network_id IS NULL
        AND (lower(o.label_da) = lower(seed.label ->> 'da') OR lower(o.label_en) = lower(seed.label ->> 'en')))
  )
  INSERT INTO term (id, vocabulary_id, label_da, label_en, alternatives_da, alternatives_en, note_da, note_en, broader_id,
    dimension, source, position, content_hash)
  SELECT id, vocabulary, label ->> 'da', label ->> 'en',
    ARRAY(SELECT jsonb_array_elements_text(alternatives -> 'da')),
    ARRAY(SELECT jsonb_array_elements_text(alternatives -> 'en')),
    coalesce(note ->> 'da', ''), coalesce(note ->> 'en', ''),
    CASE WHEN broader IN (SELECT id FROM kept) OR EXISTS (SELECT 1 FROM term b WHERE b.id = broader) THEN broader END,
    dimension, source, position, hash
  FROM kept
  ON CONFLICT (id) DO UPDATE SET label_da = excluded.label_da, label_en = excluded.label_en,
    alternatives_da = excluded.alternatives_da, alternatives_en = excluded.alternatives_en,
    note_da = excluded.note_da, note_en = excluded.note_en, broader_id = excluded.broader_id,
    dimension = excluded.dimension, source = excluded.source, position = excluded.position,
    content_hash = excluded.content_hash, version = term.version + 1, changed_at = now()
  WHERE NOT term.locally_edited AND term.content_hash IS DISTINCT FROM excluded.content_hash
  RETURNING id`;

const PLANT_GLOSSARY = `
  WITH seed AS (
    SELECT r.*, md5(r::text) AS hash FROM jsonb_to_recordset($1::jsonb)
      AS r(id text, concept jsonb, variants jsonb, explanation jsonb, term text)
  )
  INSERT INTO glossary_entry (id, concept_da, concept_en, culture_da, culture_en, health_da, health_en, employment_da,
    employment_en, explanation_da, explanation_en, term_id, content_hash)
  SELECT id, concept ->> 'da', concept ->> 'en',
    variants -> 'culture' ->> 'da', variants -> 'culture' ->> 'en',
    variants -> 'health' ->> 'da', variants -> 'health' ->> 'en',
    variants -> 'employment' ->> 'da', variants -> 'employment' ->> 'en',
    explanation ->> 'da', explanation ->> 'en',
    (SELECT t.id FROM term t WHERE t.id = seed.term), hash
  FROM seed WHERE NOT EXISTS (
    SELECT 1 FROM glossary_entry o WHERE o.id <> seed.id AND o.removed_at IS NULL AND o.locally_edited
      AND (lower(o.concept_da) = lower(seed.concept ->> 'da') OR lower(o.concept_en) = lower(seed.concept ->> 'en')))
  ON CONFLICT (id) DO UPDATE SET concept_da = excluded.concept_da, concept_en = excluded.concept_en,
    culture_da = excluded.culture_da, culture_en = excluded.culture_en, health_da = excluded.health_da,
    health_en = excluded.health_en, employment_da = excluded.employment_da, employment_en = excluded.employment_en,
    explanation_da = excluded.explanation_da, explanation_en = excluded.explanation_en, term_id = excluded.term_id,
    content_hash = excluded.content_hash, version = glossary_entry.version + 1, changed_at = now()
  WHERE NOT glossary_entry.locally_edited AND glossary_entry.content_hash IS DISTINCT FROM excluded.content_hash
  RETURNING term_id`;
