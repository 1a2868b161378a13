import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The text of one page of a document, until the import is done. */
@Entity('import_page')
export class ImportPageEntity {
  @PrimaryColumn('uuid')
  fileId: string;

  @PrimaryColumn('integer')
  page: number;

  @Column('text')
  text: string;
}
