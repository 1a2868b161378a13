import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TermStatus, VocabularyId } from '@samspil/domain/vocabulary';
import { PlantedEntity } from '../shared/database/index.js';

@Entity('term')
export class TermEntity extends PlantedEntity {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  vocabularyId: VocabularyId;

  @Column('text')
  labelDa: string;

  @Column('text')
  labelEn: string;

  @Column('text', { array: true, default: () => `'{}'` })
  alternativesDa: string[];

  @Column('text', { array: true, default: () => `'{}'` })
  alternativesEn: string[];

  @Column('text', { default: '' })
  noteDa: string;

  @Column('text', { default: '' })
  noteEn: string;

  @Column('text', { nullable: true })
  broaderId: string | null;

  /** Which side of a course the term describes; only course levels have it. */
  @Column('text', { nullable: true })
  dimension: string | null;

  @Column('text', { nullable: true })
  source: string | null;

  @Column('text', { nullable: true })
  networkId: string | null;

  @Column('integer')
  position: number;

  @Column('text', { default: 'active' })
  status: TermStatus;

  @Column('text', { nullable: true })
  replacedById: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt: Date;
}
