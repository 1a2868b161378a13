import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The text of one page of a file. */
@Entity('knowledge_file_page')
export class KnowledgeFilePageEntity {
  @PrimaryColumn('uuid')
  fileId: string;

  @PrimaryColumn('integer')
  page: number;

  @Column('text')
  text: string;
}
