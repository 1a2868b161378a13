import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { KnowledgeContent, VersionState } from '@samspil/domain/knowledge';

/** What an item says, in one of its versions. */
@Entity('knowledge_version')
export class KnowledgeVersionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  itemId: string;

  @Column('integer')
  number: number;

  @Column('text')
  state: VersionState;

  /** Columns that the database computes from it are for statements only. */
  @Column('jsonb')
  content: KnowledgeContent;

  /** The item’s lock at which each field last changed. */
  @Column('jsonb', { default: () => `'{}'` })
  fieldLocks: Readonly<Record<string, number>>;

  /** The version that was public until this one was. */
  @Column('uuid', { nullable: true })
  replacesId: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('uuid', { nullable: true })
  createdById: string | null;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  @Column('uuid', { nullable: true })
  submittedById: string | null;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  @Column('uuid', { nullable: true })
  publishedById: string | null;

  @Column('boolean', { default: false })
  publishedOwnWork: boolean;
}
