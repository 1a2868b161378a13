import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConceptContent } from '@samspil/domain/concepts';

/** What of a version's content has no column of its own. */
export type ConceptDetails = Omit<
  ConceptContent,
  'title' | 'targetGroups' | 'artForms' | 'settings' | 'orgForms' | 'activityIds' | 'findingIds'
>;

/** What a concept says: in each published version, and, without a number, as it is being written. */
@Entity('concept_version')
export class ConceptVersionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  conceptId: string;

  @Column('integer', { nullable: true })
  number: number | null;

  @Column('text')
  title: string;

  @Column('text', { array: true, default: () => `'{}'` })
  targetGroups: string[];

  @Column('text', { array: true, default: () => `'{}'` })
  artForms: string[];

  @Column('text', { array: true, default: () => `'{}'` })
  settings: string[];

  @Column('text', { array: true, default: () => `'{}'` })
  orgForms: string[];

  @Column('uuid', { array: true, default: () => `'{}'` })
  activityIds: string[];

  @Column('uuid', { array: true, default: () => `'{}'` })
  findingIds: string[];

  @Column('jsonb')
  details: ConceptDetails;

  /** What is new in it. */
  @Column('text', { default: '' })
  note: string;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  @Column('uuid', { nullable: true })
  publishedById: string | null;
}
