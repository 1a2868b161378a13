import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ImportFormat, ImportNoteCode } from '@samspil/domain/imports';
import type { Problem } from '@samspil/domain/shared';

/** A file of an import. */
@Entity('import_file')
export class ImportFileEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  importId: string;

  @Column('integer')
  position: number;

  @Column('text')
  name: string;

  @Column('bigint')
  bytes: string;

  /** Null when the file could not be taken in at all. */
  @Column('text', { nullable: true })
  sha256: string | null;

  @Column('text', { nullable: true })
  format: ImportFormat | null;

  @Column('text', { nullable: true })
  mediaType: string | null;

  @Column('jsonb', { default: () => `'[]'` })
  notes: Problem<ImportNoteCode>[];

  @Column('jsonb', { default: () => `'[]'` })
  problems: Problem[];
}
