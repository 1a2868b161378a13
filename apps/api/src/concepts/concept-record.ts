import type { Concept, ConceptContent, ConceptTrial } from '@samspil/domain/concepts';
import type { InBothLanguages } from '@samspil/domain/shared';
import type { ConceptEntity } from './concept.entity.js';

/** An organisation as it stands at a concept or a trial. */
export interface ConceptOrganisationRecord {
  readonly id: string;
  readonly name: InBothLanguages;
  readonly municipalityCode: string | null;
}

/** A concept as it is read, with what it says: as it is being written, and in its latest version. */
export interface ConceptRecord extends Omit<ConceptEntity, 'contentKey'> {
  readonly owner: ConceptOrganisationRecord;
  /** `changedAt` to the microsecond, for cursors. */
  readonly changedKey: string;
  readonly working: ConceptContent;
  /** Null before the first version. */
  readonly published: ConceptContent | null;
}

/** A published version; it stays readable. */
export interface ConceptVersionRecord {
  readonly conceptId: string;
  readonly number: number;
  readonly note: string;
  readonly publishedAt: Date;
  readonly publishedById: string | null;
  readonly title: string;
}

export interface TrialRecord extends ConceptTrial {
  /** Null for a place that is known by name. */
  readonly organisation: ConceptOrganisationRecord | null;
  readonly fieldLocks: Readonly<Record<string, number>>;
  readonly lock: number;
  readonly isDemonstration: boolean;
  readonly createdAt: Date;
  readonly changedAt: Date;
  /** `changedAt` to the microsecond, for cursors. */
  readonly changedKey: string;
}

/** The concept as rules and policies see it, saying what readers see: the latest version, or else what is written so far. */
export function shownConcept(record: ConceptRecord): Concept {
  return { ...record, ...(record.published ?? record.working) };
}
