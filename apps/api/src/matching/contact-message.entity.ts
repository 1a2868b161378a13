import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContactMessageKind } from '@samspil/domain/matching';

/** One message of a thread. */
@Entity('contact_message')
export class ContactMessageEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  requestId: string;

  @Column('text')
  kind: ContactMessageKind;

  @Column('uuid', { nullable: true })
  byId: string | null;

  /** Written by who asked for contact; otherwise by the organisation that was asked. */
  @Column('boolean')
  bySender: boolean;

  @Column('text')
  text: string;

  @Column('timestamptz', { default: () => 'now()' })
  at: Date;
}
