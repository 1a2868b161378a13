import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BodyDocumentKind, BodyDocumentState } from '@samspil/domain/bodies';

/** Terms of reference or a task portfolio, with the text that is worked on. */
@Entity('body_document')
export class BodyDocumentEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  networkId: string;

  @Column('uuid', { array: true })
  bodyIds: string[];

  @Column('text')
  kind: BodyDocumentKind;

  @Column('text')
  title: string;

  @Column('text', { default: '' })
  text: string;

  @Column('text', { default: 'draft' })
  state: BodyDocumentState;

  /** Everybody who wrote since the last version: nobody approves what he or she wrote alone. */
  @Column('uuid', { array: true, default: () => `'{}'` })
  writerIds: string[];

  /** Why it was sent back or taken back. */
  @Column('text', { default: '' })
  reason: string;

  @Column('jsonb', { default: () => `'{}'` })
  fieldLocks: Readonly<Record<string, number>>;

  /** Counts the changes, so that a second writer is told. */
  @Column('integer', { default: 1 })
  lock: number;

  @Column('boolean', { default: false })
  isDemonstration: boolean;

  @Column('text', { nullable: true })
  contentKey: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt: Date;
}
