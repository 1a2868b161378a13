import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One change of the vocabulary, with what is needed to take it back. */
@Entity('vocabulary_change')
export class VocabularyChangeEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  subjectKind: string;

  @Column('text')
  subjectId: string;

  @Column('text', { nullable: true })
  networkId: string | null;

  @Column('text')
  kind: string;

  @Column('jsonb', { nullable: true })
  before: unknown | null;

  @Column('jsonb', { nullable: true })
  after: unknown | null;

  @Column('text', { nullable: true })
  userId: string | null;

  @Column('uuid', { nullable: true })
  undoneById: string | null;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  changedAt: Date;
}
