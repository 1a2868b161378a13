import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where facts about places and organisations come from. */
@Entity('source_document')
export class SourceDocumentEntity {
  @PrimaryColumn('text')
  key: string;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  publisher: string;

  @Column('integer', { nullable: true })
  year: number | null;

  @Column('text', { nullable: true })
  yearNote: string | null;
}
