import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('glossary_entry')
export class GlossaryEntryEntity {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  conceptDa: string;

  @Column('text')
  conceptEn: string;

  @Column('text', { default: '' })
  cultureDa: string;

  @Column('text', { default: '' })
  cultureEn: string;

  @Column('text', { default: '' })
  healthDa: string;

  @Column('text', { default: '' })
  healthEn: string;

  @Column('text', { default: '' })
  employmentDa: string;

  @Column('text', { default: '' })
  employmentEn: string;

  @Column('text', { default: '' })
  explanationDa: string;

  @Column('text', { default: '' })
  explanationEn: string;

  @Column('text', { nullable: true })
  termId: string | null;

  @Column('text', { nullable: true })
  contentHash: string | null;

  @Column('boolean', { default: false })
  locallyEdited: boolean;

  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'now()' })
  changedAt: Date;
}
