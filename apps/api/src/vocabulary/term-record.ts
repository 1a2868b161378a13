import type { InBothLanguages } from '@samspil/domain/shared';
import type { FieldVariants, GlossaryEntry, Term, VocabularyId } from '@samspil/domain/vocabulary';
import type { GlossaryEntryEntity } from './glossary-entry.entity.js';
import type { TermEntity } from './term.entity.js';

/** The document a fact was taken from. */
export interface SourceRecord {
  readonly key: string;
  readonly title: string;
  readonly publisher: string;
  readonly year: number | null;
}

/** A term as it is stored, with what reading it brings along. */
export interface TermRecord extends Term {
  readonly dimension: string | null;
  readonly version: number;
  readonly changedAt: Date;
  readonly source: SourceRecord | null;
  /** Networks that leave the term out. */
  readonly hiddenIn: readonly string[];
}

export interface VocabularyRecord {
  readonly id: VocabularyId;
  readonly title: InBothLanguages;
  readonly note: InBothLanguages;
  readonly termCount: number;
}

export interface GlossaryRecord extends GlossaryEntry {
  readonly version: number;
  readonly changedAt: Date;
}

export function termOf(row: TermEntity): Omit<TermRecord, 'source' | 'hiddenIn'> {
  return {
    id: row.id,
    vocabulary: row.vocabularyId,
    label: { da: row.labelDa, en: row.labelEn },
    alternatives: { da: row.alternativesDa, en: row.alternativesEn },
    note: { da: row.noteDa, en: row.noteEn },
    broaderId: row.broaderId,
    networkId: row.networkId,
    status: row.status,
    replacedById: row.replacedById,
    dimension: row.dimension,
    version: row.version,
    changedAt: row.changedAt,
  };
}

export function glossaryEntryOf(row: GlossaryEntryEntity): GlossaryRecord {
  const variants: FieldVariants = {
    culture: { da: row.cultureDa, en: row.cultureEn },
    health: { da: row.healthDa, en: row.healthEn },
    employment: { da: row.employmentDa, en: row.employmentEn },
  };
  return {
    id: row.id,
    concept: { da: row.conceptDa, en: row.conceptEn },
    variants,
    explanation: { da: row.explanationDa, en: row.explanationEn },
    termId: row.termId,
    version: row.version,
    changedAt: row.changedAt,
  };
}
