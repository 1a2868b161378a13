import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A document as it was approved. */
@Entity('body_document_version')
export class BodyDocumentVersionEntity {
  @PrimaryColumn('uuid')
  documentId: string;

  @PrimaryColumn('integer')
  number: number;

  @Column('text')
  title: string;

  @Column('text')
  text: string;

  /** `yyyy-mm-dd`. */
  @Column('date')
  decidedOn: string;

  @Column('uuid', { nullable: true })
  meetingId: string | null;

  @Column('uuid', { nullable: true })
  approvedById: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  approvedAt: Date;

  @Column('boolean', { default: false })
  isDemonstration: boolean;
}
