import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A steering group, a working group or another body of a network. */
@Entity('body')
export class BodyEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  networkId: string;

  @Column('text')
  kind: string;

  @Column('text')
  nameDa: string;

  @Column('text')
  nameEn: string;

  @Column('text', { default: '' })
  purposeDa: string;

  @Column('text', { default: '' })
  purposeEn: string;

  @Column('text', { default: 'active' })
  state: string;

  /** Papers, minutes and threads of a closed body are its members' alone; that it exists, and who sits in it, is not. */
  @Column('boolean', { default: true })
  isClosed: boolean;

  /** Composition rules as the domain understands them. */
  @Column('jsonb', { default: () => `'[]'` })
  rules: unknown;

  @Column('integer', { default: 1 })
  lock: number;

  @Column('text', { nullable: true })
  source: string | null;

  @Column('boolean', { default: false })
  isDemonstration: boolean;

  @Column('text', { nullable: true })
  contentKey: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt: Date;
}
