import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DuplicateMatch, ImportedReference, ImportNoteCode, RowChoice, RowStatus } from '@samspil/domain/imports';
import type { KnowledgeContent, UnconfirmedField } from '@samspil/domain/knowledge';
import type { Problem } from '@samspil/domain/shared';
import type { RowOutcome } from './import-record.js';

/** A record or a document in the preview of an import. */
@Entity('import_row')
export class ImportRowEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  importId: string;

  @Column('uuid')
  fileId: string;

  @Column('integer')
  position: number;

  /** Where it stands in its file; null for a document, which is one row. */
  @Column('integer', { nullable: true })
  line: number | null;

  @Column('text')
  status: RowStatus;

  @Column('text')
  choice: RowChoice;

  @Column('uuid', { nullable: true })
  mergeIntoId: string | null;

  @Column('text', { nullable: true })
  rowKey: string | null;

  @Column('jsonb', { nullable: true })
  reference: ImportedReference | null;

  @Column('jsonb', { default: () => `'[]'` })
  unconfirmed: UnconfirmedField[];

  @Column('jsonb', { default: () => `'[]'` })
  problems: Problem[];

  @Column('jsonb', { default: () => `'[]'` })
  notes: Problem<ImportNoteCode>[];

  @Column('jsonb', { default: () => `'[]'` })
  matches: DuplicateMatch[];

  @Column('uuid', { nullable: true })
  itemId: string | null;

  @Column('text', { nullable: true })
  outcome: RowOutcome | null;

  @Column('jsonb', { nullable: true })
  beforeMerge: KnowledgeContent | null;

  @Column('jsonb', { nullable: true })
  afterMerge: KnowledgeContent | null;
}
