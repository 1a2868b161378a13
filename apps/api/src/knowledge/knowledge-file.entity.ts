import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that belongs to an item. */
@Entity('knowledge_file')
export class KnowledgeFileEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  itemId: string;

  /** SHA-256 of its content in the file store; null when only the text was brought in. */
  @Column('text', { nullable: true })
  storedAs: string | null;

  @Column('text')
  name: string;

  @Column('text')
  mediaType: string;

  @Column('bigint')
  bytes: string;

  @Column('integer')
  pageCount: number;

  @Column('boolean', { default: false })
  isOpen: boolean;

  @Column('timestamptz', { default: () => 'now()' })
  addedAt: Date;

  @Column('uuid', { nullable: true })
  addedById: string | null;
}
